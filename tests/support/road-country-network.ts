// The made-up country's links as a network, straight: nodes and links stay in the order in which they were made.
import type { RoadLinks } from '../../geodata/access/network/road-links.ts';
import { LINK, type NetworkComponents, ROAD_CLASSES, type RoadClass, type RoadNetwork } from '../../geodata/model/roads.ts';

/** Decimetres in 1e-7 degree at 52 degrees north: good enough for a country that nobody lives in. */
const EAST_DECIMETRES = 0.068_46;
const NORTH_DECIMETRES = 0.111_195;

/** What `buildNetwork` would make, but for the order of nodes and links and for `id`, which is the caller's. */
export function straightNetwork(links: RoadLinks, id: string): RoadNetwork {
  const linkDecimetres = lengths(links);
  const nodeCount = links.nodeLongitude.length;
  const linkCount = links.start.length;
  return {
    id,
    nodeCount,
    linkCount,
    nodeLongitude: links.nodeLongitude,
    nodeLatitude: links.nodeLatitude,
    linkStart: links.start,
    linkEnd: links.end,
    linkDecimetres,
    linkClass: links.roadClass,
    linkFlags: links.flags,
    linkLimit: links.limit,
    linkSeconds: links.seconds,
    ...incidence(links, nodeCount),
    shapeOffsets: links.shapeOffsets,
    shape: links.shape,
    restrictions: links.restrictions,
    report: {
      publisher: links.publisher,
      title: links.title,
      vintage: links.vintage,
      kilometres: kilometres(links.roadClass, linkDecimetres),
      car: components(links, nodeCount, LINK.carForward | LINK.carBackward),
      walk: components(links, nodeCount, LINK.walk),
      ferries: links.seconds.filter((seconds) => seconds > 0).length,
      turnRestrictions: links.restrictions.from.length,
      notes: links.notes,
    },
  };
}

function lengths({ nodeLongitude, nodeLatitude, start, end, shapeOffsets, shape }: RoadLinks): Uint32Array {
  const found = new Uint32Array(start.length);
  for (let link = 0; link < found.length; link++) {
    let longitude = nodeLongitude[start[link]!]!;
    let latitude = nodeLatitude[start[link]!]!;
    let decimetres = 0;
    for (let bend = shapeOffsets[link]!; bend <= shapeOffsets[link + 1]!; bend++) {
      const last = bend === shapeOffsets[link + 1]!;
      const nextLongitude = last ? nodeLongitude[end[link]!]! : shape[2 * bend]!;
      const nextLatitude = last ? nodeLatitude[end[link]!]! : shape[2 * bend + 1]!;
      const east = (nextLongitude - longitude) * EAST_DECIMETRES;
      const north = (nextLatitude - latitude) * NORTH_DECIMETRES;
      decimetres += Math.sqrt(east * east + north * north);
      longitude = nextLongitude;
      latitude = nextLatitude;
    }
    found[link] = Math.round(decimetres);
  }
  return found;
}

function incidence({ start, end }: RoadLinks, nodeCount: number): Pick<RoadNetwork, 'incidentOffsets' | 'incident'> {
  const incidentOffsets = new Uint32Array(nodeCount + 1);
  for (let link = 0; link < start.length; link++) {
    incidentOffsets[start[link]! + 1]!++;
    incidentOffsets[end[link]! + 1]!++;
  }
  for (let node = 0; node < nodeCount; node++) incidentOffsets[node + 1]! += incidentOffsets[node]!;
  const next = incidentOffsets.slice();
  const incident = new Uint32Array(2 * start.length);
  for (let link = 0; link < start.length; link++) {
    incident[next[start[link]!]!++] = 2 * link;
    incident[next[end[link]!]!++] = 2 * link + 1;
  }
  return { incidentOffsets, incident };
}

function kilometres(roadClass: Uint8Array, linkDecimetres: Uint32Array): Readonly<Record<RoadClass, number>> {
  const sums = ROAD_CLASSES.map(() => 0);
  for (let link = 0; link < roadClass.length; link++) sums[roadClass[link]!]! += linkDecimetres[link]!;
  // Every class is named: the record is whole.
  return Object.fromEntries(ROAD_CLASSES.map((name, at) => [name, Math.round(sums[at]! / 10_000)])) as Record<
    RoadClass,
    number
  >;
}

function components({ start, end, flags }: RoadLinks, nodeCount: number, mode: number): NetworkComponents {
  const parent = Uint32Array.from({ length: nodeCount }, (_, node) => node);
  const find = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const degree = new Uint8Array(nodeCount);
  for (let link = 0; link < start.length; link++) {
    if ((flags[link]! & mode) === 0) continue;
    degree[start[link]!]!++;
    degree[end[link]!]!++;
    parent[find(start[link]!)] = find(end[link]!);
  }
  const sizes = new Uint32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) if (degree[node]! > 0) sizes[find(node)]!++;
  return {
    count: sizes.filter((size) => size > 0).length,
    nodes: degree.filter((count) => count > 0).length,
    largestNodes: sizes.reduce((most, size) => Math.max(most, size), 0),
    deadEnds: degree.filter((count) => count === 1).length,
  };
}

// Outlines of all areas with coordinates, against topojson-client's merge on the same arcs in the same run.
import { merge } from 'topojson-client';
import type { MultiPolygon, Objects, Polygon, Topology as TopoJson } from 'topojson-specification';
import type { Atlas } from '../../geodata/model/atlas.ts';
import type { Topology } from '../../geodata/model/topology.ts';
import { traceOutlines, traceSlotOutlines } from '../../geodata/topology/outlines.ts';
import { medianMs } from './timing.ts';

export function* benchOutlines(atlas: Atlas): Generator<readonly [string, string]> {
  const peer = asTopoJson(atlas);
  for (const [wanted, labels] of labellings(atlas)) {
    const ours = medianMs(() => traceOutlines(atlas.topology, labels, wanted + 1), { runs: 9 });
    const theirs = medianMs(() => mergeAll(peer, labels, wanted), { runs: 3, warmUp: 1 });
    yield [
      `outlines of ${wanted} areas`,
      `${ours.toFixed(2)} ms; topojson-client ${theirs.toFixed(0)} ms: ${(theirs / ours).toFixed(1)}x`,
    ];
    const two = medianMs(() => traceSlotOutlines(atlas.topology, labels, wanted + 1, [1, 2]), { runs: 15 });
    yield [`  of two of them, after a stroke`, `${two.toFixed(2)} ms`];
  }
}

/** Real systems where there are any, and about 1,250 connected groups of neighbouring blocks. Slots from 1. */
function labellings(atlas: Atlas): [number, Uint16Array][] {
  const systems = atlas.layers.find((layer) => layer.id.startsWith('stp'));
  const list: [number, Uint16Array][] = [];
  if (systems) list.push([systems.codes.length, systems.unitOf.map((unit) => unit + 1)]);
  const groups = Math.min(1250, Math.floor(atlas.blocks.count / 8));
  list.push([groups, grownGroups(atlas, groups)]);
  return list;
}

/** Grows groups from evenly spaced seeds, one ring of neighbours at a time. */
function grownGroups(atlas: Atlas, groups: number): Uint16Array {
  const { offsets, neighbours } = atlas.adjacency;
  const { count } = atlas.blocks;
  const labels = new Uint16Array(count);
  let front = Array.from({ length: groups }, (_, group) => Math.floor((group * count) / groups));
  front.forEach((block, group) => {
    labels[block] = group + 1;
  });
  while (front.length > 0) {
    const next: number[] = [];
    for (const block of front) {
      for (let entry = offsets[block] ?? 0; entry < (offsets[block + 1] ?? 0); entry++) {
        const other = neighbours[entry] ?? block;
        if (labels[other] !== 0) continue;
        labels[other] = labels[block] ?? 1;
        next.push(other);
      }
    }
    front = next;
  }
  return labels.map((label) => label || 1); // islands without a seed
}

interface Peer {
  readonly document: TopoJson<Objects>;
  readonly geometries: readonly (Polygon | MultiPolygon)[];
}

function mergeAll(peer: Peer, labels: Uint16Array, groups: number): number {
  const members: (Polygon | MultiPolygon)[][] = Array.from({ length: groups + 1 }, () => []);
  peer.geometries.forEach((geometry, block) => {
    members[labels[block] ?? 0]?.push(geometry);
  });
  let parts = 0;
  for (const some of members) if (some.length > 0) parts += merge(peer.document, some).coordinates.length;
  return parts;
}

/** The atlas's arcs as a TopoJSON object: every block a multipolygon whose rings are chains of arcs. */
function asTopoJson(atlas: Atlas): Peer {
  const { topology, blocks } = atlas;
  const arcs = Array.from({ length: topology.arcCount }, (_, arc) => arcPoints(topology, arc));
  const geometries = blockRings(topology, blocks.count).map(
    (rings): MultiPolygon => ({ type: 'MultiPolygon', arcs: rings.map((ring) => [ring]) }),
  );
  return { document: { type: 'Topology', arcs, objects: {} }, geometries };
}

function arcPoints(topology: Topology, arc: number): [number, number][] {
  const points: [number, number][] = [];
  for (let point = topology.offsets[arc] ?? 0; point < (topology.offsets[arc + 1] ?? 0); point++) {
    points.push([(topology.coordinates[point * 2] ?? 0) / 1e7, (topology.coordinates[point * 2 + 1] ?? 0) / 1e7]);
  }
  return points;
}

/** Rings of each block as signed arc numbers in TopoJSON's manner (~arc is the arc reversed), the block on the left. */
function blockRings(topology: Topology, blockCount: number): number[][][] {
  const darts: Map<number, number[]>[] = Array.from({ length: blockCount }, () => new Map());
  const add = (block: number, from: number, dart: number): void => {
    if (block < 0) return;
    const list = darts[block]?.get(from);
    if (list) list.push(dart);
    else darts[block]?.set(from, [dart]);
  };
  for (let arc = 0; arc < topology.arcCount; arc++) {
    add(topology.leftBlock[arc] ?? -1, topology.startNode[arc] ?? 0, arc);
    add(topology.rightBlock[arc] ?? -1, topology.endNode[arc] ?? 0, ~arc);
  }
  return darts.map((byNode) => chain(topology, byNode));
}

function chain(topology: Topology, byNode: Map<number, number[]>): number[][] {
  const rings: number[][] = [];
  for (const [start, list] of byNode) {
    while (list.length > 0) {
      const ring: number[] = [];
      for (let node = start; ; ) {
        const dart = byNode.get(node)?.pop();
        if (dart === undefined) break;
        ring.push(dart);
        node = (dart >= 0 ? topology.endNode[dart] : topology.startNode[~dart]) ?? 0;
        if (node === start) break;
      }
      rings.push(ring);
    }
  }
  return rings;
}

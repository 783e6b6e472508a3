// The road network: a motorway past the city, A roads between towns, B roads to villages, minor roads to every block.
import type { BlockShapes } from './block-shapes.ts';
import type { Block, RoadClass, RoadLink } from './county-types.ts';
import { BRIDGE, type Settlement } from './drawing.ts';
import { type KmPoint, km, squaredKm } from './plane.ts';
import type { Random } from './random.ts';
import { makeRoadGraph, type Path, PathFinder, type RoadGraph } from './road-graph.ts';
import { joinLinks } from './road-links.ts';

/** The motorway's way through the county, south to north. */
const MOTORWAY: readonly KmPoint[] = [
  { x: -4, y: -33 },
  { x: -6, y: -18 },
  { x: -8.5, y: -4 },
  { x: -6.5, y: 8 },
  { x: -6, y: 20 },
  { x: -4, y: 31 },
];

/** What has been built: class and number by edge. */
interface Built {
  readonly graph: RoadGraph;
  readonly finder: PathFinder;
  /** By edge number. */
  readonly roadClass: Map<number, RoadClass>;
  readonly roadNumber: Map<number, string>;
  /** Nodes on a road. */
  readonly nodes: Set<number>;
}

/** How the cost of an edge changes once a road runs along it: later roads join it, but keep off the motorway. */
const REUSE: Record<RoadClass, number> = { Motorway: 4, 'A Road': 0.45, 'B Road': 0.5, 'Minor Road': 0.55 };

function build(built: Built, path: Path | null, roadClass: RoadClass, number: string): void {
  if (!path) return;
  built.nodes.add(path.start);
  for (const { edge, to } of path.steps) {
    built.nodes.add(to);
    if (built.roadClass.has(edge)) continue;
    built.roadClass.set(edge, roadClass);
    built.roadNumber.set(edge, number);
    built.graph.costs[edge]! *= REUSE[roadClass];
  }
}

/** The land tile on which a point stands, or the nearest one when it stands in the water. */
function nearestTile({ mosaic, blockOfTile }: BlockShapes, point: KmPoint): number {
  const under = mosaic.delaunay.find(point.x, point.y);
  if (blockOfTile[under]! >= 0) return under;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let tile = 0; tile < mosaic.count; tile += 1) {
    const far = squaredKm({ x: mosaic.points[2 * tile]!, y: mosaic.points[2 * tile + 1]! }, point);
    if (blockOfTile[tile]! >= 0 && far < least) [best, least] = [tile, far];
  }
  return best;
}

/** Pairs of places with no third place inside the circle between them (Gabriel graph). */
function neighbouringPairs(places: readonly KmPoint[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (let a = 0; a < places.length; a += 1) {
    for (let b = a + 1; b < places.length; b += 1) {
      const middle = { x: (places[a]!.x + places[b]!.x) / 2, y: (places[a]!.y + places[b]!.y) / 2 };
      const radius = squaredKm(places[a]!, middle);
      if (!places.some((other, at) => at !== a && at !== b && squaredKm(other, middle) < radius)) pairs.push([a, b]);
    }
  }
  return pairs;
}

function buildMotorway(built: Built, shapes: BlockShapes): void {
  const stops = MOTORWAY.map((point) => nearestTile(shapes, point));
  for (const [at, stop] of stops.entries()) {
    const next = stops[at + 1];
    if (next !== undefined)
      build(
        built,
        built.finder.find(stop, (node) => node === next),
        'Motorway',
        'M97',
      );
  }
}

function buildMainRoads(built: Built, shapes: BlockShapes, settlements: readonly Settlement[]): void {
  const towns = settlements.filter(({ kind }) => kind !== 'village');
  const stops = towns.map((town) => nearestTile(shapes, town));
  for (const [at, [a, b]] of neighbouringPairs(towns).entries()) {
    const path = built.finder.find(stops[a]!, (node) => node === stops[b]);
    build(built, path, 'A Road', `A97${String(at + 1).padStart(2, '0')}`);
  }
  const villages = settlements.filter(({ kind }) => kind === 'village');
  const places = villages.map((village) => nearestTile(shapes, village));
  let number = 9701;
  for (const place of places) {
    build(
      built,
      built.finder.find(place, (node) => node !== place && built.nodes.has(node)),
      'B Road',
      `B${number++}`,
    );
  }
  for (const [a, b] of neighbouringPairs(villages)) {
    if (km(villages[a]!, villages[b]!) > 7) continue;
    build(
      built,
      built.finder.find(places[a]!, (node) => node === places[b]),
      'B Road',
      `B${number++}`,
    );
  }
}

/** One way from every block's centroid to the network, and direct ways between about half of all neighbours. */
function buildMinorRoads(built: Built, blocks: readonly Block[], stops: readonly number[], random: Random): void {
  for (const stop of stops)
    build(
      built,
      built.finder.find(stop, (node) => node !== stop && built.nodes.has(node)),
      'Minor Road',
      '',
    );
  for (const [at, { neighbours }] of blocks.entries()) {
    for (const other of neighbours.keys()) {
      if (other < at || random() > 0.5) continue;
      build(
        built,
        built.finder.find(stops[at]!, (node) => node === stops[other]),
        'Minor Road',
        '',
      );
    }
  }
}

/** Builds every road of the county. The island has its own roads and no way off: the ferry is a declared link. */
export function layRoads(
  shapes: BlockShapes,
  blocks: readonly Block[],
  settlements: readonly Settlement[],
  random: Random,
): readonly RoadLink[] {
  const ends = [BRIDGE.north, BRIDGE.south].map((y) => nearestTile(shapes, { x: BRIDGE.x, y }));
  const graph = makeRoadGraph(shapes, [[ends[0]!, ends[1]!]]);
  const built: Built = { graph, finder: new PathFinder(graph), roadClass: new Map(), roadNumber: new Map(), nodes: new Set() };
  buildMotorway(built, shapes);
  const bridge = built.finder.find(ends[0]!, (node) => node === ends[1]);
  build(built, bridge, 'A Road', 'A97');
  buildMainRoads(built, shapes, settlements);
  const stops = blocks.map((block) => nearestTile(shapes, block));
  buildMinorRoads(built, blocks, stops, random);
  return joinLinks(graph, built.roadClass, built.roadNumber);
}

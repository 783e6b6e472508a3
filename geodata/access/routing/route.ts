// One trip with its path.
import type { RoadNetwork } from '../../model/roads.ts';
import { UNREACHED } from '../../model/travel.ts';
import { FERRY } from '../speeds/link-time.ts';
import { BucketQueue } from './bucket-queue.ts';
import { type NodeLabels, unreachedLabels } from './flood.ts';
import { type FloodedPath, floodTo } from './path-flood.ts';
import type { RoutingGraph, Seed } from './routing-graph.ts';
import { begin, startsOf } from './seeds.ts';

/** A trip; times and lengths include those of both seeds. */
export interface Route {
  readonly deciseconds: number;
  readonly decimetres: number;
  /** Positions in the seeds that were given. */
  readonly fromSeed: number;
  readonly toSeed: number;
  /** Longitude, latitude in 1e-7 degree, along the roads from the first seed's node to the last's; one point where they are one node. */
  readonly line: Int32Array;
  /** Whether it crosses water on a ferry. */
  readonly ferry: boolean;
}

/**
 * The least trip (time, then length, then first `to`, then first `from`) between two sets of seeds; null where there is none.
 * What lies between a place and its seed's node is the caller's to draw.
 */
export function findRoute(
  graph: RoutingGraph,
  network: RoadNetwork,
  ends: { readonly from: readonly Seed[]; readonly to: readonly Seed[] },
): Route | null {
  const labels = unreachedLabels(graph.nodeCount);
  const queue = new BucketQueue(graph.nodeCount);
  begin(
    labels,
    queue,
    startsOf(
      graph,
      ends.to.map((seed, owner) => ({ ...seed, owner })),
      'to-seeds',
    ),
  );
  const flooded = floodTo(graph, labels, queue, ends.from);
  const best = bestStart(labels, ends.from);
  if (best === null) return null;
  const arcs = arcsFrom(graph, flooded, ends.from[best.seed]!.node);
  return {
    deciseconds: best.deciseconds,
    decimetres: best.decimetres,
    fromSeed: best.seed,
    toSeed: best.owner,
    line: lineAlong(network, ends.from[best.seed]!.node, arcs),
    ferry: arcs.some((arc) => network.linkClass[arc >>> 1] === FERRY),
  };
}

interface BestStart {
  readonly seed: number;
  readonly deciseconds: number;
  readonly decimetres: number;
  readonly owner: number;
}

function bestStart(labels: NodeLabels, from: readonly Seed[]): BestStart | null {
  let best: BestStart | null = null;
  for (const [seed, { node, deciseconds, decimetres }] of from.entries()) {
    if (labels.deciseconds[node] === UNREACHED) continue;
    const trip = {
      seed,
      deciseconds: deciseconds + labels.deciseconds[node]!,
      decimetres: decimetres + labels.decimetres[node]!,
      owner: labels.owners[node]!,
    };
    if (best === null || comesBefore(trip, best)) best = trip;
  }
  return best;
}

function comesBefore(a: BestStart, b: BestStart): boolean {
  if (a.deciseconds !== b.deciseconds) return a.deciseconds < b.deciseconds;
  if (a.decimetres !== b.decimetres) return a.decimetres < b.decimetres;
  return a.owner !== b.owner ? a.owner < b.owner : a.seed < b.seed;
}

/** Links travelled, each `link * 2` plus 1 against it. */
function arcsFrom(graph: RoutingGraph, flooded: FloodedPath, start: number): readonly number[] {
  const arcs: number[] = [];
  for (let node = start; flooded.by[node]! >= 0; node = flooded.next[node]!)
    arcs.push(graph.backward.links[flooded.by[node]!]!);
  return arcs;
}

function lineAlong(network: RoadNetwork, start: number, arcs: readonly number[]): Int32Array {
  const { shape, shapeOffsets, linkStart, linkEnd, nodeLongitude, nodeLatitude } = network;
  const line = [nodeLongitude[start]!, nodeLatitude[start]!];
  for (const arc of arcs) {
    const link = arc >>> 1;
    const against = (arc & 1) === 1;
    const first = shapeOffsets[link]!;
    const bends = shapeOffsets[link + 1]! - first;
    for (let bend = 0; bend < bends; bend++) {
      const at = first + (against ? bends - 1 - bend : bend);
      line.push(shape[2 * at]!, shape[2 * at + 1]!);
    }
    const end = against ? linkStart[link]! : linkEnd[link]!;
    line.push(nodeLongitude[end]!, nodeLatitude[end]!);
  }
  return Int32Array.from(line);
}

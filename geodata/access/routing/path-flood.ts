// A flood against the arcs that remembers by which arc each node goes on, and stops when the trips asked for are settled.
import type { BucketQueue } from './bucket-queue.ts';
import type { NodeLabels } from './flood.ts';
import type { RoutingGraph, Seed } from './routing-graph.ts';

/** By node of the routing graph. */
export interface FloodedPath {
  /** Arc of the backward table, and the node it leads to; -1 where the trip ends. */
  readonly by: Int32Array;
  readonly next: Int32Array;
}

/**
 * Spreads what is queued until no trip from `from` can be improved: past the earliest of them, counted with the seeds' own time. The
 * same labels as `flood` up to there; of several arcs that give one label the one that is met first counts.
 */
export function floodTo(graph: RoutingGraph, labels: NodeLabels, queue: BucketQueue, from: readonly Seed[]): FloodedPath {
  const { offsets, nodes, deciseconds: arcTimes, decimetres: arcLengths } = graph.backward;
  const { deciseconds, decimetres, owners } = labels;
  const by = new Int32Array(graph.nodeCount).fill(-1);
  const next = new Int32Array(graph.nodeCount).fill(-1);
  const isFrom = new Map<number, number>();
  for (const seed of from) isFrom.set(seed.node, Math.min(seed.deciseconds, isFrom.get(seed.node) ?? Number.POSITIVE_INFINITY));
  let enough = Number.POSITIVE_INFINITY;
  for (let node = queue.pop(); node >= 0 && queue.settled <= enough; node = queue.pop()) {
    const time = queue.time;
    if (deciseconds[node] !== time) continue;
    const before = isFrom.get(node);
    if (before !== undefined) enough = Math.min(enough, time + before);
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
      const tail = nodes[arc]!;
      const tailTime = time + arcTimes[arc]!;
      const held = deciseconds[tail]!;
      if (tailTime > held) continue;
      const tailLength = decimetres[node]! + arcLengths[arc]!;
      if (tailTime === held) {
        const heldLength = decimetres[tail]!;
        if (tailLength > heldLength || (tailLength === heldLength && owners[node]! >= owners[tail]!)) continue;
      }
      deciseconds[tail] = tailTime;
      decimetres[tail] = tailLength;
      owners[tail] = owners[node]!;
      by[tail] = arc;
      next[tail] = node;
      queue.push(tail, tailTime);
    }
  }
  return { by, next };
}

// Labels spread along arcs until none can be improved: Dijkstra's algorithm with buckets, O(arcs + greatest time) but for corrections.
// A label is (time, length, owner), and less comes first. Whenever a label improves, its node is looked at again, so that the result does
// not depend on the order in which nodes leave the queue; the queue's order only keeps corrections few (measured: 2 % of nodes).
import { UNREACHED } from '../../model/travel.ts';
import type { BucketQueue } from './bucket-queue.ts';
import type { ArcTable } from './routing-graph.ts';

/** By node of the routing graph, copies included. */
export interface NodeLabels {
  readonly deciseconds: Uint32Array;
  readonly decimetres: Uint32Array;
  readonly owners: Int32Array;
}

/** Labels of a graph that nothing has reached yet. */
export function unreachedLabels(nodeCount: number): NodeLabels {
  return {
    deciseconds: new Uint32Array(nodeCount).fill(UNREACHED),
    decimetres: new Uint32Array(nodeCount).fill(UNREACHED),
    owners: new Int32Array(nodeCount).fill(-1),
  };
}

/** Whether (time, length, owner) comes before the label of the node. */
export function improves(labels: NodeLabels, node: number, [time, length, owner]: readonly [number, number, number]): boolean {
  const held = labels.deciseconds[node]!;
  if (time !== held) return time < held;
  const heldLength = labels.decimetres[node]!;
  return length !== heldLength ? length < heldLength : owner < labels.owners[node]!;
}

/** Gives the node a label and queues it. */
export function setLabel(labels: NodeLabels, node: number, [time, length, owner]: readonly [number, number, number]): void {
  labels.deciseconds[node] = time;
  labels.decimetres[node] = length;
  labels.owners[node] = owner;
}

/**
 * Spreads what is in the queue. `queue` holds nodes with their labels' times; entries whose time the label no longer has are passed over.
 * Labels later than `limit` are not given.
 */
export function flood(table: ArcTable, labels: NodeLabels, queue: BucketQueue, limit: number): void {
  const { offsets, nodes, deciseconds: arcTimes, decimetres: arcLengths } = table;
  const { deciseconds, decimetres, owners } = labels;
  for (let node = queue.pop(); node >= 0; node = queue.pop()) {
    const time = queue.time;
    if (deciseconds[node] !== time) continue;
    const length = decimetres[node]!;
    const owner = owners[node]!;
    const end = offsets[node + 1]!;
    for (let arc = offsets[node]!; arc < end; arc++) {
      const next = nodes[arc]!;
      const nextTime = time + arcTimes[arc]!;
      const held = deciseconds[next]!;
      if (nextTime > held || nextTime > limit) continue;
      const nextLength = length + arcLengths[arc]!;
      if (nextTime === held) {
        const heldLength = decimetres[next]!;
        if (nextLength > heldLength || (nextLength === heldLength && owner >= owners[next]!)) continue;
      }
      deciseconds[next] = nextTime;
      decimetres[next] = nextLength;
      owners[next] = owner;
      // Also for the same time again: the node may have been looked at before, in this flood or in an earlier one.
      queue.push(next, nextTime);
    }
  }
}

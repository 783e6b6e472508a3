// Where searches begin: seeds given to nodes and, where trips end, to the copies of junctions too.
import { UNREACHED } from '../../model/travel.ts';
import type { BucketQueue } from './bucket-queue.ts';
import { copiesOf } from './copies.ts';
import { improves, type NodeLabels, setLabel } from './flood.ts';
import type { Direction, RoutingGraph, Seed } from './routing-graph.ts';

/** Nodes of the routing graph at which a seed takes effect: a trip may end at a junction whichever way it came, so at all its copies. */
export function seedNodes(graph: RoutingGraph, seed: Seed, direction: Direction): readonly number[] {
  if (direction === 'from-seeds' || graph.nodeCount === graph.networkNodes) return [seed.node];
  const { first, end } = copiesOf(graph, seed.node);
  const nodes = [seed.node];
  for (let copy = first; copy < end; copy++) nodes.push(copy);
  return nodes;
}

/** A label that waits to be given to a node of the routing graph. */
export interface Start {
  readonly node: number;
  readonly deciseconds: number;
  readonly decimetres: number;
  readonly owner: number;
}

/** Seeds at every node at which they take effect. */
export function startsOf(graph: RoutingGraph, seeds: readonly Seed[], direction: Direction): readonly Start[] {
  return seeds.flatMap((seed) => seedNodes(graph, seed, direction).map((node) => ({ ...seed, node })));
}

/** Empties the queue, gives the starts that improve their nodes, and queues those nodes. `limit`: later ones are passed over. */
export function begin(labels: NodeLabels, queue: BucketQueue, starts: readonly Start[], limit = UNREACHED - 1): void {
  let earliest = Number.POSITIVE_INFINITY;
  for (const start of starts) if (start.deciseconds < earliest) earliest = start.deciseconds;
  queue.start(earliest === Number.POSITIVE_INFINITY ? 0 : earliest);
  for (const { node, deciseconds, decimetres, owner } of starts) {
    if (deciseconds > limit || !improves(labels, node, [deciseconds, decimetres, owner])) continue;
    setLabel(labels, node, [deciseconds, decimetres, owner]);
    queue.push(node, deciseconds);
  }
}

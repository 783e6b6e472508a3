// From or to some places, by least time: every node, or as far as a limit.
import { UNREACHED } from '../../model/travel.ts';
import { BucketQueue } from './bucket-queue.ts';
import { flood, improves, type NodeLabels, setLabel, unreachedLabels } from './flood.ts';
import type { Direction, Labels, RoutingGraph, Seed } from './routing-graph.ts';
import { begin, startsOf } from './seeds.ts';

/** What to search. With a limit, nodes later than it stay unreached. */
export interface SearchOptions {
  readonly direction: Direction;
  readonly seeds: readonly Seed[];
  readonly limitDeciseconds?: number;
}

/**
 * Labels of every node of the network: the least (time, length, owner) of a trip from a seed, or to one. Exact; does not depend on the
 * order of seeds or arcs. `from-seeds`: a trip that starts at a junction is bound by no turn restriction there. `to-seeds`:
 * a trip may end at a junction whichever way it came, and the labels are of trips that start at the node.
 */
export function search(graph: RoutingGraph, { direction, seeds, limitDeciseconds }: SearchOptions): Labels {
  const labels = unreachedLabels(graph.nodeCount);
  const queue = new BucketQueue(graph.nodeCount);
  const limit = limitDeciseconds ?? UNREACHED - 1;
  begin(labels, queue, startsOf(graph, seeds, direction), limit);
  flood(direction === 'from-seeds' ? graph.forward : graph.backward, labels, queue, limit);
  if (direction === 'from-seeds') foldCopies(graph, labels);
  return networkPart(graph, labels);
}

/** Labels without those of copies: views, not copies of the memory. */
export function networkPart(graph: RoutingGraph, labels: NodeLabels): Labels {
  const end = graph.networkNodes;
  return {
    deciseconds: labels.deciseconds.subarray(0, end),
    decimetres: labels.decimetres.subarray(0, end),
    owners: labels.owners.subarray(0, end),
  };
}

/**
 * Gives each junction the least label of its own and its copies': a trip may end there whichever way it came. Searches against
 * the arcs need none of it: from the junction itself every exit is open, so no copy of it is nearer to a seed.
 */
function foldCopies(graph: RoutingGraph, labels: NodeLabels): void {
  for (let copy = graph.networkNodes; copy < graph.nodeCount; copy++) {
    const time = labels.deciseconds[copy]!;
    if (time === UNREACHED) continue;
    const label = [time, labels.decimetres[copy]!, labels.owners[copy]!] as const;
    if (improves(labels, graph.original[copy]!, label)) setLabel(labels, graph.original[copy]!, label);
  }
}

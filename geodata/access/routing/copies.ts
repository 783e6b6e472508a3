// Copies of junctions: the nodes of a routing graph that turn restrictions add.
import type { RoutingGraph } from './routing-graph.ts';

/** The copies of a node: first and one past the last. Copies lie in order of their junction. */
export function copiesOf(graph: RoutingGraph, node: number): { readonly first: number; readonly end: number } {
  const first = firstCopy(graph, node);
  let end = first;
  while (end < graph.nodeCount && graph.original[end] === node) end++;
  return { first, end };
}

function firstCopy(graph: RoutingGraph, node: number): number {
  let low = graph.networkNodes;
  let high = graph.nodeCount;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (graph.original[middle]! < node) low = middle + 1;
    else high = middle;
  }
  return low;
}

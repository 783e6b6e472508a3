// Modularity of a division of a graph: how much more stays within its parts than chance would have it.
//   Q = sum over parts c of [ within_c / 2m - resolution (strength_c / 2m)^2 ]
// Every edge counts at both its ends, what stays at a node twice. M. Newman, M. Girvan, Physical Review E 69, 026113 (2004);
// resolution: J. Reichardt, S. Bornholdt, Physical Review E 74, 016110 (2006). Unit: none, at most 1. O(edges).
import type { FlowGraph } from './flow-graph.ts';

/** By node: weight of its edges, what stays there counted twice. */
export function strengths({ count, offsets, weight, self }: FlowGraph): Float64Array {
  const strength = new Float64Array(count);
  for (let node = 0; node < count; node++) {
    let sum = 2 * self[node]!;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) sum += weight[at]!;
    strength[node] = sum;
  }
  return strength;
}

/** Modularity of parts numbered from 1 (or 0); a node with part `alone` is a part by itself. 0 for a graph without weight. */
export function modularity(graph: FlowGraph, partOf: ArrayLike<number>, resolution = 1, alone = -1): number {
  const strength = strengths(graph);
  const total = strength.reduce((sum, value) => sum + value, 0);
  if (total === 0) return 0;
  let highest = 0;
  for (let node = 0; node < graph.count; node++) highest = Math.max(highest, partOf[node]!);
  const partStrength = new Float64Array(highest + 1);
  let within = 0;
  let chance = 0;
  for (let node = 0; node < graph.count; node++) {
    const part = partOf[node]!;
    within += 2 * graph.self[node]!;
    if (part === alone) {
      chance += (strength[node]! / total) ** 2;
      continue;
    }
    partStrength[part]! += strength[node]!;
    for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at++) {
      if (partOf[graph.to[at]!] === part) within += graph.weight[at]!;
    }
  }
  for (const sum of partStrength) chance += (sum / total) ** 2;
  return within / total - resolution * chance;
}

// The refinement phase of Leiden: inside each community nodes start alone again and join only groups to which they and
// which are well connected, so that no group falls apart. V. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden",
// Scientific Reports 9, 5233 (2019), algorithm A.2, with the best group taken instead of a random one among good ones.
import type { LevelGraph } from './level-graph.ts';
import { type MoveSettings, ROUNDING, shuffled } from './local-moves.ts';

/**
 * Groups inside communities (numbered 0 to count - 1): by node the number of one of the nodes of its group. Every group is
 * connected, and lies in one community. O(edges).
 */
export function refinement(
  level: LevelGraph,
  communityOf: Int32Array,
  { scale, random }: Pick<MoveSettings, 'scale' | 'random'>,
): Int32Array {
  const { count, offsets, to, weight, strength, near } = level;
  const groupOf = Int32Array.from({ length: count }, (_, node) => node);
  const community = communityStrength(level, communityOf);
  /** By group: strength, weight to the rest of its community, and whether it is still one node. */
  const total = strength.slice();
  const outward = weightInside(level, communityOf);
  const alone = new Uint8Array(count).fill(1);
  const sum = new Float64Array(count);
  const met = new Uint32Array(count);
  const touched = near && new Int32Array(count).fill(-1);
  const wellConnected = (group: number, whole: number): boolean =>
    outward[group]! >= (scale - scale * ROUNDING) * total[group]! * (whole - total[group]!);
  for (const node of shuffled(count, random)) {
    const home = communityOf[node]!;
    const whole = community[home]!;
    if (alone[node] === 0 || outward[node] === 0 || !wellConnected(node, whole)) continue;
    let candidates = 0;
    for (let edge = offsets[node]!; edge < offsets[node + 1]!; edge++) {
      const other = to[edge]!;
      if (communityOf[other] !== home) continue;
      const group = groupOf[other]!;
      if (sum[group] === 0) met[candidates++] = group;
      sum[group]! += weight[edge]!;
    }
    if (near && touched) {
      for (let at = near.offsets[node]!; at < near.offsets[node + 1]!; at++) touched[groupOf[near.to[at]!]!] = node;
    }
    let best = -1;
    let gain = 0;
    let shared = 0;
    for (let at = 0; at < candidates; at++) {
      const group = met[at]!;
      const weightTo = sum[group]!;
      sum[group] = 0;
      const gained = weightTo - scale * strength[node]! * total[group]!;
      if (gained < gain || (gained === gain && best >= 0)) continue;
      if ((touched && touched[group] !== node) || !wellConnected(group, whole)) continue;
      best = group;
      gain = gained;
      shared = weightTo;
    }
    if (best < 0) continue;
    groupOf[node] = best;
    alone[best] = 0;
    total[best]! += strength[node]!;
    outward[best]! += outward[node]! - 2 * shared;
  }
  return groupOf;
}

function communityStrength({ count, strength }: LevelGraph, communityOf: Int32Array): Float64Array {
  const total = new Float64Array(count);
  for (let node = 0; node < count; node++) total[communityOf[node]!]! += strength[node]!;
  return total;
}

/** By node: weight to other nodes of its community. */
function weightInside({ count, offsets, to, weight }: LevelGraph, communityOf: Int32Array): Float64Array {
  const inside = new Float64Array(count);
  for (let node = 0; node < count; node++) {
    const home = communityOf[node]!;
    let sum = 0;
    for (let edge = offsets[node]!; edge < offsets[node + 1]!; edge++) {
      if (communityOf[to[edge]!] === home) sum += weight[edge]!;
    }
    inside[node] = sum;
  }
  return inside;
}

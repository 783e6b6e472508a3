// The graph of one level of the Leiden algorithm: its nodes are groups of the nodes of the level below.
import type { FlowGraph } from './flow-graph.ts';
import { strengths } from './modularity.ts';

/** Who touches whom, rows by node. */
export interface Near {
  readonly offsets: Uint32Array;
  readonly to: Uint32Array;
}

/** What stays at a node is in its strength alone: it never decides a move. */
export interface LevelGraph {
  readonly count: number;
  readonly offsets: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float64Array;
  readonly strength: Float64Array;
  /** Nodes join only communities that they touch; null: any community. */
  readonly near: Near | null;
}

export function lowestLevel(graph: FlowGraph, near: Near | null): LevelGraph {
  return { ...graph, strength: strengths(graph), near };
}

/** Groups (by node, 0 to groups - 1) become nodes. O(edges). */
export function collapse(level: LevelGraph, groupOf: Int32Array, groups: number): LevelGraph {
  const strength = new Float64Array(groups);
  for (let node = 0; node < level.count; node++) strength[groupOf[node]!]! += level.strength[node]!;
  const members = byGroup(groupOf, groups);
  const near = level.near && touching(level.near, groupOf, members);
  return { count: groups, strength, near, ...edgesBetween(level, groupOf, members) };
}

/** Nodes in order of their group, and where each group begins. */
interface Members {
  readonly offsets: Uint32Array;
  readonly nodes: Uint32Array;
}

function byGroup(groupOf: Int32Array, groups: number): Members {
  const offsets = new Uint32Array(groups + 1);
  for (const group of groupOf) offsets[group + 1]!++;
  for (let group = 0; group < groups; group++) offsets[group + 1]! += offsets[group]!;
  const next = offsets.slice();
  const nodes = new Uint32Array(groupOf.length);
  for (let node = 0; node < groupOf.length; node++) nodes[next[groupOf[node]!]!++] = node;
  return { offsets, nodes };
}

function edgesBetween(level: LevelGraph, groupOf: Int32Array, members: Members): Pick<LevelGraph, 'offsets' | 'to' | 'weight'> {
  const groups = members.offsets.length - 1;
  const offsets = new Uint32Array(groups + 1);
  // There cannot be more than now; what is not used is cut off.
  const to = new Uint32Array(level.to.length);
  const weight = new Float64Array(level.to.length);
  const sum = new Float64Array(groups);
  let end = 0;
  for (let group = 0; group < groups; group++) {
    const start = end;
    for (let at = members.offsets[group]!; at < members.offsets[group + 1]!; at++) {
      const node = members.nodes[at]!;
      for (let edge = level.offsets[node]!; edge < level.offsets[node + 1]!; edge++) {
        const other = groupOf[level.to[edge]!]!;
        if (other === group) continue;
        if (sum[other] === 0) to[end++] = other;
        sum[other]! += level.weight[edge]!;
      }
    }
    for (let at = start; at < end; at++) {
      weight[at] = sum[to[at]!]!;
      sum[to[at]!] = 0;
    }
    offsets[group + 1] = end;
  }
  return { offsets, to: to.slice(0, end), weight: weight.slice(0, end) };
}

function touching(near: Near, groupOf: Int32Array, members: Members): Near {
  const groups = members.offsets.length - 1;
  const offsets = new Uint32Array(groups + 1);
  const to = new Uint32Array(near.to.length);
  const seen = new Int32Array(groups).fill(-1);
  let end = 0;
  for (let group = 0; group < groups; group++) {
    seen[group] = group;
    for (let at = members.offsets[group]!; at < members.offsets[group + 1]!; at++) {
      const node = members.nodes[at]!;
      for (let edge = near.offsets[node]!; edge < near.offsets[node + 1]!; edge++) {
        const other = groupOf[near.to[edge]!]!;
        if (seen[other] === group) continue;
        seen[other] = group;
        to[end++] = other;
      }
    }
    offsets[group + 1] = end;
  }
  return { offsets, to: to.slice(0, end) };
}

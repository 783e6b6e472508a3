// Flows between blocks as a graph: from where people live to the home block of where they are served.
// Weights are sums of people of the flow set, hence exact in any order. O(cells).
import type { BlockFlows } from '../block-flows.ts';

/** Rows by node (CSR), each ascending and without repeats or loops. Weights are above 0. */
export interface FlowGraph {
  readonly count: number;
  /** Length count + 1. */
  readonly offsets: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float64Array;
  /** By node: what stays there. */
  readonly self: Float64Array;
}

/** Edges as parallel arrays in any order; the same pair may stand there often. */
export interface Edges {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
}

/**
 * Blocks to the home blocks of their destinations, as edges. With `groundOf` (by block, -1 for blocks that take no part) only
 * flows that stay on one ground: no others can ever be within an area.
 */
export function flowEdges(flows: BlockFlows, groundOf: Int32Array | null): Edges {
  const from = new Uint32Array(flows.to.length);
  const to = new Uint32Array(flows.to.length);
  const weight = new Float64Array(flows.to.length);
  let count = 0;
  for (let block = 0; block < flows.blockCount; block++) {
    if (groundOf !== null && groundOf[block]! < 0) continue;
    for (let cell = flows.offsets[block]!; cell < flows.offsets[block + 1]!; cell++) {
      const home = flows.home[flows.to[cell]!]!;
      if (home < 0 || (groundOf !== null && groundOf[home] !== groundOf[block])) continue;
      from[count] = block;
      to[count] = home;
      weight[count++] = flows.people[cell]!;
    }
  }
  return { from: from.subarray(0, count), to: to.subarray(0, count), weight: weight.subarray(0, count) };
}

/** Edges as they point. */
export function directedGraph(count: number, edges: Edges): FlowGraph {
  // Sorted by where they end, then by where they begin: each row comes out ascending.
  return inRows(count, turned(count, { from: edges.to, to: edges.from, weight: edges.weight }));
}

/** Edges taken both ways: the weight between two nodes is what goes to and fro. The same for edges in any order. */
export function exchangeGraph(count: number, edges: Edges): FlowGraph {
  // Rows with every edge at both its ends are the same table turned over, so one more turn sorts them.
  return inRows(count, bothWays(count, edges));
}

/** Rows that may be out of order, hold repeats, loops and zeros. */
interface Rows {
  readonly offsets: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float64Array;
  /** The lengths of the rows once they are turned over. */
  readonly turnedOffsets: Uint32Array;
  readonly self: Float64Array;
}

function turned(count: number, { from, to, weight }: Edges): Rows {
  const self = new Float64Array(count);
  const offsets = new Uint32Array(count + 1);
  const turnedOffsets = new Uint32Array(count + 1);
  for (let edge = 0; edge < from.length; edge++) {
    if (from[edge] === to[edge]) self[from[edge]!]! += weight[edge]!;
    else if (weight[edge]! > 0) {
      offsets[from[edge]! + 1]!++;
      turnedOffsets[to[edge]! + 1]!++;
    }
  }
  addUp(offsets);
  addUp(turnedOffsets);
  const rows = { offsets, to: new Uint32Array(offsets[count]!), weight: new Float64Array(offsets[count]!) };
  const next = offsets.slice();
  for (let edge = 0; edge < from.length; edge++) {
    if (from[edge] === to[edge] || !(weight[edge]! > 0)) continue;
    const at = next[from[edge]!]!++;
    rows.to[at] = to[edge]!;
    rows.weight[at] = weight[edge]!;
  }
  return { ...rows, turnedOffsets, self };
}

function bothWays(count: number, { from, to, weight }: Edges): Rows {
  const self = new Float64Array(count);
  const offsets = new Uint32Array(count + 1);
  for (let edge = 0; edge < from.length; edge++) {
    if (from[edge] === to[edge]) self[from[edge]!]! += weight[edge]!;
    else if (weight[edge]! > 0) {
      offsets[from[edge]! + 1]!++;
      offsets[to[edge]! + 1]!++;
    }
  }
  addUp(offsets);
  const rows = { offsets, to: new Uint32Array(offsets[count]!), weight: new Float64Array(offsets[count]!) };
  const next = offsets.slice();
  for (let edge = 0; edge < from.length; edge++) {
    const [a, b, people] = [from[edge]!, to[edge]!, weight[edge]!];
    if (a === b || !(people > 0)) continue;
    const atA = next[a]!++;
    const atB = next[b]!++;
    rows.to[atA] = b;
    rows.to[atB] = a;
    rows.weight[atA] = people;
    rows.weight[atB] = people;
  }
  return { ...rows, turnedOffsets: offsets, self };
}

function addUp(offsets: Uint32Array): void {
  for (let at = 1; at < offsets.length; at++) offsets[at]! += offsets[at - 1]!;
}

/** Turns the table over: rows are gone through in order, so each new row fills up in order, with repeats side by side. */
function inRows(count: number, { offsets, to, weight, turnedOffsets, self }: Rows): FlowGraph {
  const newTo = new Uint32Array(to.length);
  const newWeight = new Float64Array(to.length);
  const next = turnedOffsets.slice();
  for (let row = 0; row < count; row++) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      const column = to[at]!;
      const end = next[column]!;
      if (end > turnedOffsets[column]! && newTo[end - 1] === row) {
        newWeight[end - 1]! += weight[at]!;
        continue;
      }
      newTo[end] = row;
      newWeight[end] = weight[at]!;
      next[column] = end + 1;
    }
  }
  return { count, self, ...closedUp(count, { offsets: turnedOffsets, to: newTo, weight: newWeight }, next) };
}

/** Moves the rows together, leaving out what repeats had taken; row r ends at `ends[r]`. */
function closedUp(
  count: number,
  { offsets, to, weight }: Pick<Rows, 'offsets' | 'to' | 'weight'>,
  ends: Uint32Array,
): Pick<FlowGraph, 'offsets' | 'to' | 'weight'> {
  const closed = new Uint32Array(count + 1);
  let size = 0;
  for (let row = 0; row < count; row++) {
    const start = offsets[row]!;
    to.copyWithin(size, start, ends[row]!);
    weight.copyWithin(size, start, ends[row]!);
    size += ends[row]! - start;
    closed[row + 1] = size;
  }
  return { offsets: closed, to: to.slice(0, size), weight: weight.slice(0, size) };
}

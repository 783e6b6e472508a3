// The order of nodes: along a Hilbert curve, so that a search finds its neighbours in memory it has just read.
import { hilbertPosition } from './hilbert.ts';
import { sortByKey } from './radix-sort.ts';

/** Places by node, 1e-7 degree. */
export interface Places {
  readonly nodeLongitude: Int32Array;
  readonly nodeLatitude: Int32Array;
}

const CELLS = 0xffff;

/** The nodes by position on a Hilbert curve over the square that holds them, then west to east, then south to north; those at one place as given. */
export function orderByPlace(nodes: Uint32Array, { nodeLongitude, nodeLatitude }: Places): Uint32Array {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const node of nodes) {
    west = Math.min(west, nodeLongitude[node]!);
    east = Math.max(east, nodeLongitude[node]!);
    south = Math.min(south, nodeLatitude[node]!);
    north = Math.max(north, nodeLatitude[node]!);
  }
  const cell = Math.max(east - west, north - south, 1);
  const cellOf = (value: number, least: number): number => Math.floor(((value - least) / cell) * CELLS);
  const keys = new Uint32Array(nodeLongitude.length);
  for (const node of nodes)
    keys[node] = hilbertPosition(cellOf(nodeLongitude[node]!, west), cellOf(nodeLatitude[node]!, south));
  const order = sortByKey(nodes, keys);
  sortRuns(order, keys, (a, b) => nodeLongitude[a]! - nodeLongitude[b]! || nodeLatitude[a]! - nodeLatitude[b]!);
  return order;
}

/** Sorts what shares a key; the few nodes of one cell. */
function sortRuns(order: Uint32Array, keys: Uint32Array, compare: (a: number, b: number) => number): void {
  for (let first = 0; first < order.length; ) {
    let last = first + 1;
    while (last < order.length && keys[order[last]!] === keys[order[first]!]) last++;
    if (last - first > 1) order.subarray(first, last).sort(compare);
    first = last;
  }
}

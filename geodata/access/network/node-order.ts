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
  const keys = new Uint32Array(nodeLongitude.length);
  const sorted = (order: Uint32Array, keyOf: (node: number) => number): Uint32Array => {
    for (const node of nodes) keys[node] = keyOf(node);
    return sortByKey(order, keys);
  };
  const byLatitude = sorted(nodes, (node) => nodeLatitude[node]! - south);
  const byLongitude = sorted(byLatitude, (node) => nodeLongitude[node]! - west);
  return sorted(byLongitude, (node) =>
    hilbertPosition(
      Math.floor(((nodeLongitude[node]! - west) / cell) * CELLS),
      Math.floor(((nodeLatitude[node]! - south) / cell) * CELLS),
    ),
  );
}

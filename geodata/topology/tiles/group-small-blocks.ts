// Joins blocks too small to be seen to their neighbours, so that towns do not become holes on small maps.

import type { Topology } from '../../model/topology.ts';
import { rootOf } from '../disjoint-sets.ts';

/**
 * For every block the block that stands for it: blocks with less area than `leastArea` join the neighbour with the
 * longest shared border, and groups go on joining until all are large enough or have no neighbour. The largest block of
 * a group stands for it (ties: the lower index). `areas` and `leastArea` are in the same squared unit. Length blocks.
 */
export function groupSmallBlocks(topology: Topology, areas: Float64Array, leastArea: number): Int32Array {
  const group = Int32Array.from(areas, (_, block) => block);
  const size = areas.slice();
  for (;;) {
    const choice = chooseNeighbours(topology, group, size, leastArea);
    let joined = false;
    for (let block = 0; block < group.length; block++) {
      const other = choice[block]!;
      if (other < 0) continue;
      const [a, b] = [rootOf(group, block), rootOf(group, other)];
      // A group that grew large enough in this round stays as it is.
      if (a === b || size[a]! >= leastArea) continue;
      const [kept, gone] = areas[a]! > areas[b]! || (areas[a] === areas[b] && a < b) ? [a, b] : [b, a];
      group[gone] = kept;
      size[kept]! += size[gone]!;
      joined = true;
    }
    for (let block = 0; block < group.length; block++) group[block] = rootOf(group, block);
    if (!joined) return group;
  }
}

/** For each group that is too small the neighbouring group with the longest border; -1 for the others. */
function chooseNeighbours(topology: Topology, group: Int32Array, size: Float64Array, leastArea: number): Int32Array {
  const borders = new Map<number, number>();
  const count = group.length;
  const add = (from: number, to: number, metres: number): void => {
    if (size[from]! < leastArea) borders.set(from * count + to, (borders.get(from * count + to) ?? 0) + metres);
  };
  for (let arc = 0; arc < topology.arcCount; arc++) {
    if (topology.leftBlock[arc]! < 0 || topology.rightBlock[arc]! < 0) continue;
    const [a, b] = [group[topology.leftBlock[arc]!]!, group[topology.rightBlock[arc]!]!];
    if (a === b) continue;
    add(a, b, topology.lengthMetres[arc]!);
    add(b, a, topology.lengthMetres[arc]!);
  }
  const choice = new Int32Array(count).fill(-1);
  const longest = new Float64Array(count);
  for (const [key, metres] of borders) {
    const [from, to] = [Math.floor(key / count), key % count];
    if (metres < longest[from]! || (metres === longest[from] && to > choice[from]! && choice[from]! >= 0)) continue;
    longest[from] = metres;
    choice[from] = to;
  }
  return choice;
}

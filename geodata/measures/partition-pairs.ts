// People and blocks by pair of slots of two partitions: the part of a cross-tab that is not empty. O(blocks).
import type { Partition } from './partition.ts';

/** Two partitions of the same blocks, and people by block. */
export interface PartitionPair {
  readonly x: Partition;
  readonly y: Partition;
  readonly people: Float64Array;
}

export interface Pair {
  readonly x: number;
  readonly y: number;
  readonly people: number;
  readonly blocks: number;
}

/** The pairs of slots that share a block, by x and then by y. A block counts where most of it lies. */
export function pairs({ x, y, people }: PartitionPair): Pair[] {
  const found = new Map<number, { people: number; blocks: number }>();
  const width = y.slotCount + 1;
  for (let block = 0; block < people.length; block++) {
    const key = x.slotOf[block]! * width + y.slotOf[block]!;
    const entry = found.get(key);
    if (entry) {
      entry.people += people[block]!;
      entry.blocks++;
    } else found.set(key, { people: people[block]!, blocks: 1 });
  }
  return [...found].sort(([a], [b]) => a - b).map(([key, entry]) => ({ x: Math.floor(key / width), y: key % width, ...entry }));
}

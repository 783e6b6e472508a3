// Blocks in the order of a time or a length: what percentiles, curves and the worst served are read from.
import { membersBySlot } from '../../measures/members.ts';

/** Blocks by nearness, nearest first; equals in index order, those that reach nothing last. Both lists hold the same blocks. */
export interface TravelOrder {
  readonly byTime: Uint32Array;
  readonly byLength: Uint32Array;
}

/** What an order is made of: tenths of a second and decimetres by block, UNREACHED where there is none. BlockTravel will do. */
export interface TravelReach {
  readonly deciseconds: Uint32Array;
  readonly decimetres: Uint32Array;
}

/** Blocks of an area, by index; null stands for all of the atlas. */
export type BlockList = ArrayLike<number> | null;

/** A value of 32 bits and a position of 21 fit a double exactly, and numbers sort ten times faster than a comparison is called. */
const POSITIONS = 2 ** 21;

/** Sorts blocks by time and by length. O(n log n). */
export function travelOrder({ deciseconds, decimetres }: TravelReach, blocks: BlockList): TravelOrder {
  const list = blocks === null ? Uint32Array.from(deciseconds.keys()) : Uint32Array.from(blocks).sort();
  return { byTime: sortedBy(deciseconds, list), byLength: sortedBy(decimetres, list) };
}

function sortedBy(values: Uint32Array, list: Uint32Array): Uint32Array {
  if (list.length > POSITIONS) throw new Error('more blocks than can be put in order');
  const keys = new Float64Array(list.length);
  for (let i = 0; i < list.length; i++) keys[i] = values[list[i]!]! * POSITIONS + i;
  keys.sort();
  const sorted = new Uint32Array(list.length);
  for (let i = 0; i < list.length; i++) sorted[i] = list[keys[i]! % POSITIONS]!;
  return sorted;
}

/** The order of every slot's blocks, by slot, from that of all blocks: one counting sort in place of a sort for each area. */
export function orderBySlot(all: TravelOrder, slotOf: Uint16Array, slotCount: number): readonly TravelOrder[] {
  const byTime = dealt(all.byTime, slotOf, slotCount);
  const byLength = dealt(all.byLength, slotOf, slotCount);
  return byTime.map((list, slot) => ({ byTime: list, byLength: byLength[slot]! }));
}

function dealt(order: Uint32Array, slotOf: Uint16Array, slotCount: number): readonly Uint32Array[] {
  const { offsets } = membersBySlot(slotOf, slotCount);
  const next = offsets.slice();
  const blocks = new Uint32Array(order.length);
  for (const block of order) blocks[next[slotOf[block]!]!++] = block;
  return Array.from({ length: slotCount + 1 }, (_, slot) => blocks.subarray(offsets[slot]!, offsets[slot + 1]!));
}

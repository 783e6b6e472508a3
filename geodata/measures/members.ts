// Blocks by slot, in CSR: a counting sort. O(blocks + slots).
import { eachShare, type Partition } from './partition.ts';

/** Slot s holds `blocks[offsets[s]]` to `blocks[offsets[s + 1]]`, in index order; slot 0 holds the unassigned. */
export interface Members {
  /** Length slots + 2, counting slot 0. */
  readonly offsets: Uint32Array;
  readonly blocks: Uint32Array;
}

/** Blocks by the slot that holds them. */
export function membersBySlot(slotOf: Uint16Array, slotCount: number): Members {
  const offsets = new Uint32Array(slotCount + 2);
  for (const slot of slotOf) offsets[slot + 1]!++;
  for (let slot = 0; slot <= slotCount; slot++) offsets[slot + 1]! += offsets[slot]!;
  const next = offsets.slice();
  const blocks = new Uint32Array(slotOf.length);
  for (let block = 0; block < slotOf.length; block++) blocks[next[slotOf[block]!]!++] = block;
  return { offsets, blocks };
}

/** Blocks by unit; a block that lies in several units is listed under each. */
export function membersByUnit(units: Partition): Members {
  if (!units.fractional) return membersBySlot(units.slotOf, units.slotCount);
  const lists = Array.from({ length: units.slotCount + 1 }, (): number[] => []);
  for (let block = 0; block < units.slotOf.length; block++) {
    eachShare(units, block, (slot) => lists[slot]!.push(block));
  }
  const offsets = new Uint32Array(units.slotCount + 2);
  for (let slot = 0; slot <= units.slotCount; slot++) offsets[slot + 1] = offsets[slot]! + lists[slot]!.length;
  return { offsets, blocks: Uint32Array.from(lists.flat()) };
}

/** The blocks of one slot, without copying. */
export function membersOf(members: Members, slot: number): Uint32Array {
  return members.blocks.subarray(members.offsets[slot] ?? 0, members.offsets[slot + 1] ?? 0);
}

/** The blocks of several slots, slot by slot: in no order, and a block that lies in several of them more than once. */
export function membersOfAll(members: Members, slots: readonly number[]): Uint32Array {
  const lists = slots.map((slot) => membersOf(members, slot));
  if (lists.length === 1) return lists[0]!;
  const all = new Uint32Array(lists.reduce((total, list) => total + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

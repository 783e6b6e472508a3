// Blocks that changed area, as flat arrays: what undo reverses and what incremental measures follow.

/** Three arrays of one length, ascending by block: the block, the slot it was in and the slot it is in now. */
export interface BlockMoves {
  readonly blocks: Uint32Array;
  readonly from: Uint16Array;
  readonly to: Uint16Array;
}

export const NO_MOVES: BlockMoves = {
  blocks: new Uint32Array(0),
  from: new Uint16Array(0),
  to: new Uint16Array(0),
};

/** Moves that lead from one assignment to another. Throws when they are of different lengths. O(blocks). */
export function diffSlots(before: Uint16Array, after: Uint16Array): BlockMoves {
  if (before === after) return NO_MOVES;
  if (before.length !== after.length) throw new Error(`Assignments of ${before.length} and ${after.length} blocks.`);
  const moved: number[] = [];
  for (let block = 0; block < after.length; block++) if (before[block] !== after[block]) moved.push(block);
  if (moved.length === 0) return NO_MOVES;
  const blocks = Uint32Array.from(moved);
  const from = new Uint16Array(blocks.length);
  const to = new Uint16Array(blocks.length);
  for (let i = 0; i < blocks.length; i++) {
    from[i] = before[blocks[i]!]!;
    to[i] = after[blocks[i]!]!;
  }
  return { blocks, from, to };
}

export const reverseMoves = ({ blocks, from, to }: BlockMoves): BlockMoves => ({ blocks, from: to, to: from });

/** Why the moves do not fit the assignment, or null when they do. */
export function misfitOfMoves(slotOf: Uint16Array, { blocks, from }: BlockMoves): string | null {
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block >= slotOf.length) return `there is no block ${block}`;
    if (slotOf[block] !== from[i]) return `block ${block} is in slot ${slotOf[block]}, not ${from[i]}`;
  }
  return null;
}

/** The assignment after the moves; the same array when there are none. The moves must fit (`misfitOfMoves`). */
export function applyMoves(slotOf: Uint16Array, { blocks, to }: BlockMoves): Uint16Array {
  if (blocks.length === 0) return slotOf;
  const next = slotOf.slice();
  for (let i = 0; i < blocks.length; i++) next[blocks[i]!] = to[i]!;
  return next;
}

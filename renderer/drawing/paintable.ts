import type { AreaView } from '../../geodata/contract/views.ts';

export interface PaintRules {
  readonly slotOf: Uint16Array;
  /** Where blocks are to go. */
  readonly slot: number;
  /** Slots of locked areas: their blocks stay. */
  readonly locked: ReadonlySet<number>;
  /** Slots of the tier above, and the one to stay inside; null: anywhere. */
  readonly parent: { readonly slotOf: Uint16Array; readonly slot: number } | null;
}

export interface Paintable {
  readonly blocks: readonly number[];
  /** Left alone because of a lock or of the parent's border. */
  readonly held: readonly number[];
}

/** Which of some blocks a stroke may move, each once; those already there are in neither list. */
export function paintable(asked: readonly number[], { slotOf, slot, locked, parent }: PaintRules): Paintable {
  const blocks: number[] = [];
  const held: number[] = [];
  for (const block of new Set(asked)) {
    const from = slotOf[block]!;
    if (from === slot) continue;
    const stays = locked.has(from) || (parent !== null && parent.slotOf[block] !== parent.slot);
    (stays ? held : blocks).push(block);
  }
  return { blocks, held };
}

/** Slots whose areas are locked. */
export const lockedSlots = (areas: readonly AreaView[]): ReadonlySet<number> =>
  new Set(areas.filter((area) => area.locked).map((area) => area.slot));

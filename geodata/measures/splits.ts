// Splits: the units that lie in more than one area. A unit is split when two or more areas hold at least one of its blocks;
// blocks in no area are no part. Units: people, blocks. Source: CRITERIA section 1. O(slots) a split unit.
import type { Crosstab } from './crosstab.ts';

export interface SplitPart {
  readonly slot: number;
  readonly blocks: number;
  readonly people: number;
}

export interface Split {
  /** Column of the unit. */
  readonly unit: number;
  /** Two or more; most people first, ties by slot. */
  readonly parts: readonly SplitPart[];
}

/** The parts in which the areas hold a unit: none, one when it is whole or partly unassigned, more when it is split. */
export function partsOfUnit(table: Crosstab, unit: number): SplitPart[] {
  const parts: SplitPart[] = [];
  for (let slot = 1; slot < table.rows; slot++) {
    const blocks = table.blocksIn(slot, unit);
    if (blocks > 0) parts.push({ slot, blocks, people: table.peopleIn(slot, unit) });
  }
  return parts.sort((a, b) => b.people - a.people || a.slot - b.slot);
}

/** Every split unit, in order of column (that is, of code). */
export function splitsOf(table: Crosstab): Split[] {
  const splits: Split[] = [];
  for (let unit = 1; unit < table.columns; unit++) {
    if (table.parts[unit]! >= 2) splits.push({ unit, parts: partsOfUnit(table, unit) });
  }
  return splits;
}

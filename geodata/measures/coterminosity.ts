// One area against one layer, everything at once: the same numbers for the criterion and for the report.
// O(units + blocks of the area + blocks of its matched units).
import { type Agreement, agreement } from './agreement.ts';
import type { BlockFacts } from './block-facts.ts';
import type { Crosstab } from './crosstab.ts';
import { matchedSet } from './matched-set.ts';
import { type Members, membersOfAll } from './members.ts';
import { isExactUnion, type SymmetricDifference, symmetricDifference } from './symmetric-difference.ts';

export interface Coterminosity extends Agreement {
  /** Columns of the matched units, ascending. */
  readonly matched: readonly number[];
  readonly exactUnion: boolean;
  readonly difference: SymmetricDifference;
}

export interface CoterminosityInput {
  readonly facts: BlockFacts;
  readonly table: Crosstab;
  /** Blocks of the units of `table`. */
  readonly unitMembers: Members;
  readonly slotOf: Uint16Array;
  readonly slot: number;
  /** Blocks and people of the slot. */
  readonly members: Uint32Array;
  readonly people: number;
}

/** Matched set, agreement and difference of one area. */
export function coterminosity(input: CoterminosityInput): Coterminosity {
  const { facts, table, slotOf, slot } = input;
  const matched = matchedSet(table, slot);
  const candidates = { area: input.members, units: membersOfAll(input.unitMembers, matched) };
  const difference = symmetricDifference(facts, { slotOf, slot }, table.units, matched, candidates);
  return {
    ...agreement(table, slot, matched, input.people),
    matched,
    exactUnion: isExactUnion(difference, matched),
    difference,
  };
}

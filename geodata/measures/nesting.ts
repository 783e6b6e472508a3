// Where the people of an area lie in the tier above. Unit: people, blocks. Source: CRITERIA section 2 (nesting).
// O(blocks of the area).
import type { BlockFacts } from './block-facts.ts';

export interface NestingPart {
  /** Slot of the tier above; 0 is "in none of its areas". */
  readonly slot: number;
  readonly people: number;
  readonly blocks: number;
}

/** The parts of an area by area of the tier above: most people first; ties by blocks, then by slot with 0 last. */
export function nestingParts(facts: Pick<BlockFacts, 'people'>, members: Uint32Array, slotOfAbove: Uint16Array): NestingPart[] {
  const tally = new Map<number, { people: number; blocks: number }>();
  let slot = -1;
  let entry = { people: 0, blocks: 0 };
  for (let i = 0; i < members.length; i++) {
    const block = members[i]!;
    // Neighbours in the list mostly lie in one area, so that there is seldom anything to look up.
    if (slotOfAbove[block] !== slot) {
      slot = slotOfAbove[block]!;
      entry = tally.get(slot) ?? { people: 0, blocks: 0 };
      tally.set(slot, entry);
    }
    entry.people += facts.people[block]!;
    entry.blocks++;
  }
  return [...tally]
    .map(([slot, entry]) => ({ slot, ...entry }))
    .sort((a, b) => b.people - a.people || b.blocks - a.blocks || (a.slot || Infinity) - (b.slot || Infinity));
}

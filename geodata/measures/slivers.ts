// Slivers: the connected groups of blocks in which an area and its matched units differ, one list for either side.
// Units: people, blocks. Source: CRITERIA section 1. O(blocks that differ + their borders).
import type { BlockFacts } from './block-facts.ts';
import { mostPopulous } from './components.ts';
import { connectedGroups } from './connected-groups.ts';
import { eachShare, type Partition } from './partition.ts';
import type { DifferenceSide, SymmetricDifference } from './symmetric-difference.ts';

export interface Sliver {
  /** `inside`: in the area, in none of its matched units. `outside`: in a matched unit, not in the area. */
  readonly side: 'inside' | 'outside';
  /** In index order. */
  readonly blocks: Uint32Array;
  readonly people: number;
  /** The most populous block, after which the sliver is named. */
  readonly namedAfter: number;
  /** The unit that holds most of the sliver's people (ties: most blocks, then lower slot); 0 when it lies in none. */
  readonly unit: number;
}

/** Slivers of a difference, most people first; ties: inside first, then by first block. */
export function sliversOf(facts: BlockFacts, units: Partition, difference: SymmetricDifference): Sliver[] {
  return [
    ...sideSlivers(facts, units, difference.inside, 'inside'),
    ...sideSlivers(facts, units, difference.outside, 'outside'),
  ].sort((a, b) => b.people - a.people || (a.side === b.side ? a.blocks[0]! - b.blocks[0]! : a.side === 'inside' ? -1 : 1));
}

function sideSlivers(facts: BlockFacts, units: Partition, side: DifferenceSide, name: Sliver['side']): Sliver[] {
  const peopleOf = new Map<number, number>();
  side.blocks.forEach((block, at) => {
    peopleOf.set(block, side.people[at]!);
  });
  return connectedGroups(facts, side.blocks).map((blocks) => ({
    side: name,
    blocks,
    people: blocks.reduce((total, block) => total + (peopleOf.get(block) ?? 0), 0),
    namedAfter: mostPopulous(facts.people, blocks),
    unit: mainUnit(facts.people, units, blocks),
  }));
}

function mainUnit(people: Float64Array, units: Partition, blocks: Uint32Array): number {
  const tally = new Map<number, { people: number; blocks: number }>();
  for (const block of blocks) {
    eachShare(units, block, (slot, share) => {
      const entry = tally.get(slot) ?? { people: 0, blocks: 0 };
      tally.set(slot, { people: entry.people + people[block]! * share, blocks: entry.blocks + 1 });
    });
  }
  const ranked = [...tally].sort(([a, x], [b, y]) => y.people - x.people || y.blocks - x.blocks || a - b);
  return ranked[0]?.[0] ?? 0;
}

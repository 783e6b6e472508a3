// Contiguity of an area: its connected components, declared links counted. Exclaves are all but the component with most
// people. Unit: components, people. Source: CRITERIA section 1. O(blocks of the area + their borders).
import type { BlockFacts } from './block-facts.ts';
import { connectedGroups } from './connected-groups.ts';

export interface Component {
  /** In index order. */
  readonly blocks: Uint32Array;
  readonly people: number;
}

/** Components of the blocks, the one with most people first; ties by number of blocks, then by first block. */
export function componentsOf(facts: BlockFacts, blocks: Uint32Array, marks?: Uint8Array): Component[] {
  return connectedGroups(facts, blocks, marks)
    .map((group) => ({ blocks: group, people: peopleOf(facts.people, group) }))
    .sort((a, b) => b.people - a.people || b.blocks.length - a.blocks.length || a.blocks[0]! - b.blocks[0]!);
}

/** People of a list of blocks. */
export function peopleOf(people: Float64Array, blocks: Uint32Array): number {
  let total = 0;
  for (const block of blocks) total += people[block]!;
  return total;
}

/** The block with most people, ties by lower index: a group of blocks is named after it. The list must not be empty. */
export function mostPopulous(people: Float64Array, blocks: Uint32Array): number {
  let best = blocks[0]!;
  for (const block of blocks) if (people[block]! > people[best]!) best = block;
  return best;
}

// The blocks in which an area and its matched units differ. An area is an exact union of whole units when none of them
// has people or land. Source: CRITERIA section 1. O(blocks of the area + blocks of the matched units).
import type { BlockFacts } from './block-facts.ts';
import { eachShare, type Partition, SHARE_TOLERANCE } from './partition.ts';

/** Blocks on one side of the difference, with the people of each that are on the wrong side. */
export interface DifferenceSide {
  /** In index order. Blocks with neither people nor land are left out. */
  readonly blocks: Uint32Array;
  /** Length of `blocks`. With fractional units, the share of the block's people. */
  readonly people: Float64Array;
}

export interface SymmetricDifference {
  /** In the area but not in its matched units. */
  readonly inside: DifferenceSide;
  /** In the matched units but not in the area. */
  readonly outside: DifferenceSide;
}

/** The blocks of the area, and those with any share in a matched unit; in any order, repeats allowed. */
export interface Candidates {
  readonly area: Uint32Array;
  readonly units: Uint32Array;
}

/**
 * The symmetric difference of the area in slot `slot` of `slotOf` (one entry a block) and the union of `matched` units.
 */
export function symmetricDifference(
  facts: Pick<BlockFacts, 'people' | 'matters'>,
  area: { readonly slotOf: Uint16Array; readonly slot: number },
  units: Partition,
  matched: readonly number[],
  candidates: Candidates,
): SymmetricDifference {
  const wanted = new Uint8Array(units.slotCount + 1);
  for (const column of matched) wanted[column] = 1;
  const collect = (blocks: Uint32Array, differs: (block: number) => number): DifferenceSide => {
    const differing: number[] = [];
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i]!;
      if (facts.matters[block] !== 0 && differs(block) > SHARE_TOLERANCE) differing.push(block);
    }
    const found = Uint32Array.from(units.fractional ? new Set(differing) : differing).sort();
    return { blocks: found, people: Float64Array.from(found, (block) => facts.people[block]! * differs(block)) };
  };
  return {
    inside: collect(candidates.area, (block) => 1 - shareInSet(units, wanted, block)),
    outside: collect(candidates.units, (block) => (area.slotOf[block] === area.slot ? 0 : shareInSet(units, wanted, block))),
  };
}

/** The share of a block that lies in the wanted units: 0 or 1 for lookups. */
function shareInSet(units: Partition, wanted: Uint8Array, block: number): number {
  if (!units.fractional) return wanted[units.slotOf[block]!]!;
  let total = 0;
  eachShare(units, block, (slot, share) => {
    if (wanted[slot] === 1) total += share;
  });
  return total;
}

/** Whether nothing differs: the area is an exact union of whole units (provided that some unit matched). */
export function isExactUnion(difference: SymmetricDifference, matched: readonly number[]): boolean {
  return matched.length > 0 && difference.inside.blocks.length === 0 && difference.outside.blocks.length === 0;
}

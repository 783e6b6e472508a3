// Two partitions of the same blocks, from one to the other: the document of `compare --json`. O(blocks).
import type { BlockFacts } from './block-facts.ts';
import { movedBlocks } from './moved-blocks.ts';
import type { Partition } from './partition.ts';
import { pairs } from './partition-pairs.ts';
import { populationBySlot } from './population.ts';
import { variationOfInformation } from './variation-of-information.ts';

export interface Comparison {
  /** Blocks that moved, by code; `from` and `to` are codes of units or areas, null for "in none". */
  readonly movedBlocks: readonly {
    readonly block: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly population: number;
  }[];
  readonly movedPopulation: number;
  /** One entry a unit of the first partition. `match` is the unit of the second that holds most of its people. */
  readonly byUnit: readonly {
    readonly code: string;
    readonly name: string;
    readonly population: number;
    readonly match: string | null;
    readonly matchName: string;
    readonly movedBlocks: number;
    readonly movedPopulation: number;
  }[];
  /** Units of the second partition that match none of the first. */
  readonly newUnits: readonly { readonly code: string; readonly name: string; readonly population: number }[];
  /** People in both over people in either, for each unit and its match. */
  readonly jaccard: readonly { readonly from: string; readonly to: string; readonly jaccard: number }[];
  readonly variationOfInformation: number;
  readonly normalisedMutualInformation: number;
}

/** Compares `x` (from) with `y` (to). */
export function comparePartitions(facts: Pick<BlockFacts, 'people' | 'codes'>, x: Partition, y: Partition): Comparison {
  const { people } = facts;
  const moved = movedBlocks({ x, y, people });
  const peopleOfY = populationBySlot(y, people);
  const information = variationOfInformation({ x, y, people });
  const code = (partition: Partition, slot: number): string | null => (slot === 0 ? null : partition.codes[slot]!);
  return {
    movedBlocks: Array.from(moved.blocks, (block) => ({
      block: facts.codes[block]!,
      from: code(x, x.slotOf[block]!),
      to: code(y, y.slotOf[block]!),
      population: people[block]!,
    })),
    movedPopulation: moved.people,
    byUnit: compareUnits(people, x, y, moved),
    newUnits: moved.newSlots.map((slot) => ({ code: y.codes[slot]!, name: y.names[slot]!, population: peopleOfY[slot]! })),
    jaccard: jaccards(people, x, y, moved.matchOf),
    variationOfInformation: information.variation,
    normalisedMutualInformation: information.normalisedMutual,
  };
}

function compareUnits(
  people: Float64Array,
  x: Partition,
  y: Partition,
  moved: ReturnType<typeof movedBlocks>,
): Comparison['byUnit'] {
  const peopleOfX = populationBySlot(x, people);
  const movedPeople = new Float64Array(x.slotCount + 1);
  const movedCount = new Uint32Array(x.slotCount + 1);
  for (const block of moved.blocks) {
    movedPeople[x.slotOf[block]!]! += people[block]!;
    movedCount[x.slotOf[block]!]!++;
  }
  return x.slots.map((slot) => {
    const match = moved.matchOf[slot]!;
    return {
      code: x.codes[slot]!,
      name: x.names[slot]!,
      population: peopleOfX[slot]!,
      match: match === 0 ? null : y.codes[match]!,
      matchName: match === 0 ? '' : y.names[match]!,
      movedBlocks: movedCount[slot]!,
      movedPopulation: movedPeople[slot]!,
    };
  });
}

function jaccards(people: Float64Array, x: Partition, y: Partition, matchOf: Uint16Array): Comparison['jaccard'] {
  const peopleOfX = populationBySlot(x, people);
  const peopleOfY = populationBySlot(y, people);
  return pairs({ x, y, people })
    .filter((pair) => pair.x !== 0 && pair.y !== 0 && matchOf[pair.x] === pair.y)
    .map((pair) => {
      const either = peopleOfX[pair.x]! + peopleOfY[pair.y]! - pair.people;
      return { from: x.codes[pair.x]!, to: y.codes[pair.y]!, jaccard: either > 0 ? pair.people / either : 0 };
    });
}

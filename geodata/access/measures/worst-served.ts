// The worst-served people: blocks from the farthest until a share of the people is reached. Source: CRITERIA section 1 (coverage).
import { type People, sumPeople } from './figures.ts';
import { type BlockList, type TravelReach, travelOrder } from './time-order.ts';

/** CRITERIA section 1: the worst-served 5 % are named. */
export const WORST_PERCENT = 5;

export interface WorstServed {
  /** Worst first: those that reach nothing, then the longest times; equals in index order. Blocks without people are never among them. */
  readonly blocks: Uint32Array;
  readonly people: number;
}

/**
 * Blocks in the order of the worst until they hold at least `percent` % of the people. The last block is taken in whole, since people of a
 * block are not told apart: `people` is the share asked for, or more. Empty where there are no people. O(n log n).
 */
export function worstServed(travel: TravelReach, people: People, blocks: BlockList, percent = WORST_PERCENT): WorstServed {
  const { byTime } = travelOrder(travel, blocks);
  const total = sumPeople(people, byTime);
  const worst: number[] = [];
  let count = 0;
  let end = byTime.length;
  while (end > 0 && count * 100 < total * percent) {
    let start = end - 1;
    const time = travel.deciseconds[byTime[start]!];
    while (start > 0 && travel.deciseconds[byTime[start - 1]!] === time) start--;
    for (let i = start; i < end && count * 100 < total * percent; i++) {
      const block = byTime[i]!;
      if (people[block]! <= 0) continue;
      worst.push(block);
      count += people[block]!;
    }
    end = start;
  }
  return { blocks: Uint32Array.from(worst), people: count };
}

// The cumulative curve: share of people who reach a site within so many minutes. Shares 0 to 1. O(blocks).
import { DECISECONDS_PER_MINUTE, UNREACHED } from '../../model/travel.ts';
import type { People } from './figures.ts';
import type { BlockList, TravelReach } from './time-order.ts';

/** Where curves end. */
export const CURVE_MINUTES = 120;

/** `shares[m]` is the share of people within m whole minutes, m from 0 to `minutes`: length minutes + 1; all 0 where there are no people. */
export interface TravelShares {
  readonly people: number;
  readonly shares: Float32Array;
}

/** The curve of the people of some blocks. A block at exactly m minutes is within m. */
export function travelShares(
  { deciseconds }: Pick<TravelReach, 'deciseconds'>,
  people: People,
  blocks: BlockList,
): TravelShares {
  const byMinute = new Float64Array(CURVE_MINUTES + 1);
  const count = blocks === null ? deciseconds.length : blocks.length;
  let total = 0;
  for (let i = 0; i < count; i++) {
    const block = blocks === null ? i : blocks[i]!;
    const time = deciseconds[block]!;
    total += people[block]!;
    if (time === UNREACHED || time > CURVE_MINUTES * DECISECONDS_PER_MINUTE) continue;
    byMinute[Math.ceil(time / DECISECONDS_PER_MINUTE)]! += people[block]!;
  }
  const shares = new Float32Array(CURVE_MINUTES + 1);
  let within = 0;
  for (let minute = 0; minute <= CURVE_MINUTES; minute++) {
    within += byMinute[minute]!;
    shares[minute] = total > 0 ? within / total : 0;
  }
  return { people: total, shares };
}

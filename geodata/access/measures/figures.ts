// Travel figures of people: percentiles, shares within bands, masking. Source: CRITERIA section 1 (coverage, masking).
// The p-th percentile is the least time within which at least p % of the people are. Whoever reaches nothing counts as infinitely far,
// so a percentile that falls on them is null. Minutes and kilometres; shares 0 to 1. O(n log n) in the blocks of the area.
import { DECISECONDS_PER_MINUTE, type TravelFigures, UNREACHED } from '../../model/travel.ts';
import { type BlockList, orderBySlot, type TravelOrder, type TravelReach, travelOrder } from './time-order.ts';

export const DECIMETRES_PER_KILOMETRE = 10_000;

/** `people` has one entry a block of the atlas: residents, or those of an age. */
export type People = Float64Array | Float32Array;

/** People of a list of blocks. */
export function sumPeople(people: People, blocks: Uint32Array): number {
  let total = 0;
  for (const block of blocks) total += people[block]!;
  return total;
}

/** The figures of the people of some blocks. */
export const travelFigures = (travel: TravelReach, people: People, blocks: BlockList): TravelFigures =>
  figuresOf(travel, people, travelOrder(travel, blocks));

/** The figures of every slot's people, length slotCount + 1; slot 0 holds the unassigned. One sort for all: tens of milliseconds a tier. */
export function figuresBySlot(
  travel: TravelReach,
  people: People,
  { slotOf, slotCount, order }: { slotOf: Uint16Array; slotCount: number; order?: TravelOrder },
): readonly TravelFigures[] {
  const all = order ?? travelOrder(travel, null);
  return orderBySlot(all, slotOf, slotCount).map((one) => figuresOf(travel, people, one));
}

/** The figures of blocks that are in order already. O(n). */
export function figuresOf(travel: TravelReach, people: People, { byTime, byLength }: TravelOrder): TravelFigures {
  const total = sumPeople(people, byTime);
  let unreached = 0;
  for (const block of byTime) {
    if (travel.deciseconds[block] === UNREACHED) unreached += people[block]!;
  }
  const within = (minutes: number): number => shareWithin(travel.deciseconds, people, byTime, { minutes, total });
  const minutes = (percent: number): number | null =>
    percentile(travel.deciseconds, people, byTime, { percent, total, unit: DECISECONDS_PER_MINUTE });
  const median = minutes(50);
  const p90 = minutes(90);
  return {
    ...{ people: total, unreached, within: [within(15), within(30), within(45), within(60)] },
    ...{ median, p90, p95: minutes(95) },
    medianKilometres: percentile(travel.decimetres, people, byLength, { percent: 50, total, unit: DECIMETRES_PER_KILOMETRE }),
    masking: median === null || p90 === null || median === 0 ? null : p90 / median,
  };
}

function shareWithin(
  deciseconds: Uint32Array,
  people: People,
  byTime: Uint32Array,
  { minutes, total }: { minutes: number; total: number },
): number {
  const limit = minutes * DECISECONDS_PER_MINUTE;
  let count = 0;
  for (const block of byTime) {
    if (deciseconds[block]! > limit) break;
    count += people[block]!;
  }
  return total > 0 ? count / total : 0;
}

function percentile(
  values: Uint32Array,
  people: People,
  order: Uint32Array,
  { percent, total, unit }: { percent: number; total: number; unit: number },
): number | null {
  let count = 0;
  for (const block of order) {
    count += people[block]!;
    // Whole numbers on both sides, so that exactly 90 of 100 people are 90 %.
    if (people[block]! === 0 || count * 100 < total * percent) continue;
    return values[block] === UNREACHED ? null : values[block]! / unit;
  }
  return null;
}

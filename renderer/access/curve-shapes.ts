// The cumulative curve: where its lines, labels and the reading under the pointer are. Pure.
import type { TravelCurve } from '../../geodata/contract/access.ts';
import { percent } from '../format/numbers.ts';
import { decapitalised, minutesText } from './travel-words.ts';

/** Curves are drawn as far as they rise: a county is not spread over two hours. */
const STEPS = [30, 45, 60, 90, 120] as const;
/** What is left beyond the edge may not be seen: 0.5 % of people. */
const ALL_BUT = 0.995;

/** Minutes at the right edge: the first of the steps by which every curve has come to its end, 120 at most. */
export function lastMinute(curves: readonly TravelCurve[]): number {
  const isFlat = (shares: Float32Array, at: number): boolean => {
    const last = shares.at(-1) ?? 0;
    return (shares[at] ?? last) >= last * ALL_BUT;
  };
  const all = curves.flatMap(({ shares, sharesToday }) => (sharesToday ? [shares, sharesToday] : [shares]));
  return STEPS.find((step) => all.every((shares) => isFlat(shares, step))) ?? 120;
}

/** Labels that want to stand at these heights, pushed apart by at least `gap`, in their order from the top. */
export function spread(heights: readonly number[], gap: number): readonly number[] {
  const order = heights.map((height, at) => ({ height, at })).sort((a, b) => a.height - b.height || a.at - b.at);
  const placed = new Array<number>(heights.length).fill(0);
  let last = Number.NEGATIVE_INFINITY;
  for (const { height, at } of order) {
    last = Math.max(height, last + gap);
    placed[at] = last;
  }
  return placed;
}

/** "Within 30 min: rural 62.1% (today 71.4%), urban 98%." */
export function readingAt(curves: readonly TravelCurve[], minute: number): string {
  const parts = curves.map(({ label, shares, sharesToday }) => {
    const today = sharesToday ? ` (today ${percent(sharesToday[minute] ?? 0)})` : '';
    return `${decapitalised(label)} ${percent(shares[minute] ?? 0)}${today}`;
  });
  return `Within ${minutesText(minute)}: ${parts.join(', ')}.`;
}

/** Rows of the curve's table: each quarter of an hour. */
export function curveRows(curves: readonly TravelCurve[], last: number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (let minute = 15; minute <= last; minute += 15) {
    rows.push([
      `${minute} min`,
      ...curves.flatMap(({ shares, sharesToday }) => [
        percent(shares[minute] ?? 0),
        ...(sharesToday ? [percent(sharesToday[minute] ?? 0)] : []),
      ]),
    ]);
  }
  return rows;
}

export const curveColumns = (curves: readonly TravelCurve[]): readonly string[] => [
  'Within',
  ...curves.flatMap(({ label, sharesToday }) => (sharesToday ? [label, `${label}, today`] : [label])),
];

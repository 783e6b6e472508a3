// How the ranges of classes read in a legend.
import { grouped } from '../format/numbers.ts';

/** `figures`: whole numbers; `tenths`: one decimal; `any`: as many decimals as tell the classes apart. */
export type RangeFormat = 'figures' | 'tenths' | 'any';

/** `["0 to 152", "152 to 1,400", ...]` for classes with these upper bounds; a bound belongs to the class that it ends. */
export function rangeLabels(least: number, bounds: readonly number[], format: RangeFormat): readonly string[] {
  const ends = [least, ...bounds];
  const decimals = format === 'figures' ? 0 : format === 'tenths' ? 1 : decimalsNeeded(ends);
  const write = (value: number): string => withDecimals(value, decimals);
  return bounds.map((bound, i) => {
    const [from, to] = [write(ends[i]!), write(bound)];
    return from === to ? to : `${from} to ${to}`;
  });
}

/** The fewest decimals, up to four, with which all ends read differently. */
function decimalsNeeded(ends: readonly number[]): number {
  const different = new Set(ends).size;
  for (let decimals = 0; decimals < 4; decimals++) {
    if (new Set(ends.map((end) => end.toFixed(decimals))).size === different) return decimals;
  }
  return 4;
}

function withDecimals(value: number, decimals: number): string {
  if (decimals === 0) return grouped(value);
  const text = Math.abs(value).toFixed(decimals);
  const [whole, part] = text.split('.');
  const sign = value < 0 && Number(text) !== 0 ? '-' : '';
  return `${sign}${grouped(Number(whole))}.${part}`;
}

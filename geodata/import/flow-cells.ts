// Cells of a table of flows: counts, shares, counts that were withheld, and codes that say that nobody knows.
import { cleanText, countIn, numberIn } from './cells.ts';
import type { ImportLog, LogPlace } from './import-log.ts';

/** How NHS and government tables write a count that is too small to be told: `*`, `<5`, `-`, `c`, `[c]`, `[low]`. */
const WITHHELD = /^(?:\*+|-|--|c|\[c\]|\[low\]|suppressed|<\s*\d+)$/i;

export const isWithheld = (text: string): boolean => WITHHELD.test(text.trim());

/** The number in `<5`; 0 where the cell does not say below what. */
export function withheldBelow(text: string): number {
  const below = /^<\s*(\d+)$/.exec(text.trim());
  return below ? Number(below[1]) : 0;
}

/** People of a pair: a whole number, or any number from 0 where the set is modelled. NaN with an error in the log for the rest. */
export function peopleIn(text: string, counted: boolean, place: LogPlace, log: ImportLog): number {
  const value = numberIn(text);
  if (!Number.isFinite(value) || value < 0 || Number.isInteger(value)) return countIn(text, place, log);
  if (!counted) return value;
  log.error({
    code: 'fractional-count',
    message: `The fraction ${cleanText(text)} stands where a number of people was counted.`,
    fix: 'Put the counted number there, or say that the set is modelled: a column COUNTED with the word modelled.',
    ...place,
  });
  return Number.NaN;
}

/** A share from 0 to 1. NaN with an error in the log for the rest. */
export function shareIn(text: string, place: LogPlace, log: ImportLog): number {
  const share = numberIn(text);
  if (share >= 0 && share <= 1) return share;
  const message = `"${cleanText(text)}" is not a share from 0 to 1.`;
  const fix = share > 1 ? 'Write 0.25 for 25 %.' : 'Put the published share there.';
  log.error({ code: share < 0 ? 'negative-number' : 'not-a-share', message, fix, ...place });
  return Number.NaN;
}

export const UNKNOWN = 'UNKNOWN';

const NOBODY_KNOWS = /^(?:unknown|not known|not stated|not recorded|nk|n\/k|n\/a|na|null)?$/i;

/** The code in a cell; UNKNOWN for a blank one and for the words that stand for "not known". */
export function codeOrUnknown(text: string): string {
  const clean = cleanText(text);
  return NOBODY_KNOWS.test(clean) ? UNKNOWN : clean;
}

/** A line of totals would count everybody twice. */
export const isTotal = (text: string): boolean => /^(?:(?:grand |sub)?totals?|all|england total)$/i.test(cleanText(text));

// Reading single cells: text with odd spaces, numbers, counts of people, dates.
import type { ImportLog, LogPlace } from './import-log.ts';

/** Without surrounding spaces (no-break ones too), inner runs of white space made one space. */
export function cleanText(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/** The number a cell holds ("1,234" is 1234); NaN for anything else, a blank included. */
export function numberIn(text: string): number {
  const clean = text.trim();
  if (NUMBER.test(clean)) return Number(clean);
  return GROUPED.test(clean) ? Number(clean.replaceAll(',', '')) : Number.NaN;
}

/**
 * A whole number of people, 0 or more. Anything else is an error in the log (the file cannot be trusted to add up), and NaN.
 */
export function countIn(text: string, place: LogPlace, log: ImportLog): number {
  const count = numberIn(text);
  if (Number.isInteger(count) && count >= 0) return count;
  const [code, what] = badCount(text, count);
  log.error({ code, message: `${what} where a number of people should be.`, fix: 'Put the published number there.', ...place });
  return Number.NaN;
}

function badCount(text: string, count: number): readonly [code: string, what: string] {
  if (cleanText(text) === '') return ['blank-count', 'There is nothing'];
  if (Number.isNaN(count)) return ['non-numeric-count', `"${cleanText(text)}" stands`];
  return count < 0
    ? ['negative-count', `The negative number ${count} stands`]
    : ['fractional-count', `The fraction ${count} stands`];
}

/** A number that may be blank: NaN for a blank, and NaN with an error in the log for text. */
export function optionalNumberIn(text: string, place: LogPlace, log: ImportLog): number {
  const value = numberIn(text);
  if (Number.isNaN(value) && cleanText(text) !== '') {
    log.error({
      code: 'not-a-number',
      message: `"${cleanText(text)}" stands where a number should be.`,
      fix: 'Put the published number there, or leave the cell empty.',
      ...place,
    });
  }
  return value;
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** ISO date of `20190401`, `2019-04-01`, `01Jan2022`, `01-Sep-20` or `01/04/2019`; '' for anything else. */
export function dateIn(text: string): string {
  const clean = text.trim();
  const iso = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ].*)?$/.exec(clean);
  if (iso) return `${iso[1]}-${iso[2]}-${iso[3]}`;
  const slashed = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(clean);
  if (slashed) return `${slashed[3]}-${slashed[2]}-${slashed[1]}`;
  const named = /^(\d{1,2})[- ]?([A-Za-z]{3})[a-z]*[- ]?(\d{4}|\d\d)$/.exec(clean);
  const month = named ? MONTHS.indexOf((named[2] ?? '').toLowerCase()) : -1;
  if (!named || month < 0 || month % 3 !== 0) return '';
  const year = named[3] ?? '';
  const twoDigits = (number: number | string) => String(number).padStart(2, '0');
  return `${year.length === 2 ? `20${year}` : year}-${twoDigits(month / 3 + 1)}-${twoDigits(named[1] ?? '')}`;
}

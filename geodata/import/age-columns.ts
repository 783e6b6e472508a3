// Age bands in column headings, and which of them to use when a table splits people more than once.
import type { AgeBand } from '../model/ages.ts';
import { cleanText } from './cells.ts';

/** An age band and the column that holds it. */
export interface AgeColumn {
  readonly band: AgeBand;
  readonly at: number;
}

const PREFIX = '(?:ages? |aged )?';
const YEARS = '(?: years?)?';
const SINGLE = new RegExp(`^${PREFIX}(\\d{1,3})${YEARS}$`);
const RANGE = new RegExp(`^${PREFIX}(\\d{1,3}) ?(?:-|\u2013|to) ?(\\d{1,3})${YEARS}$`);
const OVER = new RegExp(`^${PREFIX}(\\d{1,3}) ?(?:\\+|${YEARS} and over|${YEARS} or over)$`);
const UNDER = new RegExp(`^${PREFIX}(\\d{1,3})${YEARS} and under$`);

/** The band that `12`, `0-15`, `Age 18-35`, `90+`, `Aged 16 to 24 years` or `Aged 65 years and over` names; else null. */
export function ageBandOf(column: string): AgeBand | null {
  const text = cleanText(column).toLowerCase();
  const single = SINGLE.exec(text);
  if (single) return band(Number(single[1]), Number(single[1]));
  const range = RANGE.exec(text);
  if (range) return band(Number(range[1]), Number(range[2]));
  const over = OVER.exec(text);
  if (over) return { from: Number(over[1]), to: null };
  const under = UNDER.exec(text);
  return under ? band(0, Number(under[1])) : null;
}

const band = (from: number, to: number): AgeBand | null => (from <= to ? { from, to } : null);

/**
 * All splits of every age into bands that the columns offer, finest first: each starts at 0, leaves no gap, has no overlap
 * and ends with an open band. Of two columns with the same band the first is used.
 */
export function ageSplits(columns: readonly AgeColumn[]): readonly (readonly AgeColumn[])[] {
  const byFrom = new Map<number, AgeColumn[]>();
  for (const column of columns) {
    const starting = byFrom.get(column.band.from) ?? [];
    if (!starting.some(({ band: other }) => other.to === column.band.to)) starting.push(column);
    byFrom.set(column.band.from, starting);
  }
  const splits: (readonly AgeColumn[])[] = [];
  const extend = (path: readonly AgeColumn[], from: number): void => {
    // Narrow bands first, so that the finest split is found before the limit ends a hostile table.
    const next = (byFrom.get(from) ?? []).toSorted((a, b) => (a.band.to ?? 999) - (b.band.to ?? 999));
    for (const column of next) {
      if (splits.length >= MOST_SPLITS) return;
      if (column.band.to === null) splits.push([...path, column]);
      else extend([...path, column], column.band.to + 1);
    }
  };
  extend([], 0);
  return splits.toSorted((a, b) => b.length - a.length);
}

const MOST_SPLITS = 64;

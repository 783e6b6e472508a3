// Which column of a lookup its rows are about, and rows that say the same thing twice or contradict each other.
import { layerParts } from '../model/ids.ts';
import type { RowDataset } from './dataset.ts';
import type { LookupFact } from './facts.ts';
import { type GeographyColumns, rankOf } from './geographies.ts';
import type { ImportLog } from './import-log.ts';

/** The finest layer; the first in the file where several are equally fine. */
export function lookupKey<Column extends Pick<GeographyColumns, 'layer'>>(columns: readonly Column[]): Column {
  const [key] = columns.toSorted((a, b) => rankOf(a.layer) - rankOf(b.layer));
  if (!key) throw new Error('A lookup without columns.');
  return key;
}

/**
 * Repeats up to this many, or this share of the rows, are slips in a table of one row a code. More are a table of pairs,
 * published on purpose (a CCG in several councils), or one drawn from a longer table.
 */
const FEW = { rows: 5, share: 0.02 };

/** Reports every code that stands on two rows. Columns of the key's own geography (LSOA11 beside LSOA21) are part of the key. */
export function repeatedKeys(dataset: RowDataset, lookup: LookupFact, log: ImportLog): void {
  const key = lookupKey(lookup.columns);
  const { geography } = layerParts(key.layer);
  const keys = lookup.columns.filter(({ layer }) => layerParts(layer).geography === geography);
  const firstAt = new Map<string, number>();
  const repeats: { readonly first: number; readonly again: number }[] = [];
  for (let index = 0; index < lookup.rows.length; index++) {
    const text = keys.map(({ codes }) => codes[index]).join(' ');
    const first = firstAt.get(text);
    if (first === undefined) firstAt.set(text, index);
    else repeats.push({ first, again: index });
  }
  if (repeats.length > Math.max(FEW.rows, FEW.share * lookup.rows.length)) {
    log.note({
      code: 'repeated-codes',
      message: `${repeats.length} of ${lookup.rows.length} rows repeat a code of ${key.layer}: read as a table of pairs.`,
      fix: 'Nothing to do if it was published so.',
    });
    return;
  }
  const column = dataset.columns.find((name) => name.toLowerCase().startsWith(`${key.layer}cd`)) ?? key.layer;
  for (const { first, again } of repeats) {
    log.rowsRefused++;
    log.rowsKept--;
    const [firstRow, row] = [lookup.rows[first] ?? 0, lookup.rows[again] ?? 0];
    log.error({
      code: 'duplicate-code',
      message: `The code ${key.codes[again]} stands in row ${firstRow} and again in row ${row}.`,
      fix: 'Remove one of the two rows.',
      row,
      column,
    });
  }
}

// ONS lookups of any vintage: two or more columns of the pattern <GEOGRAPHY><YY>CD on one row belong together.
import { ONS } from '../attributions.ts';
import { cleanText } from '../cells.ts';
import { findColumn } from '../column-names.ts';
import type { RowDataset } from '../dataset.ts';
import type { LookupFact } from '../facts.ts';
import { codeColumnName, finerNameOnly, type GeographyColumns, geographyColumns, rankOf } from '../geographies.ts';
import type { ImportLog } from '../import-log.ts';
import { defineImporter } from '../importer.ts';
import { lookupKey, repeatedKeys } from '../lookup-key.ts';
import { eachRow, isOfLayer } from '../rows.ts';

interface Match {
  readonly layers: readonly GeographyColumns[];
  /** Column of the change flag between vintages, -1 where there is none. */
  readonly change: number;
}

export const onsLookup = defineImporter<Match>({
  id: 'ons-lookup',
  needs: 'two or more code columns such as LSOA11CD, CCG21CD, LAD21CD',

  recognise({ columns }) {
    const layers = geographyColumns(columns);
    if (layers.length < 2 || finerNameOnly(columns) !== null) return null;
    return { layers, change: findColumn(columns, 'CHGIND') };
  },

  missingCode({ columns }) {
    const missing = finerNameOnly(columns);
    return missing === null || geographyColumns(columns).length === 0 ? null : codeColumnName(missing);
  },

  describe({ layers }) {
    const [first, ...others] = layers.map(({ layer }) => layer).toSorted((a, b) => rankOf(a) - rankOf(b));
    return `lookup of ${first} to ${others.join(', ')}`;
  },

  source({ layers }) {
    const ids = layers.map(({ layer }) => layer);
    return {
      ...ONS,
      title: `Lookup of ${ids.join(' to ')}`,
      vintage: `20${ids
        .map((id) => id.slice(-2))
        .toSorted()
        .at(-1)}`,
    };
  },

  import(dataset, match, log) {
    const table = readRows(dataset, match, log);
    repeatedKeys(dataset, table, log);
    return table.rows.length === 0 ? [] : [table];
  },
});

function readRows(dataset: RowDataset, { layers, change }: Match, log: ImportLog): LookupFact {
  const columns = layers.map(({ layer }) => ({
    layer,
    codes: [] as string[],
    names: [] as string[],
    nhsCodes: [] as string[],
  }));
  const rows: number[] = [];
  const changes: string[] = [];
  const key = layers.indexOf(lookupKey(layers));
  eachRow(dataset, log, (cells, row) => {
    const codes = layers.map(({ code }) => cleanText(cells[code] ?? ''));
    if (!isUsable(codes, { key, row }, layers, dataset.columns, log)) return;
    for (const [index, { name, nhsCode }] of layers.entries()) {
      columns[index]?.codes.push(codes[index] ?? '');
      columns[index]?.names.push(cleanText(cells[name] ?? ''));
      columns[index]?.nhsCodes.push(cleanText(cells[nhsCode] ?? ''));
    }
    rows.push(row);
    if (change >= 0) changes.push(cleanText(cells[change] ?? ''));
    log.rowsKept++;
  });
  return {
    kind: 'lookup',
    origin: dataset.origin,
    columns,
    rows: Uint32Array.from(rows),
    changes: change >= 0 ? changes : null,
  };
}

function isUsable(
  codes: readonly string[],
  at: { readonly key: number; readonly row: number },
  layers: readonly GeographyColumns[],
  columns: readonly string[],
  log: ImportLog,
): boolean {
  const nameOf = (index: number) => columns[layers[index]?.code ?? -1] ?? '';
  const { row } = at;
  if (codes[at.key] === '' || codes.filter((code) => code !== '').length < 2) {
    const column = nameOf(codes[at.key] === '' ? at.key : codes.indexOf(''));
    log.refuseRow({
      code: 'blank-code',
      message: 'The code is blank.',
      fix: 'Fill in the code or remove the row.',
      row,
      column,
    });
    return false;
  }
  for (const [index, code] of codes.entries()) {
    const column = nameOf(index);
    if (/\s/.test(code)) {
      const message = `"${code.slice(0, 40)}" is not a code.`;
      log.refuseRow({ code: 'not-a-code', message, fix: 'Remove the row if it is a footnote.', row, column });
      return false;
    }
    if (code !== '' && !isOfLayer(code, layers[index]?.layer ?? null, { row, column }, log)) return false;
    if (code === '') log.warn({ code: 'blank-code', message: 'The code is blank.', fix: 'Fill in the code.', row, column });
  }
  return true;
}

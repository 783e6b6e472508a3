// Visiting the rows of a dataset: tables and feature properties alike, with what every importer must check.
import type { LayerId } from '../model/ids.ts';
import { cleanText } from './cells.ts';
import type { RowDataset } from './dataset.ts';
import { wrongLayer } from './geographies.ts';
import type { ImportLog } from './import-log.ts';

export type VisitRow = (cells: readonly string[], row: number) => void;

/**
 * Visits every row that holds anything, in file order, and counts it as read. `row` is the spreadsheet row of a table and
 * the number of a feature, from 1. A row with more cells than there are columns is refused: something in it was split.
 */
export function eachRow(dataset: RowDataset, log: ImportLog, visit: VisitRow): void {
  const width = dataset.columns.length;
  visitAll(dataset, (cells, row) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    log.rowsRead++;
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) {
      log.refuseRow({
        code: 'too-many-cells',
        message: `The row has ${cells.length} cells but the header has ${width}.`,
        fix: 'Put text that holds a comma in quotation marks.',
        row,
      });
      return;
    }
    visit(cells, row);
  });
}

function visitAll(dataset: RowDataset, visit: VisitRow): void {
  if (dataset.kind === 'table') dataset.eachRow(visit);
  else for (const [index, cells] of dataset.properties.entries()) visit(cells, index + 1);
}

export interface CodeColumn {
  readonly at: number;
  /** The layer that the codes should be of, where the column says; checked against the prefixes of ONS codes. */
  readonly layer: LayerId | null;
  /** For postcodes, which are written with a space or without. */
  readonly spaces?: 'removed';
}

/** Visits rows by code; a row is kept unless `visit` returns false (having said why). A code met twice is an error. */
export function eachCodedRow(
  dataset: RowDataset,
  column: CodeColumn,
  log: ImportLog,
  visit: (code: string, cells: readonly string[], row: number) => boolean,
): void {
  const firstRow = new Map<string, number>();
  const name = dataset.columns[column.at] ?? '';
  eachRow(dataset, log, (cells, row) => {
    const text = cells[column.at] ?? '';
    const code = codeIn(column.spaces ? text.replace(/\s/g, '') : text, { row, column: name }, log);
    if (code === null || !isOfLayer(code, column.layer, { row, column: name }, log)) return;
    const first = firstRow.get(code);
    if (first !== undefined) {
      log.rowsRefused++;
      log.error({
        code: 'duplicate-code',
        message: `The code ${code} stands in row ${first} and again in row ${row}.`,
        fix: 'Remove one of the two rows.',
        row,
        column: name,
      });
      return;
    }
    firstRow.set(code, row);
    if (visit(code, cells, row)) log.rowsKept++;
  });
}

/** The code a cell holds, or null with the row refused: blank, or text that is no code (a footnote). */
export function codeIn(text: string, place: { readonly row: number; readonly column: string }, log: ImportLog): string | null {
  const code = cleanText(text);
  if (code === '') {
    log.refuseRow({ code: 'blank-code', message: 'The code is blank.', fix: 'Fill in the code or remove the row.', ...place });
    return null;
  }
  if (code.length > 24 || /\s/.test(code)) {
    const shown = code.length > 40 ? `${code.slice(0, 40)}...` : code;
    log.refuseRow({
      code: 'not-a-code',
      message: `"${shown}" is not a code.`,
      fix: 'Remove the row if it is a footnote.',
      ...place,
    });
    return null;
  }
  return code;
}

/** False, with an error in the log, when an ONS code plainly belongs to another kind of area (`E06...` among LSOAs). */
export function isOfLayer(
  code: string,
  layer: LayerId | null,
  place: { readonly row: number; readonly column: string },
  log: ImportLog,
): boolean {
  const other = layer === null ? null : wrongLayer(code, layer);
  if (other === null) return true;
  log.rowsRefused++;
  log.error({
    code: 'code-of-another-layer',
    message: `${code} is the code of ${other}, not of ${layer}.`,
    fix: 'Check that the column holds what its name says, or give the file of the right layer.',
    ...place,
  });
  return false;
}

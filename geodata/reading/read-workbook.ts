// Workbooks (XLSX, ODS, and what else Excel has written): every sheet with a table is a dataset. In ODS the ends of texts
// come trimmed from the library.
import { type CellObject, read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { TableDataset } from '../import/dataset.ts';
import { refuse } from '../model/issue.ts';
import { memoryTable } from './memory-table.ts';
import { originOf, placeIn, type ReadContext } from './read-context.ts';
import { columnNames, findHeader, HEADER_ROWS_LOOKED_AT, isBlank, type NumberedRow } from './table-header.ts';
import { cellText } from './workbook-cell.ts';

/** The sheets that hold a table; others (notes, covers) are reported. Throws an IssueError where none does. */
export function readWorkbook(bytes: Buffer, context: ReadContext): readonly TableDataset[] {
  const workbook = open(bytes, context);
  const tables = workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    return sheet === undefined ? [] : readSheet(sheet, name, context);
  });
  if (tables.length > 0) return tables;
  return refuse(
    'no-rows',
    'No sheet of the workbook holds a table.',
    placeIn(context),
    'Leave it out, or give one sheet a header row with rows below it.',
  );
}

function open(bytes: Buffer, context: ReadContext): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellHTML: false,
      cellFormula: false,
      cellText: false,
      cellDates: false,
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (/password|encrypt/i.test(error.message)) {
      return refuse(
        'password-protected',
        'The workbook is protected by a password.',
        placeIn(context),
        'Open it with the password and save it without one.',
      );
    }
    return refuse(
      'damaged-workbook',
      `The workbook cannot be read (${error.message}).`,
      placeIn(context),
      'Download it again, or save the sheets as CSV.',
    );
  }
}

function readSheet(sheet: WorkSheet, name: string, context: ReadContext): readonly TableDataset[] {
  const rows = sheetRows(sheet);
  const filled = rows.filter(({ cells }) => !cells.every(isBlank));
  const top = filled.slice(0, HEADER_ROWS_LOOKED_AT);
  const header = top[findHeader(top)];
  const below = header === undefined ? [] : filled.filter(({ row }) => row > header.row);
  const columns = header === undefined ? [] : columnNames(header.cells, below);
  if (header === undefined || columns.length < 2 || below.length === 0) {
    context.onIssue({
      code: 'sheet-without-table',
      severity: 'note',
      message: filled.length === 0 ? 'The sheet is empty.' : 'The sheet holds text, but no table.',
      place: placeIn(context, name),
      fix: 'Nothing needs doing if it is a cover or notes.',
    });
    return [];
  }
  const texts = rows.filter(({ row }) => row > header.row).map(({ cells }) => columns.map((_, i) => cells[i] ?? ''));
  return [memoryTable(originOf(context, name), columns, texts, header.row + 1)];
}

/** All rows of the used range, as text, with merged cells filled down one column. */
function sheetRows(sheet: WorkSheet): readonly NumberedRow[] {
  const reference = sheet['!ref'];
  if (reference === undefined) return [];
  const range = utils.decode_range(reference);
  const data = sheet['!data'] ?? [];
  const rows: { row: number; cells: string[] }[] = [];
  for (let r = range.s.r; r <= Math.min(range.e.r, data.length - 1); r++) {
    const cells: readonly (CellObject | undefined)[] = data[r] ?? [];
    const texts: string[] = [];
    for (let c = range.s.c; c <= Math.min(range.e.c, cells.length - 1); c++) texts.push(cellText(cells[c]));
    rows.push({ row: r + 1, cells: texts });
  }
  fillMerges(sheet, range.s, rows);
  return rows;
}

/** A merged range one column wide repeats its value in each row; across columns (a title) only the first cell has it. */
function fillMerges(
  sheet: WorkSheet,
  start: { readonly r: number; readonly c: number },
  rows: readonly { cells: string[] }[],
): void {
  for (const { s, e } of sheet['!merges'] ?? []) {
    if (s.c !== e.c) continue;
    const column = s.c - start.c;
    const value = rows[s.r - start.r]?.cells[column] ?? '';
    if (isBlank(value)) continue;
    for (let r = s.r + 1; r <= Math.min(e.r, start.r + rows.length - 1); r++) {
      const cells = rows[r - start.r]?.cells;
      while (cells !== undefined && cells.length < column) cells.push('');
      if (cells !== undefined) cells[column] = value;
    }
  }
}

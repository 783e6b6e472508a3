// Delimited text: CSV, TSV and semicolons.
import type { TableDataset } from '../import/dataset.ts';
import { refuse } from '../model/issue.ts';
import { eachCsvRow, firstCsvRows, UnclosedQuote } from './csv-rows.ts';
import { sniffDelimiter } from './delimiter.ts';
import { originOf, placeIn, type ReadContext } from './read-context.ts';
import { columnNames, findHeader, HEADER_ROWS_LOOKED_AT, isBlank, type NumberedRow } from './table-header.ts';
import { toUtf8 } from './text-encoding.ts';

/**
 * A table from delimited text in any of four encodings. Rows with too many cells are reported and left out, short rows
 * are filled up, blank rows are passed over. Throws an IssueError where the text is no table or has no rows; a quote
 * that is never closed is met, and thrown as an IssueError, when the rows are visited.
 */
export function readCsv(bytes: Buffer, context: ReadContext): TableDataset {
  const utf8 = toUtf8(bytes, context);
  const text = { utf8, delimiter: sniffDelimiter(utf8) };
  const top = orRefuse(context, () => firstCsvRows(text, HEADER_ROWS_LOOKED_AT));
  const at = findHeader(top);
  const header = top[at];
  if (header === undefined) return notATable(context);
  const below = top.slice(at + 1).filter(({ cells }) => !cells.every(isBlank));
  const columns = columnNames(header.cells, below);
  if (!isTable(columns, below)) return notATable(context);
  if (below.length === 0) {
    return refuse(
      'no-rows',
      'The table has a header but no rows.',
      placeIn(context, null, header.row),
      'Download it again, or leave it out.',
    );
  }
  let reported = false;
  return {
    kind: 'table',
    origin: originOf(context, null),
    columns,
    eachRow(visit) {
      const report = reported ? () => undefined : context.onIssue;
      orRefuse(context, () =>
        eachCsvRow(text, (cells, row) => {
          if (row <= header.row) return;
          if (cells.length > columns.length && !dropBlankEnd(cells, columns.length))
            report(tooManyCells(context, row, cells.length, columns.length));
          else if (cells.length > 1 || !isBlank(cells[0])) visit(padEnd(cells, columns.length), row);
        }),
      );
      reported = true; // a second visit finds the same rows
    },
  };
}

function orRefuse<T>(context: ReadContext, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error;
    return refuse(
      'unclosed-quote',
      'A quoted text starts in this row and is never closed.',
      placeIn(context, null, error.row),
      'Add the missing quotation mark, or download the file again: it may have been cut off.',
    );
  }
}

/** Text in which columns can be told: several cells in at least half of the rows, or a list of codes. Prose is neither. */
function isTable(columns: readonly string[], below: readonly NumberedRow[]): boolean {
  if (columns.length > 1) return 2 * below.filter(({ cells }) => cells.length > 1).length >= below.length;
  const oneWord = below.filter(({ cells }) => cells.length === 1 && /^\s*\S{1,40}\s*$/.test(cells[0] ?? ''));
  return columns.length === 1 && oneWord.length >= 0.9 * below.length && /^[\w ]{1,64}$/.test(columns[0] ?? '');
}

function notATable(context: ReadContext): never {
  return refuse(
    'not-a-table',
    'It is text, but no columns could be made out.',
    placeIn(context),
    'Leave it out if it is a note; if it is a table, save it as CSV with one header row.',
  );
}

/** Cuts cells beyond `width` when they are all blank; false when they hold something. */
function dropBlankEnd(cells: string[], width: number): boolean {
  for (let i = width; i < cells.length; i++) if (!isBlank(cells[i])) return false;
  cells.length = width;
  return true;
}

function padEnd(cells: string[], width: number): string[] {
  while (cells.length < width) cells.push('');
  return cells;
}

const tooManyCells = (context: ReadContext, row: number, found: number, expected: number) =>
  ({
    code: 'too-many-cells',
    severity: 'error',
    message: `The row has ${found} cells, but the header has ${expected}.`,
    place: placeIn(context, null, row),
    fix: 'Put quotation marks around text that holds the separator.',
  }) as const;

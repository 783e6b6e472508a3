// Where a table's header is, and what its columns are called. Published workbooks put title rows above it.

/** How many rows from the top are looked at. */
export const HEADER_ROWS_LOOKED_AT = 40;
/** A header names at least this share of the columns that the rows below it typically fill. */
const HEADER_SHARE = 0.6;
const ROWS_BELOW = 20;

/** Cells of one row as text, with the number a spreadsheet shows for it. */
export interface NumberedRow {
  readonly row: number;
  readonly cells: readonly string[];
}

const BLANK = /^\s*$/; // \s includes the no-break space
const LETTER = /\p{L}/u;

export const isBlank = (text: string | undefined): boolean => text === undefined || BLANK.test(text);

/** Line breaks, no-break spaces and runs of spaces become one space; ends are trimmed. */
export const cleanColumnName = (name: string): string => name.replace(/\s+/g, ' ').trim();

/**
 * Index in `rows` of the header, or -1 where nothing looks like one. The header is the first row whose first filled cell
 * has a letter and which fills at least 60 % as many cells as the next 20 filled rows do in the median, and at least
 * two - or one, where no row fills more. So title rows, notes and blank rows above a table are passed over.
 */
export function findHeader(rows: readonly NumberedRow[]): number {
  const filled = rows.map(({ cells }) => cells.reduce((count, cell) => count + (isBlank(cell) ? 0 : 1), 0));
  const widest = Math.max(0, ...filled);
  for (let i = 0; i < rows.length; i++) {
    const first = rows[i]?.cells.find((cell) => !isBlank(cell));
    if (first === undefined || !LETTER.test(first)) continue;
    const below = filled.slice(i + 1, i + 1 + ROWS_BELOW).filter((count) => count > 0);
    const typical = below.length === 0 ? widest : median(below);
    if (filled[i]! >= Math.max(Math.min(2, widest), HEADER_SHARE * typical)) return i;
  }
  return -1;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** Names of the columns from the header row, without unnamed columns at the end that hold nothing in `below`. */
export function columnNames(header: readonly string[], below: readonly NumberedRow[]): readonly string[] {
  let width = header.length;
  while (width > 0 && isBlank(header[width - 1]) && below.every(({ cells }) => isBlank(cells[width - 1]))) width--;
  return header.slice(0, width).map(cleanColumnName);
}

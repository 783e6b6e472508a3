// What a table does with its rows, whatever they are about: order, and a copy as CSV.
import { type CsvCell, csvText } from './csv.ts';

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  readonly numeric: boolean;
  /** Pixels; the column without a width takes what is left. */
  readonly width: number | null;
  /** What is copied, and sorted by unless `order` says otherwise. */
  value(row: Row): CsvCell;
  order?(row: Row): CsvCell;
  /** What is read; the value itself where absent. */
  text?(row: Row): string;
}

export interface SortOrder {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

const TEXT_ORDER = new Intl.Collator('en-GB', { numeric: true });

/** Sorted rows; those that are equal keep their order, empty cells come last either way. */
export function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], order: SortOrder | null): readonly Row[] {
  const column = columns.find(({ id }) => id === order?.column);
  if (!order || !column) return rows;
  const sign = order.direction === 'ascending' ? 1 : -1;
  const key = (row: Row): CsvCell => (column.order ?? column.value)(row);
  return rows.toSorted((a, b) => compareCells(key(a), key(b), sign));
}

function compareCells(a: CsvCell, b: CsvCell, sign: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * TEXT_ORDER.compare(String(a), String(b));
}

/** The order after a press on a column's heading: numbers begin with the largest, texts with A. */
export function nextOrder<Row>(order: SortOrder | null, column: Column<Row>): SortOrder {
  const first = column.numeric ? 'descending' : 'ascending';
  if (order?.column !== column.id) return { column: column.id, direction: first };
  return { column: column.id, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** The table as CSV: headings, then rows in the order given. */
export function tableCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return csvText([columns.map(({ label }) => label), ...rows.map((row) => columns.map((column) => column.value(row)))]);
}

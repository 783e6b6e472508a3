// Plain tables for a terminal: names to the left, numbers to the right.

export interface TextColumn<Row> {
  readonly title: string;
  readonly align?: 'left' | 'right';
  readonly text: (row: Row) => string;
}

/** Rows as aligned text, two spaces between columns, with a rule under the titles. */
export function textTable<Row>(columns: readonly TextColumn<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map((column) => column.text(row)));
  const widths = columns.map((column, c) => Math.max(column.title.length, ...cells.map((line) => line[c]?.length ?? 0)));
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, c) => (columns[c]?.align === 'right' ? text.padStart(widths[c] ?? 0) : text.padEnd(widths[c] ?? 0)))
      .join('  ')
      .trimEnd();
  return [
    line(columns.map((column) => column.title)),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...cells.map(line),
  ].join('\n');
}

/** 1234567 is `1,234,567`, whatever the machine's locale. */
export const thousands = (value: number): string =>
  Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** 0.98765 is `98.8 %`. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

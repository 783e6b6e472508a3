import { describe, expect, it } from 'vitest';
import { csvText } from '../../renderer/tables/csv.ts';
import { datedText, fileSize, whenText } from '../../renderer/tables/figures.ts';
import { type Column, nextOrder, sortRows, tableCsv } from '../../renderer/tables/table-rows.ts';

interface Row {
  readonly name: string;
  readonly people: number | null;
}

const NAME: Column<Row> = { id: 'name', label: 'Name', numeric: false, width: null, value: (row) => row.name };
const PEOPLE: Column<Row> = { id: 'people', label: 'People, all', numeric: true, width: 80, value: (row) => row.people };
const COLUMNS = [NAME, PEOPLE];
const ROWS: readonly Row[] = [
  { name: 'PCN 10', people: 5 },
  { name: 'PCN 2', people: null },
  { name: '=1+1', people: 9 },
  { name: 'pcn 1', people: 5 },
];
const names = (rows: readonly Row[]): readonly string[] => rows.map(({ name }) => name);

describe('sorting a table', () => {
  it('reads numbers inside names as numbers', () => {
    const sorted = sortRows(ROWS.slice(0, 2), COLUMNS, { column: 'name', direction: 'ascending' });
    expect(names(sorted)).toEqual(['PCN 2', 'PCN 10']);
  });

  it.each([
    ['ascending', ['PCN 10', 'pcn 1', '=1+1', 'PCN 2']],
    ['descending', ['=1+1', 'PCN 10', 'pcn 1', 'PCN 2']],
  ] as const)('puts empty cells last and keeps the order of equals, %s', (direction, expected) => {
    expect(names(sortRows(ROWS, COLUMNS, { column: 'people', direction }))).toEqual(expected);
  });

  it('sorts by a key of its own where a column has one', () => {
    const gravity: Column<Row> = { ...NAME, order: (row) => -row.name.length };
    expect(names(sortRows(ROWS, [gravity], { column: 'name', direction: 'ascending' }))[0]).toBe('PCN 10');
  });

  it('leaves rows alone without an order, or with one of a column that is gone', () => {
    expect(sortRows(ROWS, COLUMNS, null)).toBe(ROWS);
    expect(sortRows(ROWS, COLUMNS, { column: 'gone', direction: 'ascending' })).toBe(ROWS);
  });

  it('begins numbers with the largest and texts with A, then turns round', () => {
    expect(nextOrder(null, PEOPLE)).toEqual({ column: 'people', direction: 'descending' });
    expect(nextOrder(nextOrder(null, PEOPLE), PEOPLE).direction).toBe('ascending');
    expect(nextOrder({ column: 'people', direction: 'descending' }, NAME).direction).toBe('ascending');
  });
});

describe('a table as CSV', () => {
  it('quotes, leaves out what is not there, and disarms formulas but not numbers', () => {
    expect(tableCsv(COLUMNS, ROWS)).toBe('Name,"People, all"\r\nPCN 10,5\r\nPCN 2,\r\n\'=1+1,9\r\npcn 1,5\r\n');
    expect(csvText([[-5, '-5', '@cmd', 'say "hi"', 'two\nlines', Number.NaN]])).toBe(
      '-5,\'-5,\'@cmd,"say ""hi""","two\nlines",\r\n',
    );
  });
});

describe('times and sizes', () => {
  const now = new Date(2026, 2, 1, 9, 0);
  it.each([
    [new Date(2026, 2, 1, 0, 0), 'today, 00:00'],
    [new Date(2026, 1, 28, 23, 59), 'yesterday, 23:59'],
    [new Date(2026, 1, 27, 23, 59), '27 February 2026'],
  ])('says when: %s', (then, text) => {
    expect(whenText(then.toISOString(), now)).toBe(text);
  });

  it('says nothing of no date', () => {
    expect(whenText('soon', now)).toBe('');
  });

  it('writes dates of rule packs as far as they are known', () => {
    expect(['2019', '2021-07', '2021-07-22'].map(datedText)).toEqual(['2019', 'July 2021', '22 July 2021']);
  });

  it('changes the unit before the number grows to four digits', () => {
    expect([0, 40_599, 999_499, 999_500, 6_262_784, 2e9].map(fileSize)).toEqual([
      '1 kB',
      '41 kB',
      '999 kB',
      '1.0 MB',
      '6.3 MB',
      '2.0 GB',
    ]);
  });
});

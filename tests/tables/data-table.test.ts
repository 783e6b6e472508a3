import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DataTable } from '../../renderer/tables/data-table.tsx';

const COLUMNS = [
  { id: 'n', label: 'Number', numeric: true, width: 80, value: (row: number) => row },
  { id: 't', label: 'Text', numeric: false, width: null, value: (row: number) => `row ${row}` },
];

const render = (rows: readonly number[]): string =>
  renderToString(
    createElement(DataTable<number>, {
      caption: 'Some numbers',
      columns: COLUMNS,
      rows,
      keyOf: String,
      empty: 'No numbers',
      isCurrent: (row) => row === 2,
    }),
  );

describe('a long table', () => {
  const html = render(Array.from({ length: 5000 }, (_, index) => index));

  it('says how many rows there are and puts only those in sight into the page', () => {
    expect(html).toContain('aria-rowcount="5001"');
    expect(html.match(/data-row=/g)?.length).toBeLessThan(60);
  });

  it('has a caption, row and column headings, one tab stop and a current row', () => {
    expect(html).toContain('Some numbers</caption>');
    expect(html.match(/scope="col"/g)).toHaveLength(2);
    expect(html).toContain('scope="row"');
    expect(html.match(/tabindex="0"/gi)).toHaveLength(1);
    expect(html.match(/aria-current="true"/g)).toHaveLength(1);
  });

  it('says when it is empty', () => {
    expect(render([])).toContain('No numbers');
  });
});

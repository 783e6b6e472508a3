import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { problemsOf, rowsOf, tableOf } from './given-file.ts';

const read = async (content: string | Uint8Array) => {
  const table = await tableOf({ 'a.csv': content });
  return { columns: table.columns, rows: rowsOf(table), issues: table.issues, table };
};

describe('readCsv', () => {
  it('reads commas, tabs and semicolons, with and without a byte-order mark', async () => {
    for (const text of ['A,B\n1,2\n', '\ufeffA,B\r\n1,2\r\n', 'A\tB\n1\t2', 'A;B\n1;2\n']) {
      const { columns, rows } = await read(text);
      expect(columns).toEqual(['A', 'B']);
      expect(rows).toEqual([[2, '1', '2']]);
    }
  });

  it('is not misled by separators inside quotes', async () => {
    const { columns, rows } = await read('Code;Name\nE1;"Bristol, City of; and, so, on"\nE2;"Bath, a, b"\n');
    expect(columns).toEqual(['Code', 'Name']);
    expect(rows[0]).toEqual([2, 'E1', 'Bristol, City of; and, so, on']);
  });

  it('counts rows as a spreadsheet does: line breaks in quotes start none, blank rows count', async () => {
    const { rows } = await read('A,B\n"x\ny","say ""hi"""\n\n1,2\n');
    expect(rows).toEqual([
      [2, 'x\ny', 'say "hi"'],
      [4, '1', '2'],
    ]);
  });

  it('counts blank rows in a file without quotes too', async () => {
    expect((await read('A,B\n1,2\n\n3,4')).rows).toEqual([
      [2, '1', '2'],
      [4, '3', '4'],
    ]);
  });

  it('takes a quote inside a text as it is', async () => {
    expect((await read('A,B\n5" pipe,"x"\n')).rows).toEqual([[2, '5" pipe', 'x']]);
  });

  it('fills short rows and drops blank cells beyond the header', async () => {
    const { rows, issues } = await read('A,B,C\n1,2\n1,2,3,,\n');
    expect(rows).toEqual([
      [2, '1', '2', ''],
      [3, '1', '2', '3'],
    ]);
    expect(issues).toEqual([]);
  });

  it('reports rows with too many cells, once, and leaves them out', async () => {
    const { rows, issues, table } = await read('A,B\n1,2\n1,2,3\n4,5\n');
    expect(rows.map(([row]) => row)).toEqual([2, 4]);
    expect(issues).toMatchObject([{ code: 'too-many-cells', severity: 'error', place: { row: 3 } }]);
    expect(rowsOf(table)).toEqual(rows);
    expect(issues).toHaveLength(1);
  });

  it('passes over title rows', async () => {
    const { columns, rows } = await read('Patients registered,,\nJuly 2022,,\n,,\nCODE,NAME,PATIENTS\nA1,X,5\nA2,Y,6\n');
    expect(columns).toEqual(['CODE', 'NAME', 'PATIENTS']);
    expect(rows[0]).toEqual([5, 'A1', 'X', '5']);
  });

  it('reads a list of codes, one a row', async () => {
    expect((await read('LSOA11CD\nE01000001\nE01000002\n')).rows).toEqual([
      [2, 'E01000001'],
      [3, 'E01000002'],
    ]);
  });

  it('cleans names of columns but not cells', async () => {
    const { columns, rows } = await read('"Code\nof\u00a0area ",Name\n C1\u00a0,x\n');
    expect(columns).toEqual(['Code of area', 'Name']);
    expect(rows).toEqual([[2, ' C1\u00a0', 'x']]);
  });

  it('reads UTF-16 both ways round, with and without a mark', async () => {
    const text = 'Code,Name\nW1,Ynys Môn\n';
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const bytes of [
      little,
      big,
      Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
      Buffer.concat([Buffer.from([0xfe, 0xff]), big]),
    ]) {
      expect((await read(bytes)).rows).toEqual([[2, 'W1', 'Ynys Môn']]);
    }
  });

  it('falls back to Windows-1252 and says so', async () => {
    const { rows, issues } = await read(Buffer.from('Code,Name\nW1,Ynys M\xf4n \x96 x\n', 'latin1'));
    expect(rows).toEqual([[2, 'W1', 'Ynys Môn \u2013 x']]);
    expect(issues).toMatchObject([{ code: 'windows-1252', severity: 'note' }]);
  });

  it('reads through gzip, and gives the checksum of the file as it is', async () => {
    const table = await tableOf({ 'a.csv.gz': gzipSync('A,B\n1,2\n') });
    expect(rowsOf(table)).toEqual([[2, '1', '2']]);
    expect(table.origin).toMatchObject({ file: 'a.csv.gz', sheet: null });
    expect(table.origin.sha256).toMatch(/^[0-9a-f]{64}$/);
    const known = await tableOf({ 'a.csv': 'A,B\n1,2\n' });
    expect(known.origin.sha256).toBe('fb7d9248934ca9e856ccab5151226a61e2a36a61b049d8b9a08a829d7e6fb885');
  });

  it('says in which row a quote is left open', async () => {
    const issues = await problemsOf({ 'a.csv': 'A,B\n1,2\n3,"four\n5,6\n' });
    expect(issues).toMatchObject([{ code: 'unclosed-quote', place: { file: 'a.csv', row: 3 } }]);
  });

  it.each([
    ['only a header', 'A,B\n', 'no-rows'],
    ['only a header and blank rows', 'A,B\n,\n\n', 'no-rows'],
    ['prose', 'Dear reader,\nthis is a note.\nIt holds no table.\nYours\n', 'not-a-table'],
    ['Markdown', '# Title\n\nSome words here.\n\n- one, two\n- three\n', 'not-a-table'],
    ['numbers without a header', '1,2\n3,4\n', 'not-a-table'],
  ])('refuses %s', async (_, content, code) => {
    expect(await problemsOf({ 'a.csv': content })).toMatchObject([{ code, place: { file: 'a.csv' } }]);
  });
});

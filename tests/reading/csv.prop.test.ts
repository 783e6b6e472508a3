import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachCsvRow } from '../../geodata/reading/csv-rows.ts';
import { readCsv } from '../../geodata/reading/read-csv.ts';
import { rowsOf } from './given-file.ts';

const context = { file: 'a.csv', sha256: '', member: null, onIssue: () => undefined };
const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('readCsv, for any cells', () => {
  it('gives back what was written, whatever the delimiter and line end', () => {
    const cell = fc.oneof(
      fc.constantFrom('', ' ', 'a,b', 'x"y', 'l1\nl2', 'l1\r\nl2', '\u00a0', 'Môn', ';', '\t'),
      fc.string(),
    );
    const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
      fc.record({
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }),
        delimiter: fc.constantFrom(',', '\t', ';'),
        end: fc.constantFrom('\n', '\r\n'),
      }),
    );
    fc.assert(
      fc.property(table, ({ rows, delimiter, end }) => {
        // Keys make every row a filled one, so that none is passed over as blank.
        const keyed = rows.map((row, i) => [`k${i}`, ...row]);
        const header = ['key', ...rows[0]!.map((_, i) => `c${i}`)];
        const text = [header, ...keyed].map((row) => row.map(quote).join(delimiter)).join(end);
        const read = readCsv(Buffer.from(text), context);
        expect(read.columns).toEqual(header);
        expect(rowsOf(read)).toEqual(keyed.map((row, i) => [i + 2, ...row]));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('splits texts without quotes as csv-parse does', () => {
    const piece = fc.constantFrom('a', 'E01000001', 'Môn', ' ', ',', ',', '\n', '\r\n', '\r', ';');
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom(',' as const, ';' as const), (content, delimiter) => {
        const rows: string[][] = [];
        eachCsvRow({ utf8: Buffer.from(content), delimiter }, (cells) => rows.push([...cells]));
        const expected = parse(content, { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true });
        expect(rows).toEqual(expected);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { RowDataset } from '../../geodata/import/dataset.ts';
import { recognise } from '../../geodata/import/recognise.ts';
import { delimiterOf, readDelimited, writeCsv } from '../../renderer/dialogs/import/delimited-text.ts';
import { guessMapping, headingsOf, type Mapping, mappingProblem, rewriteTable } from '../../renderer/dialogs/import/mapping.ts';

const TABLE =
  '\ufeffArea;Name;Residents 2023\r\nE01000001;"City; of London 001A";"1,605"\r\nE01000002;City of London 001B;1415\r\n';

describe('delimited text', () => {
  it('finds the delimiter outside quotes', () => {
    expect(delimiterOf('"a,b,c";d\n')).toBe(';');
    expect(delimiterOf('a\tb\tc\n1,2\t3\t4')).toBe('\t');
    expect(delimiterOf('alone')).toBe(',');
  });

  it('reads quotes, line breaks in cells, empty last cells and a byte order mark', () => {
    expect(readDelimited('\ufeffa,b\r\n"say ""hi""\nthere",\n\nx,y', ',')).toEqual([
      ['a', 'b'],
      ['say "hi"\nthere', ''],
      ['x', 'y'],
    ]);
  });

  it('ends at an unclosed quote and at the most rows asked for', () => {
    expect(readDelimited('a,"b\nc', ',')).toEqual([['a', 'b\nc']]);
    expect(readDelimited('a\nb\nc\n', ',', 2)).toEqual([['a'], ['b']]);
  });

  it('writes what it reads', () => {
    const rows = [
      ['a', 'b,c'],
      ['say "hi"', 'two\nlines'],
    ];
    expect(readDelimited(writeCsv(rows), ',')).toEqual(rows);
  });
});

describe('naming the columns of an unknown table', () => {
  const [columns = [], ...rows] = readDelimited(TABLE, ';');
  const guess = guessMapping(columns, rows);

  it('guesses code and value from what the cells hold', () => {
    expect(guess).toEqual({ meaning: 'people', layer: 'lsoa11', code: 0, value: 2, group: '', groupName: -1 });
  });

  it('keeps the two columns under published headings, numbers without separators', () => {
    expect(rewriteTable(TABLE, ';', guess)).toBe('LSOA11CD,All Ages\nE01000001,1605\nE01000002,1415\n');
  });

  it('writes a membership as a lookup with names', () => {
    const mapping: Mapping = { ...guess, meaning: 'group', value: 2, group: 'locality24', groupName: 1 };
    expect(rewriteTable(TABLE, ';', mapping).split('\n')[1]).toBe('E01000001,"1,605",City; of London 001A');
  });

  it.each([
    ['people', 'population'],
    ['deprivation', 'imd'],
    ['land', 'land-area'],
    ['group', 'ons-lookup'],
  ] as const)('writes %s so that the importer %s recognises it', (meaning, importer) => {
    const mapping: Mapping = { ...guess, meaning, group: 'locality24' };
    const dataset = {
      origin: { file: 'a.csv', sheet: null, sha256: '', title: '' },
      columns: headingsOf(mapping),
    } as unknown as RowDataset; // recognising reads the columns alone
    expect(recognise(dataset).map((found) => found.importer)).toContain(importer);
  });

  it('says what stops it', () => {
    expect(mappingProblem(guess, 3)).toBeNull();
    expect(mappingProblem({ ...guess, value: 0 }, 3)).toMatch(/same column/);
    expect(mappingProblem({ ...guess, meaning: 'group' }, 3)).toMatch(/geography/);
    expect(mappingProblem({ ...guess, meaning: 'group', group: 'lsoa11' }, 3)).toMatch(/another/);
    expect(mappingProblem({ ...guess, layer: 'blocks' }, 3)).toMatch(/lsoa11/);
    expect(mappingProblem(guess, 2)).toMatch(/too few/);
  });
});

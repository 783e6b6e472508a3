import { describe, expect, it } from 'vitest';
import { plainNumber } from '../../geodata/reading/plain-number.ts';
import { cleanColumnName, columnNames, findHeader } from '../../geodata/reading/table-header.ts';

const numbered = (rows: readonly (readonly string[])[]) => rows.map((cells, i) => ({ row: i + 1, cells }));

describe('findHeader', () => {
  it.each([
    [
      'the first row',
      [
        ['A', 'B'],
        ['1', '2'],
      ],
      0,
    ],
    [
      'ages as names',
      [
        ['LSOA', 'All Ages', '0', '1', '90+'],
        ['E01', '9', '1', '2', '3'],
      ],
      0,
    ],
    [
      'a title above',
      [
        ['Population', '', ''],
        ['', '', ''],
        ['Code', 'Name', 'n'],
        ['E01', 'x', '1'],
      ],
      2,
    ],
    ['a second title of two cells', [['Population'], ['Table', '1'], ['Code', 'Name', 'n', 'm'], ['E01', 'x', '1', '2']], 2],
    [
      'data with gaps',
      [
        ['Code', 'a', 'b', 'c'],
        ['E01', '', '', ''],
        ['E02', '', '1', ''],
      ],
      0,
    ],
    ['one column', [['LSOA11CD'], ['E01']], 0],
    ['a header alone', [['A', 'B']], 0],
    [
      'numbers only',
      [
        ['1', '2'],
        ['3', '4'],
      ],
      -1,
    ],
    ['nothing', [], -1],
  ])('finds %s', (_, rows, expected) => {
    expect(findHeader(numbered(rows))).toBe(expected);
  });
});

describe('columnNames', () => {
  it('drops unnamed columns at the end, but not those that hold something', () => {
    expect(columnNames(['A', '', ''], numbered([['1', '', '\u00a0']]))).toEqual(['A']);
    expect(columnNames(['A', '', ''], numbered([['1', '2', '']]))).toEqual(['A', '']);
  });
});

describe('cleanColumnName', () => {
  it('turns line breaks and no-break spaces into single spaces', () => {
    expect(cleanColumnName(' Practice to PCN \r\nRelationship\u00a0\u00a0Start Date\n')).toBe(
      'Practice to PCN Relationship Start Date',
    );
  });
});

describe('plainNumber', () => {
  it.each([
    [0.1, '0.1'],
    [-1234567.5, '-1234567.5'],
    [1e-7, '0.0000001'],
    [-1.5e-8, '-0.000000015'],
    [1e21, '1000000000000000000000'],
    [1.25e22, '12500000000000000000000'],
  ])('%d', (value, text) => {
    expect(plainNumber(value)).toBe(text);
    expect(Number(plainNumber(value))).toBe(value);
  });
});

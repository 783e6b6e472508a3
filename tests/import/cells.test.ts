import { describe, expect, it } from 'vitest';
import { ageBandOf, ageSplits } from '../../geodata/import/age-columns.ts';
import { cleanText, dateIn, numberIn } from '../../geodata/import/cells.ts';

describe('cells', () => {
  it.each([
    ['20190401', '2019-04-01'],
    ['2003-03-01', '2003-03-01'],
    ['01Jan2022', '2022-01-01'],
    ['01-Sep-20', '2020-09-01'],
    ['01/04/2019', '2019-04-01'],
    ['soon', ''],
    ['01Xyz2022', ''],
  ])('reads the date %s', (text, date) => expect(dateIn(text)).toBe(date));

  it.each([
    ['1,234', 1234],
    [' 5 ', 5],
    ['1e-3', 0.001],
    ['-0.5', -0.5],
    ['1,23', Number.NaN],
    ['0x10', Number.NaN],
    ['', Number.NaN],
    ['Infinity', Number.NaN],
  ])('reads the number "%s"', (text, number) => expect(numberIn(text)).toBe(number));

  it('takes no-break spaces for spaces', () => expect(cleanText('C1\u00a0 \u00a0 ')).toBe('C1'));
});

describe('age columns', () => {
  it.each([
    ['12', 12, 12],
    ['0-15', 0, 15],
    ['Age 18-35', 18, 35],
    ['90+', 90, null],
    ['Aged 16 to 24 years', 16, 24],
    ['Aged 15 years and under', 0, 15],
    ['Aged 65 years and over', 65, null],
  ])('reads "%s"', (column, from, to) => expect(ageBandOf(column)).toEqual({ from, to }));

  it.each(['All Ages', 'LSOA11CD', '15-0', '2020/21', ''])('does not read "%s"', (column) =>
    expect(ageBandOf(column)).toBeNull(),
  );

  it('finds no split where an age is missing or the end is not open', () => {
    const bands = (...texts: string[]) => texts.map((text, at) => ({ band: ageBandOf(text) ?? { from: -1, to: -1 }, at }));
    expect(ageSplits(bands('0-15', '17+'))).toEqual([]);
    expect(ageSplits(bands('0-15', '16-64'))).toEqual([]);
    expect(ageSplits(bands('0-15', '16+', '0-10', '11-15'))[0]?.map(({ at }) => at)).toEqual([2, 3, 1]);
  });
});

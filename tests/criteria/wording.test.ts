import { describe, expect, it } from 'vitest';
import {
  counted,
  grouped,
  hundredths,
  IS,
  LIES,
  listed,
  metRange,
  percent,
  residentsIn,
  unitWords,
} from '../../geodata/criteria/wording.ts';

describe('wording', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [262_118, '262,118'],
    [56_550_138, '56,550,138'],
    [-1234.4, '-1,234'],
    [999.5, '1,000'],
  ])('writes %d as %s', (value, text) => expect(grouped(value)).toBe(text));

  it.each([
    [0, '0%'],
    [0.0004, 'under 0.1%'],
    [0.5, '50%'],
    [2 / 3, '66.7%'],
    [0.9999, '99.9%'],
    [1, '100%'],
  ])('writes the share %d as %s', (share, text) => expect(percent(share)).toBe(text));

  it('counts one and many', () => {
    expect([counted(1, 'block'), counted(2, 'block'), counted(0, 'person', 'people')]).toEqual([
      '1 block',
      '2 blocks',
      '0 people',
    ]);
  });

  it('writes a measure to two places', () => {
    expect([hundredths(0), hundredths(2 / 3), hundredths(1)]).toEqual(['0.00', '0.67', '1.00']);
  });

  it('says who is somewhere', () => {
    expect(residentsIn({ people: 4812, blocks: 1, share: ' (3.2%)', of: ' of Essex' }, LIES)).toBe(
      '4,812 residents (3.2%) in 1 block of Essex lie',
    );
    expect(residentsIn({ people: 1, blocks: 2 }, IS)).toBe('1 resident in 2 blocks is');
    expect(residentsIn({ people: 0, blocks: 1 }, IS)).toBe('1 block where nobody lives is');
    expect(residentsIn({ people: 0, blocks: 2 }, LIES)).toBe('2 blocks where nobody lives lie');
  });

  it('lists a few and counts the rest', () => {
    expect(listed([])).toBe('');
    expect(listed(['a'])).toBe('a');
    expect(listed(['a', 'b', 'c', 'd'])).toBe('a, b, c and d');
    expect(listed(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more');
  });

  it('writes ranges', () => {
    expect([metRange(1, 2000), metRange(1000, null), metRange(null, 5), metRange(null, null)]).toEqual([
      'within the 1 to 2,000 asked for',
      'at least the 1,000 asked for',
      'within the 5 allowed',
      'any size will do',
    ]);
  });

  it('has words for units, known and unknown', () => {
    expect(unitWords('utla21').many).toBe('upper-tier councils');
    expect(unitWords('ward').one).toBe('unit of ward');
  });
});

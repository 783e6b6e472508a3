import { describe, expect, it } from 'vitest';
import { counted, grouped, listed, percent, range, sentence, unitWords } from '../../geodata/criteria/wording.ts';

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

  it('lists a few and counts the rest', () => {
    expect(listed([])).toBe('');
    expect(listed(['a'])).toBe('a');
    expect(listed(['a', 'b', 'c', 'd'])).toBe('a, b, c and d');
    expect(listed(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more');
  });

  it('writes ranges', () => {
    expect([range(1, 2000), range(1000, null), range(null, 5), range(null, null)]).toEqual([
      '1-2,000',
      'at least 1,000',
      'at most 5',
      'any size',
    ]);
  });

  it('has words for units, known and unknown', () => {
    expect(unitWords('utla21').many).toBe('upper-tier councils');
    expect(unitWords('ward').one).toBe('unit of ward');
    expect(sentence('holds')).toBe('Holds');
  });
});

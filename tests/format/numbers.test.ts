import { describe, expect, it } from 'vitest';
import { counted, grouped, minutes, percent, squareKilometres, threeFigures } from '../../renderer/format/numbers.ts';

describe('grouped', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [262_118.4, '262,118'],
    [-1234, '-1,234'],
    [56_550_138, '56,550,138'],
  ])('writes %d as %s', (value, text) => expect(grouped(value)).toBe(text));
});

describe('counted', () => {
  it('says one thing in the singular', () => expect(counted(1, 'block')).toBe('1 block'));
  it('says none and many in the plural', () => {
    expect(counted(0, 'block')).toBe('0 blocks');
    expect(counted(1500, 'block')).toBe('1,500 blocks');
  });
  it('takes an irregular plural', () => expect(counted(2, 'body', 'bodies')).toBe('2 bodies'));
});

describe('threeFigures', () => {
  it.each([
    [87, '87'],
    [999, '999'],
    [4812, '4,810'],
    [9994, '9,990'],
    [9996, '10k'],
    [12_649, '12.6k'],
    [50_000, '50k'],
    [99_960, '100k'],
    [262_118, '262k'],
    [999_499, '999k'],
    [999_500, '1m'],
    [1_259_000, '1.26m'],
    [56_550_138, '56.6m'],
  ])('writes %d as %s', (value, text) => expect(threeFigures(value)).toBe(text));
});

describe('percent', () => {
  it('keeps 100% for all and 0% for nothing', () => {
    expect(percent(0.9997)).toBe('99.9%');
    expect(percent(1)).toBe('100%');
    expect(percent(0.0004)).toBe('under 0.1%');
    expect(percent(0)).toBe('0%');
  });
  it('has one decimal, and none where it would be nought', () => {
    expect(percent(0.982)).toBe('98.2%');
    expect(percent(0.5)).toBe('50%');
  });
});

describe('minutes', () => {
  it('rounds to whole minutes and never to none', () => {
    expect(minutes(1745)).toBe('29 min');
    expect(minutes(5)).toBe('1 min');
    expect(minutes(0)).toBe('0 min');
  });
});

describe('squareKilometres', () => {
  it('has a decimal where it matters', () => {
    expect(squareKilometres(4.26)).toBe('4.3 km\u00b2');
    expect(squareKilometres(1234.5)).toBe('1,235 km\u00b2');
  });
});

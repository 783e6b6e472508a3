import { describe, expect, it } from 'vitest';
import type { TravelCurve } from '../../geodata/contract/access.ts';
import { curveColumns, curveRows, lastMinute, readingAt, spread } from '../../renderer/access/curve-shapes.ts';

/** Rises evenly until `full` minutes, when everybody has arrived. */
const curve = (full: number, change: Partial<TravelCurve> = {}): TravelCurve => ({
  ...{ id: 'rural', label: 'Rural', people: 100, sharesToday: null },
  shares: Float32Array.from({ length: 121 }, (_, minute) => Math.min(1, minute / full)),
  ...change,
});

describe('the curve of people against minutes', () => {
  it('is drawn as far as it rises', () => {
    expect(lastMinute([curve(20)])).toBe(30);
    expect(lastMinute([curve(20), curve(50)])).toBe(60);
    expect(lastMinute([curve(20, { sharesToday: curve(80).shares })])).toBe(90);
    expect(lastMinute([curve(200)])).toBe(120);
    expect(lastMinute([])).toBe(30);
  });

  it('is read at a minute, with today where sites changed', () => {
    const urban = curve(40, { id: 'urban', label: 'Urban', sharesToday: curve(60).shares });
    expect(readingAt([curve(60), urban], 30)).toBe('Within 30 min: rural 50%, urban 75% (today 50%).');
  });

  it('says the same as a table', () => {
    const curves = [curve(60), curve(30, { label: 'Urban', sharesToday: curve(60).shares })];
    expect(curveColumns(curves)).toEqual(['Within', 'Rural', 'Urban', 'Urban, today']);
    expect(curveRows(curves, 45)).toEqual([
      ['15 min', '25%', '50%', '25%'],
      ['30 min', '50%', '100%', '50%'],
      ['45 min', '75%', '100%', '75%'],
    ]);
  });

  it('keeps its labels apart, in their order', () => {
    expect(spread([10, 12, 50], 12)).toEqual([10, 22, 50]);
    expect(spread([12, 10], 12)).toEqual([22, 10]);
    expect(spread([10, 10, 10], 12)).toEqual([10, 22, 34]);
  });
});

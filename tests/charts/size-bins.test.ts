import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binWidth, side, sizeBins } from '../../renderer/charts/size-bins.ts';

const RANGE = { min: 30_000, max: 50_000 };

describe('side', () => {
  it('counts the ends as within', () => {
    expect([29_999, 30_000, 50_000, 50_001].map((size) => side(size, RANGE))).toEqual(['below', 'within', 'within', 'above']);
  });
  it('leaves open ends open', () => {
    expect(side(9e9, { min: 1, max: null })).toBe('within');
    expect(side(0, { min: null, max: 1 })).toBe('within');
  });
});

describe('binWidth', () => {
  it('is round', () => {
    expect(binWidth(61_884, 18)).toBe(5000);
    expect(binWidth(863_931, 18)).toBe(50_000);
    expect(binWidth(0, 18)).toBe(1);
  });
});

describe('sizeBins', () => {
  it('makes bins as wide as the range needs, however small the sizes are', () => {
    const [bin, ...others] = sizeBins([4000, 900], RANGE, 10);
    expect(bin).toEqual({ from: 0, to: 5000, count: 2, below: 2, within: 0, above: 0 });
    expect(others).toEqual([]);
  });
  it('puts every size into the one bin that holds it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3_000_000 }), { minLength: 1, maxLength: 60 }), (sizes) => {
        const bins = sizeBins(sizes, RANGE, 18);
        for (const bin of bins) {
          expect(bin.count).toBe(sizes.filter((size) => size >= bin.from && size < bin.to).length);
          expect(bin.below + bin.within + bin.above).toBe(bin.count);
        }
        expect(bins.reduce((total, bin) => total + bin.count, 0)).toBe(sizes.length);
      }),
    );
  });
});

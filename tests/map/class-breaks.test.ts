import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classBounds, classOf } from '../../renderer/map/class-breaks.ts';

const values = (...list: number[]): Float64Array => Float64Array.from(list);

/** Sum of squared deviations of sorted values cut at these positions. */
function deviation(sorted: readonly number[], cuts: readonly number[]): number {
  const ends = [0, ...cuts, sorted.length];
  let total = 0;
  for (let i = 0; i + 1 < ends.length; i++) {
    const part = sorted.slice(ends[i], ends[i + 1]);
    const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
    total += part.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  }
  return total;
}

function leastDeviation(sorted: readonly number[], classes: number): number {
  let best = Number.POSITIVE_INFINITY;
  const choose = (from: number, cuts: readonly number[]): void => {
    if (cuts.length === classes - 1) best = Math.min(best, deviation(sorted, cuts));
    else for (let cut = from; cut < sorted.length; cut++) choose(cut + 1, [...cuts, cut]);
  };
  choose(1, []);
  return best;
}

describe('class breaks', () => {
  it('puts as many values into each quantile', () => {
    expect(classBounds(values(1, 2, 3, 4, 5, 6, 7, 8, 9), 3, 'quantiles')).toEqual([3, 6, 9]);
  });

  it('finds natural gaps', () => {
    expect(classBounds(values(1, 2, 3, 50, 51, 52, 200, 201), 3, 'natural')).toEqual([3, 52, 201]);
  });

  it('leaves unknown values out, and makes fewer classes of fewer values', () => {
    expect(classBounds(values(Number.NaN, 5, 5, Number.NaN), 4, 'quantiles')).toEqual([5]);
    expect(classBounds(values(Number.NaN), 4, 'natural')).toEqual([]);
    expect(classOf(Number.NaN, [1, 2])).toBe(255);
  });

  it('gives a bound to the class that it ends, and everything above to the last', () => {
    expect([0, 1, 1.5, 2, 99].map((value) => classOf(value, [1, 2, 3]))).toEqual([0, 0, 1, 1, 2]);
  });

  it('natural breaks deviate no more than any other cut (brute force)', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 9 }), (list) => {
        const sorted = [...list].sort((a, b) => a - b);
        const bounds = classBounds(Float64Array.from(list), 3, 'natural');
        const cuts = bounds.slice(0, -1).map((bound) => sorted.indexOf(bound) + 1);
        expect(bounds).toHaveLength(3);
        expect(deviation(sorted, cuts)).toBeCloseTo(leastDeviation(sorted, 3), 6);
      }),
    );
  });
});

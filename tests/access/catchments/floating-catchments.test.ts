import { describe, expect, it } from 'vitest';
import { gaussianTo, shownBands, stepsTo, weightAt } from '../../../geodata/access/catchments/catchment-weights.ts';
import { floatingCatchments } from '../../../geodata/access/catchments/floating-catchments.ts';
import { pairsWithin } from '../../../geodata/access/catchments/reach-pairs.ts';
import { UNREACHED } from '../../../geodata/model/travel.ts';

// Four blocks and three surgeries, in minutes:
//            S0    S1    S2
//   b0 100   10    25     -
//   b1 200   12    30     -
//   b2 400    -     5     -
//   b3   0    8     -     -        nobody lives there
// S0 has 30 beds, S1 has 60, S2 has 10 and nobody near.
const minutes = [
  [10, 12, -1, 8],
  [25, 30, 5, -1],
  [-1, -1, -1, -1],
];
const rows = minutes.map((row) => Uint32Array.from(row, (time) => (time < 0 ? UNREACHED : time * 600)));
// Catchments look at how many sites there are and at their rows alone.
const sites = rows.map((_, i) => ({ code: `S${i}` })) as never;
const pairs = pairsWithin({ sites, nearest: new Int32Array(4), toSite: (site) => rows[site]! }, 30);
const people = Float64Array.of(100, 200, 400, 0);
const capacity = Float64Array.of(30, 60, 10);

const rounded = (values: Float64Array): number[] => [...values].map((value) => Math.round(value * 1e6) / 1e6);

describe('floating catchments', () => {
  it('list the sites within reach of each block', () => {
    expect([...pairs.offsets]).toEqual([0, 2, 4, 5, 6]);
    expect([...pairs.sites]).toEqual([0, 1, 0, 1, 1, 0]);
    expect([...pairs.deciseconds]).toEqual([6000, 15_000, 7200, 18_000, 3000, 4800]);
  });

  it('[2SFCA] share capacity among everybody within reach', () => {
    const found = floatingCatchments(pairs, { people, capacity, weighting: { kind: '2sfca', minutes: 30 } });
    // R0 = 30 / (100 + 200) = 0.1; R1 = 60 / (100 + 200 + 400) = 0.085714.
    expect(rounded(found.ratios)).toEqual([0.1, 0.085714, Number.NaN]);
    expect(rounded(found.accessibility)).toEqual([0.185714, 0.185714, 0.085714, Number.NaN]);
    // 300 x 0.185714 + 400 x 0.085714 = 55.714 + 34.286 = 90 of the 100 beds.
    expect(found).toMatchObject({ supply: 100, supplyReached: 90, unreachedSites: [2], unknownSites: [], without: 0 });
  });

  it('[E2SFCA] let nearer people count more, by steps of 10, 20 and 30 minutes', () => {
    const found = floatingCatchments(pairs, { people, capacity, weighting: stepsTo(30) });
    // S0: 100 x 1 + 200 x 0.68 = 236, 30 / 236 = 0.127119. S1: 300 x 0.22 + 400 x 1 = 466, 60 / 466 = 0.128755.
    expect(rounded(found.ratios)).toEqual([0.127119, 0.128755, Number.NaN]);
    // b0: 0.127119 + 0.22 x 0.128755; b1: 0.68 x 0.127119 + 0.22 x 0.128755; b2: 0.128755.
    expect(rounded(found.accessibility)).toEqual([0.155445, 0.114767, 0.128755, Number.NaN]);
  });

  it('end where the weighting does, though pairs go farther', () => {
    const found = floatingCatchments(pairs, { people, capacity, weighting: { kind: '2sfca', minutes: 11 } });
    // Within 11 minutes only b0 reaches S0 and b2 S1; b1 reaches nothing.
    expect(rounded(found.accessibility)).toEqual([0.3, 0, 0.15, Number.NaN]);
    expect(found.without).toBe(200);
  });

  it('leave out sites whose capacity is not known, and say which', () => {
    const found = floatingCatchments(pairs, {
      ...{ people, capacity: Float64Array.of(30, Number.NaN, 0) },
      weighting: { kind: '2sfca', minutes: 30 },
    });
    expect(found).toMatchObject({ supply: 30, supplyReached: 30, unreachedSites: [], unknownSites: [1], without: 0 });
    expect(rounded(found.accessibility)).toEqual([0.1, 0.1, 0, Number.NaN]);
  });
});

describe('weights', () => {
  it('[Gaussian] fall from 1 to 0.01 at the reach', () => {
    const weight = weightAt(gaussianTo(30));
    // exp(-t^2 / 2 s^2) with 2 s^2 = 900 / ln 100: at half the reach 100^(-1/4).
    expect(weight(0)).toBe(1);
    expect(weight(15 * 600)).toBeCloseTo(100 ** -0.25, 12);
    expect(weight(30 * 600)).toBeCloseTo(0.01, 12);
    expect(weight(30 * 600 + 1)).toBe(0);
    expect(shownBands(gaussianTo(30)).map((band) => band.weight.toFixed(3))).toEqual(['1.000', '0.316', '0.010']);
  });

  it('[steps] hold to the end of each band', () => {
    const weight = weightAt(stepsTo(45));
    expect([9000, 9001, 18_000, 18_001, 27_000, 27_001].map(weight)).toEqual([1, 0.68, 0.68, 0.22, 0.22, 0]);
    expect(shownBands(stepsTo(45))).toEqual([
      { minutes: 15, weight: 1 },
      { minutes: 30, weight: 0.68 },
      { minutes: 45, weight: 0.22 },
    ]);
  });
});

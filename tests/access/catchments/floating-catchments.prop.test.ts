import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CatchmentWeighting,
  gaussianTo,
  stepsTo,
  weightAt,
} from '../../../geodata/access/catchments/catchment-weights.ts';
import { floatingCatchments } from '../../../geodata/access/catchments/floating-catchments.ts';
import { PairCollector } from '../../../geodata/access/catchments/reach-pairs.ts';
import { UNREACHED } from '../../../geodata/model/travel.ts';

const weighting: fc.Arbitrary<CatchmentWeighting> = fc.constantFrom<CatchmentWeighting>(
  { kind: '2sfca', minutes: 20 },
  stepsTo(30),
  stepsTo(20),
  gaussianTo(25),
);

const scene = fc
  .record({ blocks: fc.integer({ min: 1, max: 8 }), sites: fc.integer({ min: 1, max: 5 }) })
  .chain(({ blocks, sites }) =>
    fc.record({
      times: fc.array(
        fc.array(fc.oneof(fc.nat(25_000), fc.constantFrom(0, 6000, 12_000, 18_000, UNREACHED)), {
          minLength: blocks,
          maxLength: blocks,
        }),
        { minLength: sites, maxLength: sites },
      ),
      people: fc.array(fc.oneof(fc.nat(3000), fc.constant(0)), { minLength: blocks, maxLength: blocks }),
      capacity: fc.array(fc.oneof(fc.nat(9000), fc.constant(Number.NaN)), { minLength: sites, maxLength: sites }),
      weighting,
    }),
  );

const collected = (times: readonly (readonly number[])[], order: readonly number[]) => {
  const collector = new PairCollector(times[0]!.length, times.length, 30);
  for (const site of order) collector.add(site, Uint32Array.from(times[site]!));
  return collector.pairs();
};

describe('floating catchments', () => {
  it('give away exactly the supply that somebody reaches: sum A P = sum S', () => {
    fc.assert(
      fc.property(scene, ({ times, people, capacity, weighting: by }) => {
        const found = floatingCatchments(collected(times, [...times.keys()]), {
          ...{ people: Float64Array.from(people), capacity: Float64Array.from(capacity), weighting: by },
        });
        const given = people.reduce((sum, count, block) => (count > 0 ? sum + count * found.accessibility[block]! : sum), 0);
        expect(Math.abs(given - found.supplyReached)).toBeLessThanOrEqual(1e-9 * Math.max(1, found.supplyReached));
        const lost = found.unreachedSites.reduce((sum, site) => sum + capacity[site]!, 0);
        expect(found.supplyReached + lost).toBe(found.supply);
      }),
      { seed: 1 },
    );
  });

  it('equal the definition, pair by pair', () => {
    fc.assert(
      fc.property(scene, ({ times, people, capacity, weighting: by }) => {
        const weight = weightAt(by);
        const found = floatingCatchments(collected(times, [...times.keys()].reverse()), {
          ...{ people: Float64Array.from(people), capacity: Float64Array.from(capacity), weighting: by },
        });
        const weighed = (site: number, block: number): number => weight(times[site]![block]!);
        const ratio = times.map((_, site) => {
          const demand = people.reduce((sum, count, block) => sum + count * weighed(site, block), 0);
          return demand > 0 && !Number.isNaN(capacity[site]) ? capacity[site]! / demand : 0;
        });
        people.forEach((count, block) => {
          const expected = ratio.reduce((sum, one, site) => sum + one * weighed(site, block), 0);
          if (count === 0) expect(found.accessibility[block]).toBeNaN();
          else expect(found.accessibility[block]).toBeCloseTo(expected, 9);
        });
        const without = people.reduce(
          (sum, count, block) => (times.every((_, site) => weighed(site, block) === 0) ? sum + count : sum),
          0,
        );
        expect(found.without).toBe(without);
      }),
      { seed: 1 },
    );
  });

  it('do not depend on the order in which rows come', () => {
    fc.assert(
      fc.property(scene, ({ times }) => {
        expect(collected(times, [...times.keys()].reverse())).toEqual(collected(times, [...times.keys()]));
      }),
      { seed: 1 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LineTrip, lineMetres, NearestByLine, unitVectors } from '../../../geodata/access/travel/straight-line.ts';

const vectors = (places: readonly (readonly [number, number])[]) =>
  unitVectors(
    places.map(([longitude]) => longitude),
    places.map(([, latitude]) => latitude),
  );

describe('straight lines', () => {
  it('are great circles', () => {
    const line = (a: [number, number], b: [number, number]): number => lineMetres(vectors([a]), 0, vectors([b]), 0);
    // A degree of the sphere of 6,371,008.8 m is 111,195.08 m; half way round is 180 of them.
    expect(line([0, 0], [1, 0])).toBeCloseTo(111_195.08, 1);
    expect(line([10, 50], [10, 51])).toBeCloseTo(111_195.08, 1);
    expect(line([179.5, 0], [-179.5, 0])).toBeCloseTo(111_195.08, 1);
    expect(line([0, 90], [50, -90]) / (180 * 111_195.08)).toBeCloseTo(1, 6);
    expect(line([-1.3, 50.7], [-1.3, 50.7])).toBe(0);
  });
});

describe('the nearest by straight line', () => {
  const place = fc.tuple(
    fc.oneof(fc.constantFrom(-1.3, -1.2, 0, 179.999, -179.999), fc.double({ min: -180, max: 180, noNaN: true })),
    fc.oneof(fc.constantFrom(50.7, 50.70001, 0, 90), fc.double({ min: -90, max: 90, noNaN: true })),
  );
  const rounding = fc.constantFrom(1, 5, 1000).map(
    (coarse): LineTrip =>
      (metres) => ({ deciseconds: Math.round(metres / coarse), decimetres: Math.round(metres * 13) }),
  );

  it('is that of all sites looked at one by one, ties to the lower position', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), fc.array(place, { maxLength: 5 }), rounding, (sites, points, trip) => {
        const [to, from] = [vectors(sites), vectors(points)];
        const tree = new NearestByLine(to);
        points.forEach((_, point) => {
          const all = sites
            .map((__, site) => ({ site, ...trip(lineMetres(from, point, to, site)) }))
            .sort((a, b) => a.deciseconds - b.deciseconds || a.decimetres - b.decimetres || a.site - b.site);
          const found = tree.find(from, point, trip);
          if (all[0] === undefined) expect(found.site).toBe(-1);
          else expect({ ...found }).toEqual(all[0]);
        });
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

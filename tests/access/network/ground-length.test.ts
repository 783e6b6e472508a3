import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groundMicrometres } from '../../../geodata/access/network/ground-length.ts';

/** Metres along the geodesic on WGS 84 (T. Vincenty, Survey Review 176, 1975), degrees. */
function geodesicMetres([lon1, lat1]: readonly [number, number], [lon2, lat2]: readonly [number, number]): number {
  const [a, f] = [6_378_137, 1 / 298.257223563];
  const b = a * (1 - f);
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [u1, u2] = [lat1, lat2].map((latitude) => Math.atan((1 - f) * Math.tan(radians(latitude)))) as [number, number];
  const [sinU1, cosU1, sinU2, cosU2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  const difference = radians(lon2 - lon1);
  let lambda = difference;
  for (let i = 0; ; i++) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)];
    const sinS = Math.hypot(cosU2 * sinL, cosU1 * sinU2 - sinU1 * cosU2 * cosL);
    if (sinS === 0) return 0;
    const cosS = sinU1 * sinU2 + cosU1 * cosU2 * cosL;
    const sigma = Math.atan2(sinS, cosS);
    const sinA = (cosU1 * cosU2 * sinL) / sinS;
    const cos2A = 1 - sinA * sinA;
    const cos2M = cosS - (2 * sinU1 * sinU2) / cos2A;
    const c = (f / 16) * cos2A * (4 + f * (4 - 3 * cos2A));
    const before = lambda;
    lambda = difference + (1 - c) * f * sinA * (sigma + c * sinS * (cos2M + c * cosS * (2 * cos2M ** 2 - 1)));
    if (i < 200 && Math.abs(lambda - before) > 1e-13) continue;
    const square = (cos2A * (a * a - b * b)) / (b * b);
    const bigA = 1 + (square / 16384) * (4096 + square * (-768 + square * (320 - 175 * square)));
    const bigB = (square / 1024) * (256 + square * (-128 + square * (74 - 47 * square)));
    const last = (bigB / 6) * cos2M * (4 * sinS ** 2 - 3) * (4 * cos2M ** 2 - 3);
    return b * bigA * (sigma - bigB * sinS * (cos2M + (bigB / 4) * (cosS * (2 * cos2M ** 2 - 1) - last)));
  }
}

const metres = (a: readonly [number, number], b: readonly [number, number]): number => groundMicrometres(...a, ...b) / 1e6;

/** Places of the United Kingdom in 1e-7 degree, and a second one so many degrees away at most. */
const pairs = (reach: number) =>
  fc
    .tuple(fc.integer({ min: -82_000_000, max: 18_000_000 }), fc.integer({ min: 498_000_000, max: 609_000_000 }))
    .chain(([x, y]) =>
      fc.tuple(fc.integer({ min: -reach, max: reach }), fc.integer({ min: -reach, max: reach })).map(
        ([dx, dy]) =>
          [
            [x, y],
            [x + dx, y + dy],
          ] as const,
      ),
    );

const worst = (reach: number): number => {
  let most = 0;
  fc.assert(
    fc.property(pairs(reach), ([a, b]) => {
      const truth = geodesicMetres([a[0] / 1e7, a[1] / 1e7], [b[0] / 1e7, b[1] / 1e7]);
      most = Math.max(most, (Math.abs(metres(a, b) - truth) - 0.001) / Math.max(truth, 0.001));
    }),
    { seed: 1, numRuns: 20_000 },
  );
  return most;
};

describe('length on the ground', () => {
  it('is that of a degree where degrees are known', () => {
    // At 51 degrees north a degree of longitude is 70.197 km, and one of latitude about the parallel 111.249 km.
    expect(metres([0, 510_000_000], [1_000_000, 510_000_000])).toBeCloseTo(7019.7, 0);
    expect(metres([0, 505_000_000], [0, 515_000_000])).toBeCloseTo(111_249, -1);
    expect(metres([5, 510_000_000], [5, 510_000_000])).toBe(0);
  });

  it('is the geodesic, but for 2 parts in a million up to 7 km and 3 in 100,000 up to 100 km', () => {
    const [near, far] = [worst(600_000), worst(9_000_000)];
    expect(near).toBeLessThan(2e-6);
    expect(far).toBeLessThan(3e-5);
  });

  it('is the same from either end', () => {
    fc.assert(
      fc.property(pairs(50_000_000), ([a, b]) => groundMicrometres(...a, ...b) === groundMicrometres(...b, ...a)),
      { seed: 1 },
    );
  });
});

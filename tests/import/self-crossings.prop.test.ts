import fc from 'fast-check';
import { expect, it } from 'vitest';
import { worstSelfCrossing } from '../../geodata/import/self-crossings.ts';
import { ringsOf } from './support/datasets.ts';

type Point = readonly [number, number];

const side = (a: Point, b: Point, c: Point): number => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

/** Every pair of edges, by definition. */
function crossesByBruteForce(ring: readonly Point[]): boolean {
  const edges = ring.map((point, index) => [point, ring[(index + 1) % ring.length] ?? point] as const);
  return edges.some(([a, b]) => edges.some(([c, d]) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0));
}

it('finds a crossing exactly where some pair of edges crosses', () => {
  const coordinate = fc.integer({ min: 0, max: 9 });
  const ring = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 8 });
  fc.assert(
    fc.property(ring, (points) => {
      expect(worstSelfCrossing(ringsOf(points), 0) !== null).toBe(crossesByBruteForce(points));
    }),
    { seed: 1, numRuns: 2000 },
  );
});

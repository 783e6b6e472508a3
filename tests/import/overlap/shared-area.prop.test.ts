import fc from 'fast-check';
import { intersection } from 'polyclip-ts';
import { describe, expect, it } from 'vitest';
import { orientEdges } from '../../../geodata/import/overlap/oriented-edges.ts';
import { polygonArea, SharedArea } from '../../../geodata/import/overlap/shared-area.ts';
import { polygonSet, type Ring } from './square-sets.ts';

/** A star around a middle: simple, often concave, in either direction. */
const star: fc.Arbitrary<Ring> = fc
  .record({
    middle: fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })),
    radii: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 3, maxLength: 12 }),
    backwards: fc.boolean(),
  })
  .map(({ middle: [x, y], radii, backwards }) => {
    const ring = radii.map((radius, i) => {
      const angle = (2 * Math.PI * i) / radii.length;
      // Whole numbers, so that corners and sides of two stars often coincide.
      return [x + Math.round(radius * Math.cos(angle) * 2) / 2, y + Math.round(radius * Math.sin(angle) * 2) / 2] as const;
    });
    return backwards ? ring.toReversed() : ring;
  });

const closed = (ring: Ring): [number, number][] => [...ring, ring[0]!].map(([x, y]) => [x, y]);

function ringArea(ring: readonly (readonly number[])[]): number {
  return (
    Math.abs(
      ring.reduce((sum, [x, y], i) => sum + x! * ring[(i + 1) % ring.length]![1]! - ring[(i + 1) % ring.length]![0]! * y!, 0),
    ) / 2
  );
}

const areaOfParts = (parts: ReturnType<typeof intersection>): number =>
  parts.reduce(
    (sum, [outer, ...holes]) => sum + ringArea(outer!) - holes.reduce((inner, hole) => inner + ringArea(hole), 0),
    0,
  );

describe('SharedArea against polyclip-ts', () => {
  it('agrees for any two stars', () => {
    fc.assert(
      fc.property(star, star, (a, b) => {
        fc.pre(ringArea(a) > 0.5 && ringArea(b) > 0.5);
        const measured = new SharedArea(orientEdges(polygonSet([[a]])), orientEdges(polygonSet([[b]]))).of(0, 0) / 1e8;
        expect(measured).toBeCloseTo(areaOfParts(intersection([closed(a)], [closed(b)])), 4);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('is the same both ways round, and of a polygon with itself its area', () => {
    fc.assert(
      fc.property(star, star, (a, b) => {
        fc.pre(ringArea(a) > 0.5 && ringArea(b) > 0.5);
        const edges = orientEdges(polygonSet([[a], [b]]));
        const area = new SharedArea(edges, edges);
        expect(area.of(0, 1) / 1e8).toBeCloseTo(area.of(1, 0) / 1e8, 4);
        expect(area.of(0, 0) / 1e8).toBeCloseTo(polygonArea(edges, 0) / 1e8, 4);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

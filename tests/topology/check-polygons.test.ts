import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPolygons } from '../../geodata/topology/check-polygons.ts';
import { townPolygons } from '../support/tiny-town.ts';
import { box, polygonSet, type Ring } from './grids.ts';

describe('checkPolygons', () => {
  it('finds nothing in the tiny town', () => {
    expect(checkPolygons(townPolygons())).toEqual([]);
  });

  it('finds a bow tie and says where it crosses', () => {
    const bowTie: Ring = [
      [0, 0],
      [20_000_000, 20_000_000],
      [20_000_000, 0],
      [0, 20_000_000],
    ];
    const problems = checkPolygons(polygonSet([[box(0, 0, 10, 10)], [bowTie]]));
    // Both halves are equal and opposite, so the ring has no area either.
    expect(problems).toEqual([
      { kind: 'degenerate-ring', polygon: 1, ring: 1, longitude: 0, latitude: 0 },
      { kind: 'self-crossing', polygon: 1, ring: 1, longitude: 1, latitude: 1 },
    ]);
  });

  it('finds a hole that crosses its outer ring', () => {
    const problems = checkPolygons(polygonSet([[box(0, 0, 100, 100), box(50, 20, 150, 80)]]));
    expect(problems).toMatchObject([{ kind: 'self-crossing', polygon: 0 }]);
  });

  it('allows touching at a point and along an edge', () => {
    const touching: Ring = [
      [0, 0],
      [100, 0],
      [50, 50],
      [100, 100],
      [0, 100],
      [50, 50],
    ];
    expect(checkPolygons(polygonSet([[touching], [box(0, 0, 10, 10), box(10, 0, 20, 10)]]))).toEqual([]);
  });

  it('finds rings with too few points or no area', () => {
    const line: Ring = [
      [0, 0],
      [10, 10],
      [20, 20],
    ];
    const problems = checkPolygons(polygonSet([[box(0, 0, 9, 9), line], [[[5, 5]]]]));
    expect(problems.map(({ kind, polygon, ring }) => [kind, polygon, ring])).toEqual([
      ['degenerate-ring', 0, 1],
      ['degenerate-ring', 1, 2],
    ]);
  });

  it('agrees with comparing every pair of edges', () => {
    const coordinate = fc.integer({ min: -30, max: 30 });
    const ring = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(ring, (points) => {
        const found = checkPolygons(polygonSet([[points]])).some(({ kind }) => kind === 'self-crossing');
        expect(found).toBe(anyPairCrosses(points));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

function anyPairCrosses(points: Ring): boolean {
  const side = (p: readonly number[], q: readonly number[], r: readonly number[]): number =>
    Math.sign((q[0]! - p[0]!) * (r[1]! - p[1]!) - (q[1]! - p[1]!) * (r[0]! - p[0]!));
  const edges = points.map((point, i) => [point, points[(i + 1) % points.length]!] as const);
  return edges.some(([a, b]) => edges.some(([c, d]) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0));
}

// Reock and convex hulls for all areas at once: the same as the boundary of each, looked up by itself.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AreaRoundness, bordersAreas } from '../../geodata/measures/area-roundness.ts';
import { boundaryPoints } from '../../geodata/measures/boundary-points.ts';
import { convexHull, convexHullRatio } from '../../geodata/measures/convex-hull.ts';
import { reock } from '../../geodata/measures/reock.ts';
import { OUTSIDE } from '../../geodata/model/topology.ts';
import { gridTopology, TOWN } from './support/grid.ts';
import { numbersFrom, randomGrid, SEED } from './support/random-town.ts';

describe('roundness of areas', () => {
  const { topology, projected } = gridTopology(TOWN);
  const town = (...members: number[]) =>
    new AreaRoundness(
      topology,
      projected,
      Uint16Array.from({ length: 30 }, (_, block) => (members.includes(block) ? 2 : 0)),
    );

  it('measures a square: a circle on its diagonal, and a hull of its own', () => {
    const square = town(0, 1, 6, 7).measure(2, 40_000);
    expect(square.reock).toBeCloseTo(2 / Math.PI, 12);
    expect(square.hullRatio).toBe(1);
  });

  it('measures an L of three squares: a circle on the long diagonal, and a hull of three and a half', () => {
    const corner = town(0, 1, 6).measure(2, 30_000);
    expect(corner.reock).toBeCloseTo(3 / (2 * Math.PI), 12);
    expect(corner.hullRatio).toBeCloseTo(3 / 3.5, 12);
  });

  it('has no value for a slot that holds nothing', () => {
    for (const slot of [0, 1, 3, 99]) expect(town(0).measure(slot, 0)).toEqual({ reock: Number.NaN, hullRatio: Number.NaN });
  });

  it('equals the measures of each boundary, for any areas of a crooked grid', () => {
    fc.assert(
      fc.property(randomGrid, fc.integer({ min: 1, max: 1e6 }), ({ columns, rows, slotOf }, seed) => {
        const grid = crooked(gridTopology({ columns, rows, people: () => 1 }), columns, seed);
        const all = new AreaRoundness(grid.topology, grid.projected, slotOf);
        for (const slot of new Set(slotOf)) {
          if (slot === 0) continue;
          const boundary = boundaryPoints(grid.topology, grid.projected, slotOf, slot);
          expect(all.boundary(slot)).toEqual(boundary);
          const found = all.measure(slot, 12_345);
          expect(found.reock).toBeCloseTo(reock(12_345, boundary), 12);
          expect(found.hullRatio).toBeCloseTo(convexHullRatio(12_345, boundary), 12);
        }
      }),
      SEED,
    );
  });

  it('reads no point but those of borders between areas', () => {
    fc.assert(
      fc.property(randomGrid, ({ columns, rows, slotOf }) => {
        const grid = gridTopology({ columns, rows, people: () => 1 });
        const spoilt = grid.projected.slice();
        for (let arc = 0; arc < grid.topology.arcCount; arc++) {
          const left = grid.topology.leftBlock[arc] ?? OUTSIDE;
          const right = grid.topology.rightBlock[arc] ?? OUTSIDE;
          if (!bordersAreas(slotOf, left, right)) spoilt.fill(Number.NaN, arc * 4, arc * 4 + 4);
        }
        const whole = new AreaRoundness(grid.topology, grid.projected, slotOf);
        const part = new AreaRoundness(grid.topology, spoilt, slotOf);
        for (const slot of new Set(slotOf)) expect(part.measure(slot, 1)).toEqual(whole.measure(slot, 1));
      }),
      SEED,
    );
  });
});

describe('convex hull', () => {
  it('turns left all the way round, is made of the points, and holds every one of them', () => {
    const coordinate = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 60 }), (points) => {
        const hull = pairs(convexHull(Float64Array.from(points.flat())));
        const given = new Set(points.map(String));
        for (const corner of hull) expect(given.has(String(corner))).toBe(true);
        if (hull.length < 3) return;
        hull.forEach((from, i) => {
          const to = hull[(i + 1) % hull.length] ?? from;
          const after = hull[(i + 2) % hull.length] ?? from;
          expect(turn(from, to, after)).toBeGreaterThan(0);
          for (const point of points) expect(turn(from, to, point)).toBeGreaterThanOrEqual(0);
        });
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

/** Moves every corner of the grid by up to 40 metres, alike in all arcs that meet there. */
function crooked(grid: ReturnType<typeof gridTopology>, columns: number, seed: number): ReturnType<typeof gridTopology> {
  const next = numbersFrom(seed);
  const shifts = Array.from({ length: grid.topology.nodeCount * 2 }, () => next(80_000) / 1000 - 40);
  const projected = grid.projected.map((metres, at) => {
    const point = at - (at % 2);
    const x = grid.topology.coordinates[point] ?? 0;
    const y = grid.topology.coordinates[point + 1] ?? 0;
    return metres + (shifts[2 * (y * (columns + 1) + x) + (at % 2)] ?? 0);
  });
  return { ...grid, projected };
}

type Point = readonly [x: number, y: number];

const pairs = (flat: Float64Array): Point[] =>
  Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i] ?? Number.NaN, flat[2 * i + 1] ?? Number.NaN]);

const turn = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

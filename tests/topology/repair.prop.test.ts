import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockAreas } from '../../geodata/topology/adjacency.ts';
import { buildTopology } from '../../geodata/topology/build-topology.ts';
import { coverageFaults } from './coverage-check.ts';
import { polygonSet, type Ring, shakenGrid } from './grids.ts';

const COLUMNS = 4;
const ROWS = 3;
const CORNERS = (COLUMNS + 1) * (ROWS + 1);

const shakes = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: CORNERS * 2, maxLength: CORNERS * 2 });
/** Which vertex of which polygon moves, and by how much (about 20 m at most). */
const faults = fc.array(
  fc.record({
    polygon: fc.nat({ max: COLUMNS * ROWS - 1 }),
    vertex: fc.nat({ max: 7 }),
    dx: fc.integer({ min: -2500, max: 2500 }),
    dy: fc.integer({ min: -1500, max: 1500 }),
  }),
  { maxLength: 12 },
);

const onRim = ([x, y]: readonly [number, number], whole: readonly [number, number, number, number]): boolean =>
  x === whole[0] || y === whole[1] || x === whole[2] || y === whole[3];

const areaOf = (polygons: Ring[][]): number => {
  const { topology } = buildTopology(polygonSet(polygons));
  return blockAreas(topology, polygons.length).reduce((sum, area) => sum + area, 0);
};

describe('repairs of shaken grids', () => {
  it('end as a valid coverage that keeps the total area', () => {
    fc.assert(
      fc.property(shakes, faults, (shake, moved) => {
        const polygons = shakenGrid(COLUMNS, ROWS, shake);
        const clean = areaOf(polygons);
        const points = polygons.flatMap((rings) => rings[0]!);
        const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
        const whole = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
        for (const { polygon, vertex, dx, dy } of moved) {
          const ring = [...polygons[polygon]![0]!];
          const [x, y] = ring[vertex]!;
          if (onRim([x, y], whole)) continue;
          ring[vertex] = [x + dx, y + dy];
          polygons[polygon] = [ring];
        }
        const build = buildTopology(polygonSet(polygons), { overlapShare: 1 });
        expect(coverageFaults(build.topology)).toEqual([]);
        expect(build.problems).toEqual([]);
        const total = blockAreas(build.topology, polygons.length).reduce((sum, area) => sum + area, 0);
        expect(Math.abs(total / clean - 1)).toBeLessThan(1e-6);
        expect(build.repairs.holesLeft).toBe(0);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('builds clean grids with shuffled directions and starts without any repair', () => {
    fc.assert(
      fc.property(shakes, fc.array(fc.nat({ max: 15 }), { minLength: 12, maxLength: 12 }), (shake, turns) => {
        const polygons = shakenGrid(COLUMNS, ROWS, shake).map(([ring], i) => {
          const turned = [...ring!.slice(turns[i]! % 8), ...ring!.slice(0, turns[i]! % 8)];
          return [turns[i]! >= 8 ? turned.reverse() : turned];
        });
        const { topology, repairs, problems } = buildTopology(polygonSet(polygons));
        expect(problems).toEqual([]);
        expect(repairs.touchedBlocks).toEqual([]);
        expect(coverageFaults(topology)).toEqual([]);
        expect(topology.arcCount).toBe((COLUMNS - 1) * ROWS + COLUMNS * (ROWS - 1) + 2 * (COLUMNS + ROWS) - 4);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

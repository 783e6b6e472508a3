import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksNearRoads, NEAR_METRES } from '../../../geodata/import/assemble/road-reach.ts';
import { type RoadRow, roadsDataset } from '../support/roads.ts';

const place = fc.tuple(fc.double({ min: -1.5, max: -1, noNaN: true }), fc.double({ min: 50.5, max: 51, noNaN: true }));

/** Metres between points, along the stretch in steps of a few metres: another way than the one tested. */
function metresByWalking([x, y]: readonly [number, number], row: RoadRow): number {
  const metres = (longitude: number, latitude: number): number =>
    Math.hypot((longitude - x) * Math.cos((y * Math.PI) / 180), latitude - y) * ((6_371_008.8 * Math.PI) / 180);
  const points = [row.from.slice(1), ...(row.bends ?? []), row.to.slice(1)] as [number, number][]; // two numbers each
  let least = Infinity;
  for (const [at, [bx, by]] of points.slice(1).entries()) {
    const [ax, ay] = points[at]!;
    for (let step = 0; step <= 4000; step++) {
      least = Math.min(least, metres(ax + ((bx - ax) * step) / 4000, ay + ((by - ay) * step) / 4000));
    }
  }
  return least;
}

describe('blocks near roads', () => {
  it('are those that a walk along every road comes near, whatever the order of roads', () => {
    const road = fc.record({ from: place, to: place, bends: fc.array(place, { maxLength: 2 }) });
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 12 }),
        fc.array(road, { minLength: 1, maxLength: 3 }),
        (points, roads) => {
          const rows = roads.map(
            ({ from, to, bends }, at): RoadRow => ({ from: [`a${at}`, ...from], to: [`b${at}`, ...to], bends }),
          );
          const blocks = {
            count: points.length,
            longitude: Float64Array.from(points, ([x]) => x),
            latitude: Float64Array.from(points, ([, y]) => y),
          };
          const near = blocksNearRoads(roadsDataset(rows).links, blocks);
          expect(blocksNearRoads(roadsDataset(rows.toReversed()).links, blocks)).toEqual(near);
          for (const [block, point] of points.entries()) {
            const metres = Math.min(...rows.map((row) => metresByWalking(point, row)));
            if (Math.abs(metres - NEAR_METRES) > 5) expect(near[block]).toBe(metres < NEAR_METRES ? 1 : 0);
          }
        },
      ),
      { seed: 1, numRuns: 60 },
    );
  });

  it('are not those near a ferry alone', () => {
    const ferry: RoadRow = { from: ['a', -1, 51], to: ['b', -1.1, 51], roadClass: 'ferry' };
    const blocks = { count: 1, longitude: Float64Array.of(-1), latitude: Float64Array.of(51) };
    expect([...blocksNearRoads(roadsDataset([ferry]).links, blocks)]).toEqual([0]);
  });
});

// Which block holds a point: by hand on the tiny town, and by brute force on a coast with holes, islands and enclaves.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockFinder, NEAREST_WITHIN_METRES } from '../../../geodata/engine/flows/block-at-point.ts';
import { loadBlockFlows } from '../../../geodata/engine/flows/load-block-flows.ts';
import type { FlowSet } from '../../../geodata/model/flows.ts';
import type { PolygonSet } from '../../../geodata/model/polygons.ts';
import { buildTopology } from '../../../geodata/topology/build-topology.ts';
import { toBng } from '../../../geodata/topology/project.ts';
import { tinyAtlas } from '../../support/tiny-atlas.ts';
import { COLUMNS, TOWN_BLOCKS } from '../../support/tiny-town.ts';

type Ring = readonly (readonly [number, number])[];

/** Polygons from rings in thousandths of a degree; the first ring is the shell. */
function polygonsOf(polygons: readonly (readonly Ring[])[]): PolygonSet {
  const rings = polygons.flat();
  const ringOffsets = Uint32Array.from([0, ...polygons.map((_, i) => polygons.slice(0, i + 1).flat().length)]);
  const pointOffsets = Uint32Array.from([0, ...rings.map((_, i) => rings.slice(0, i + 1).flat().length)]);
  return {
    count: polygons.length,
    ringOffsets,
    pointOffsets,
    coordinates: Int32Array.from(rings.flat().flatMap(([x, y]) => [x * 10_000, (52_000 + y) * 10_000])),
  };
}

const square = (x: number, y: number, size: number): Ring => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
];

/** A block with a lake and an enclave, the enclave, an island of the first, and a wedge beside them. */
const COUNTRY: readonly (readonly Ring[])[] = [
  [square(0, 0, 40), square(5, 5, 10), square(20, 20, 10), square(100, 0, 10)],
  [square(20, 20, 10)],
  [
    [
      [40, 0],
      [80, 10],
      [60, 33],
      [40, 40],
    ],
  ],
];

/** Whether a polygon holds a point, by the crossings of its rings: the oracle. */
function holds(rings: readonly Ring[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [i, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(i + 1) % ring.length]!;
      if (y1 > y !== y2 > y && x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) < x) inside = !inside;
    }
  }
  return inside;
}

/** Metres from a point to the outlines of a polygon, on the British National Grid. */
function metresTo(rings: readonly Ring[], x: number, y: number): number {
  const [east, north] = toBng(x / 1000, 52 + y / 1000);
  const corners = rings.map((ring) => ring.map(([cx, cy]) => toBng(cx / 1000, 52 + cy / 1000)));
  let least = Infinity;
  for (const ring of corners) {
    for (const [i, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(i + 1) % ring.length]!;
      const square = (x2 - x1) ** 2 + (y2 - y1) ** 2;
      const along = Math.min(1, Math.max(0, ((east - x1) * (x2 - x1) + (north - y1) * (y2 - y1)) / square));
      least = Math.min(least, Math.hypot(x1 + along * (x2 - x1) - east, y1 + along * (y2 - y1) - north));
    }
  }
  return least;
}

describe('the block at a point', () => {
  const { topology, problems } = buildTopology(polygonsOf(COUNTRY));
  const find = blockFinder(topology, COUNTRY.length);
  const at = (x: number, y: number) => find(x / 1000, 52 + y / 1000);

  it('is the one whose polygon holds it, islands and enclaves included', () => {
    expect(problems).toEqual([]);
    expect(at(2, 2)).toEqual({ block: 0, metres: 0 });
    expect(at(25, 25)).toEqual({ block: 1, metres: 0 });
    expect(at(105, 5)).toEqual({ block: 0, metres: 0 });
    expect(at(50, 20)).toEqual({ block: 2, metres: 0 });
  });

  it('is the nearest one for a point in the lake or just off the coast, with the distance, and none for one far out', () => {
    const lake = at(7, 10);
    expect(lake?.block).toBe(0);
    // Two thousandths of a degree of longitude at 52 degrees north: 2 x 68.7 metres.
    expect(lake?.metres).toBeCloseTo(137.4, 0);
    expect(at(-60, 10)).toBeNull();
    expect(find(Number.NaN, 52)).toBeNull();
  });

  it('is one of the two for a point on their border, and never none', () => {
    const shared = [
      { point: [40, 20], sides: [0, 2] },
      { point: [20, 25], sides: [0, 1] },
      { point: [30, 30], sides: [0, 1] },
      { point: [25, 30], sides: [0, 1] },
    ] as const;
    for (const { point, sides } of shared) {
      const found = at(point[0], point[1]);
      expect(found?.metres, `${point}`).toBe(0);
      expect(sides, `${point}`).toContain(found?.block);
    }
    for (const corner of [
      [0, 0],
      [40, 40],
      [110, 10],
    ] as const)
      expect(at(corner[0], corner[1])?.metres).toBeLessThan(0.01);
  });

  it('is what brute force finds', () => {
    const coordinate = (min: number, max: number) =>
      fc.integer({ min: min * 100, max: max * 100 }).map((n) => n / 100 + 0.0031);
    fc.assert(
      fc.property(coordinate(-40, 140), coordinate(-40, 80), (x, y) => {
        const found = at(x, y);
        const holder = COUNTRY.findIndex((rings) => holds(rings, x, y));
        if (holder >= 0) {
          expect(found).toEqual({ block: holder, metres: 0 });
          return;
        }
        const distances = COUNTRY.map((rings) => metresTo(rings, x, y));
        const least = Math.min(...distances);
        // A straight line in degrees is not quite one on the grid: a metre or two over these lengths.
        if (least < NEAREST_WITHIN_METRES - 10) {
          expect(distances[found!.block]! - least).toBeLessThan(10);
          expect(Math.abs(found!.metres - least)).toBeLessThan(10);
        } else if (least > NEAREST_WITHIN_METRES + 10) expect(found).toBeNull();
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('is every block for its own centre, in the tiny town', () => {
    const atlas = tinyAtlas();
    const town = blockFinder(atlas.topology, TOWN_BLOCKS);
    const found = Array.from({ length: TOWN_BLOCKS }, (_, block) =>
      town(atlas.blocks.longitude[block]!, atlas.blocks.latitude[block]!),
    );
    expect(found.map((entry) => entry?.block)).toEqual(Array.from({ length: TOWN_BLOCKS }, (_, block) => block));
    expect(town(1.005 + COLUMNS / 100 + 1, 52)).toBeNull();
  });
});

describe('loading a flow set', () => {
  const atlas = tinyAtlas();
  const set: FlowSet = {
    ...{
      id: 'gp2022',
      label: 'Registrations',
      year: 2022,
      measure: 'people',
      basis: 'registered',
      counted: true,
      shareOf: null,
    },
    ...{ smallestShown: 0, originKind: 'block', originCodes: atlas.blocks.codes, outside: [], destinationKind: 'gp-practice' },
    destinationCodes: ['A1'],
    offsets: Uint32Array.from({ length: TOWN_BLOCKS + 1 }, (_, row) => Math.min(row, 1)),
    destinations: Uint16Array.of(0),
    values: Float64Array.of(9),
    withheld: { origins: new Uint32Array(0), destinations: new Uint16Array(0) },
  };
  const practice = {
    kind: 'gp-practice' as const,
    code: 'A1',
    name: 'One',
    postcode: '',
    status: 'active',
    people: 9,
    details: {},
  };
  const file = {
    atlas: () => atlas,
    flowSet: (id: string) => (id === set.id ? set : null),
    flowSets: () => [],
    providers: () => [{ ...practice, longitude: atlas.blocks.longitude[3]!, latitude: atlas.blocks.latitude[3]! }],
    parents: () => [],
  };

  it('brings it onto the blocks with homes and names', () => {
    const loaded = loadBlockFlows(file, 'gp2022');
    if (!loaded.ok) throw new Error(loaded.error.message);
    expect([...loaded.value.flows.home]).toEqual([3]);
    expect(loaded.value.flows.destinations).toEqual([{ code: 'A1', name: 'One' }]);
    expect([...loaded.value.flows.people]).toEqual([9]);
  });

  it('says which sets there are when there is none of that id', () => {
    const missing = loadBlockFlows(file, 'gp2019');
    expect(missing).toMatchObject({ ok: false, error: { code: 'no-such-flow-set' } });
  });
});

import { describe, expect, it } from 'vitest';
import { overlapMembership } from '../../../geodata/import/overlap/overlap-membership.ts';
import { NO_UNIT } from '../../../geodata/model/layer.ts';
import { TOWN_BLOCKS, townCouncil, townPeople, townPolygons } from '../../support/tiny-town.ts';
import { box, degrees, polygonSet, type Ring } from './square-sets.ts';

/** Blocks from boxes, each with 10 people; a centroid, or null where it is unknown. */
function blocksOf(list: readonly (readonly [ring: Ring, centroid: readonly [number, number] | null])[]) {
  const places = list.map(([, centroid]) => (centroid === null ? [Number.NaN, Number.NaN] : degrees(...centroid)));
  return {
    count: list.length,
    polygons: polygonSet(list.map(([ring]) => [ring])),
    people: new Float64Array(list.length).fill(10),
    longitude: Float64Array.from(places, ([longitude]) => longitude!),
    latitude: Float64Array.from(places, ([, latitude]) => latitude!),
  };
}

/** West: 0 to 10, east: 10 to 20. */
const UNITS = { codes: ['W', 'E'], polygons: polygonSet([[box(0, 0, 10, 10)], [box(10, 0, 20, 10)]]) };

describe('overlapMembership', () => {
  it('finds the councils of the tiny town', () => {
    const unknown = new Float64Array(TOWN_BLOCKS).fill(Number.NaN);
    const blocks = {
      count: TOWN_BLOCKS,
      polygons: townPolygons(),
      people: Float64Array.from({ length: TOWN_BLOCKS }, (_, i) => townPeople(i)),
      longitude: unknown,
      latitude: unknown,
    };
    const units = { codes: ['A', 'B'], polygons: polygonSet([[box(0, 0, 30, 50)], [box(30, 0, 60, 50)]]) };
    const published = Uint16Array.from({ length: TOWN_BLOCKS }, (_, i) => townCouncil(i));
    const { unitOf, fractional, report } = overlapMembership(blocks, units, published);
    expect([...unitOf]).toEqual([...published]);
    expect(fractional).toBeNull();
    expect(report.placed.overlap).toMatchObject({ people: 3030 });
    expect(report.straddling.blocks).toEqual([]);
    expect(report.agreement).toEqual({ share: 1, people: 3030, differing: { blocks: [], people: 0 } });
  });

  it('gives a block whole to the unit that holds its centroid, though most of it lies elsewhere', () => {
    const { unitOf, fractional, report } = overlapMembership(blocksOf([[box(8, 0, 16, 4), [9, 1]]]), UNITS);
    expect([...unitOf]).toEqual([0]);
    expect(report.placed.centroid.blocks).toEqual([0]);
    expect(report.straddling).toEqual({ blocks: [0], people: 10 });
    expect([...fractional!.units]).toEqual([0, 1]);
    expect([...fractional!.shares]).toEqual([0.25, 0.75]);
  });

  it('falls back to the largest overlap, to the nearest within 2 km, and to none', () => {
    const { unitOf, report } = overlapMembership(
      blocksOf([
        [box(9, 9, 13, 13), [12, 12]], // its centroid is in the sea; it lies 1 in the west, 3 in the east
        [box(12, 11, 14, 12), [13, 11.5]], // wholly in the sea, 167 m off the east
        [box(12, 40, 14, 42), [13, 41]], // 3.4 km off
        [box(9, 9, 13, 13), null],
        [box(2, 2, 4, 4), null],
      ]),
      UNITS,
    );
    expect([...unitOf]).toEqual([1, 1, NO_UNIT, 1, 0]);
    expect(report.placed).toEqual({
      centroid: { blocks: [], people: 0 },
      overlap: { blocks: [0, 3, 4], people: 30 },
      nearest: { blocks: [1], people: 10 },
      none: { blocks: [2], people: 10 },
    });
  });

  it('drops shares below the noise, and scales the rest so that nobody is lost to the sea', () => {
    const { fractional } = overlapMembership(
      blocksOf([
        [box(1, 0, 10.5, 1), [5, 0.5]], // 5 % in the east: noise
        [box(8, 9, 12, 11), [9, 9.5]], // half in the sea, the rest half and half
        [box(30, 30, 31, 31), [30, 30]], // outside
      ]),
      UNITS,
    );
    expect([...fractional!.offsets]).toEqual([0, 1, 3, 3]);
    expect([...fractional!.units]).toEqual([0, 0, 1]);
    expect([...fractional!.shares]).toEqual([1, 0.5, 0.5]);
  });

  it('keeps to the centroid where a block is drawn wholly elsewhere', () => {
    const { unitOf, fractional } = overlapMembership(
      blocksOf([
        [box(11, 0, 12, 1), [9.9, 0.5]],
        [box(8, 0, 12, 1), [9, 0.5]],
      ]),
      UNITS,
    );
    expect([...unitOf]).toEqual([0, 0]);
    expect([...fractional!.units]).toEqual([0, 0, 1]);
  });

  it('sees holes: a block in an enclave belongs to the enclave', () => {
    const units = {
      codes: ['Ring', 'Enclave'],
      polygons: polygonSet([[box(0, 0, 10, 10), box(4, 4, 6, 6)], [box(4, 4, 6, 6)]]),
    };
    const { unitOf, report } = overlapMembership(
      blocksOf([
        [box(4.5, 4.5, 5.5, 5.5), null],
        [box(1, 1, 2, 2), null],
      ]),
      units,
    );
    expect([...unitOf]).toEqual([1, 0]);
    expect(report.straddling.blocks).toEqual([]);
  });

  it('counts people where a published membership differs, leaving out blocks that it does not know', () => {
    const blocks = blocksOf([
      [box(1, 1, 2, 2), [1.5, 1.5]],
      [box(3, 1, 4, 2), [3.5, 1.5]],
      [box(5, 1, 6, 2), [5.5, 1.5]],
    ]);
    expect(overlapMembership(blocks, UNITS, Uint16Array.of(0, 1, NO_UNIT)).report.agreement).toEqual({
      share: 0.5,
      people: 20,
      differing: { blocks: [1], people: 10 },
    });
  });

  it('bears blocks and units without polygons', () => {
    const blocks = { ...blocksOf([[box(1, 1, 2, 2), null]]), polygons: polygonSet([[]]) };
    expect([...overlapMembership(blocks, UNITS).unitOf]).toEqual([NO_UNIT]);
    const none = { codes: ['X', 'Y'], polygons: polygonSet([[], [box(0, 0, 10, 10)]]) };
    expect([...overlapMembership(blocksOf([[box(1, 1, 2, 2), null]]), none).unitOf]).toEqual([1]);
    expect([
      ...overlapMembership(blocksOf([[box(1, 1, 2, 2), [1.5, 1.5]]]), { codes: [], polygons: polygonSet([]) }).unitOf,
    ]).toEqual([NO_UNIT]);
  });

  it('refuses lists of different lengths', () => {
    const blocks = blocksOf([[box(1, 1, 2, 2), null]]);
    expect(() => overlapMembership({ ...blocks, count: 2 }, UNITS)).toThrow('differ in number');
    expect(() => overlapMembership(blocks, { ...UNITS, codes: ['W'] })).toThrow('differ in number');
  });
});

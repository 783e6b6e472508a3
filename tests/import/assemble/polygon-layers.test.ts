import { describe, expect, it } from 'vitest';
import { type ImportedDataset, importDataset } from '../../../geodata/import/import-dataset.ts';
import type { AtlasContents } from '../../../geodata/model/contents.ts';
import { COLUMNS, TOWN_BLOCKS, townCode } from '../../support/tiny-town.ts';
import { box, polygonSet, type Ring } from '../overlap/square-sets.ts';
import { importTable, originOf, polygonFeatures } from '../support/datasets.ts';
import { assembled, saidOf, townFiles } from '../support/tiny-files.ts';

const FILE = 'councils.geojson';

/** Councils as polygons; a block of the town is 10 x 10, its south-west corner at (10 column, 10 row). */
const councils = (layer: string, units: Readonly<Record<string, readonly Ring[]>>): ImportedDataset =>
  importDataset(
    polygonFeatures(
      [`${layer}CD`],
      Object.keys(units).map((code) => [code]),
      polygonSet(Object.values(units)),
      originOf(FILE),
    ),
  );

/** A lookup of the blocks to councils by column and row. */
const lookupTo = (layer: string, codeOf: (column: number, row: number) => string): ImportedDataset =>
  importTable(
    `LSOA11CD,${layer}CD`,
    Array.from({ length: TOWN_BLOCKS }, (_, b) => `${townCode(b)},${codeOf(b % COLUMNS, Math.floor(b / COLUMNS))}`),
    `${layer}.csv`,
  );

const unitCodes = ({ atlas }: AtlasContents, id: string): readonly string[] => {
  const layer = atlas.layers.find((one) => one.id === id);
  return [...(layer?.unitOf ?? [])].map((unit) => layer?.codes[unit] ?? '');
};

const issueOf = ({ reports }: AtlasContents, code: string) =>
  reports.find(({ file }) => file === FILE)?.issues.find((issue) => issue.code === code);

describe('polygons of a layer whose other vintage is known from a lookup', () => {
  // In 2022 a council every two columns, of 10 blocks each: A (1,030 people), B and C (1,000).
  const before = lookupTo('LAD22', (column) => ['E07000001', 'E07000002', 'E07000003'][Math.floor(column / 2)] ?? '');
  // In 2024 A and B are one; C lost its eastern column to a new one. The border of D is drawn 6 too far west at block 15
  // (column 3, row 2: its centroid at (35, 25) falls to D), 100 of B's 1,000 people.
  const merged: Ring = [
    [0, 0],
    [40, 0],
    [40, 20],
    [34, 20],
    [34, 30],
    [40, 30],
    [40, 50],
    [0, 50],
  ];
  const eastOfIt: Ring = [
    [40, 0],
    [50, 0],
    [50, 50],
    [40, 50],
    [40, 30],
    [34, 30],
    [34, 20],
    [40, 20],
  ];
  const after = { E06000001: [merged], E06000002: [eastOfIt], E06000003: [box(50, 0, 60, 50)] };

  /** 2,000 people live in block 12 (column 0 of A) and in 14 (column 2 of B), so that 100 are below 5 %. */
  const crowded = importTable(
    'LSOA11CD,All Ages',
    Array.from({ length: TOWN_BLOCKS }, (_, b) => `${townCode(b)},${b === 12 || b === 14 ? 2000 : 100}`),
    'people-mid2020.csv',
  );
  const crowdedTown = townFiles().map((file) => (file.report.file === 'people-mid2020.csv' ? crowded : file));

  it('keeps units together that lie whole in one, and lays the blocks of a split unit one by one', () => {
    const contents = assembled([...crowdedTown, before, councils('LAD24', after)]);
    // B: 2,900 people, 2,800 of them in E06000001 (96.6 %): block 15 goes with them. C is split 500 to 500.
    const row = ['E06000001', 'E06000001', 'E06000001', 'E06000001', 'E06000002', 'E06000003'];
    expect(unitCodes(contents, 'lad24')).toEqual([...row, ...row, ...row, ...row, ...row]);
    expect(issueOf(contents, 'membership-by-overlap')).toMatchObject({
      severity: 'note',
      message:
        'lad24 was laid over the blocks: 30 blocks by centroid, 0 by largest overlap, 0 by distance; ' +
        '1 block (100 people) straddle its borders. ' +
        'Steadied by lad22: 2 of 3 units lie whole in one unit, 1 block (100 people) moved.',
      fix: 'Add a published lookup for exact membership.',
    });
    expect(contents.atlas.layers.find(({ id }) => id === 'lad24')?.fractional).toBeNull();
  });

  it('does not move a block that weighs more than 5 % of its unit', () => {
    const contents = assembled([...townFiles(), before, councils('LAD24', after)]); // B: 900 of 1,000 people
    expect(unitCodes(contents, 'lad24')[15]).toBe('E06000002');
    expect(issueOf(contents, 'membership-by-overlap')?.message).toContain(
      'Steadied by lad22: 1 of 3 units lie whole in one unit, 0 blocks (0 people) moved.',
    );
    const { offsets, units, shares } = contents.atlas.layers.find(({ id }) => id === 'lad24')?.fractional ?? {};
    const from = offsets?.[15] ?? 0;
    expect([...(units?.subarray(from, offsets?.[16]) ?? [])]).toEqual([0, 1]);
    expect(shares?.[from]).toBeCloseTo(0.4, 6);
  });

  it('keeps a unit whole that still has its code and most of its people, however badly it is drawn', () => {
    // As before, but B (900 of 1,000 people within) goes by the code of the merged council.
    const coded = lookupTo('LAD22', (column) => ['E07000001', 'E06000001', 'E06000002'][Math.floor(column / 2)] ?? '');
    const contents = assembled([...townFiles(), coded, councils('LAD24', after)]);
    expect(unitCodes(contents, 'lad24')[15]).toBe('E06000001');
    // C is split 500 to 500: though E06000002 has its code, half is not most.
    expect(unitCodes(contents, 'lad24')[17]).toBe('E06000003');
    expect(issueOf(contents, 'membership-by-overlap')?.message).toContain(
      'Steadied by lad22: 2 of 3 units lie whole in one unit (1 by code alone), 1 block (100 people) moved.',
    );
  });

  it('takes blocks outside the polygons along with their unit', () => {
    // Block 0 is 2.1 km from the polygon, so outside; its 130 people are 8 % of west in 2021, 4 % of the town.
    const ell: Ring = [
      [35, 0],
      [60, 0],
      [60, 50],
      [0, 50],
      [0, 24],
      [35, 24],
    ];
    const north = councils('LAD24', { E06000009: [ell] });
    const without = assembled([...townFiles(), north]);
    expect(unitCodes(without, 'lad24').indexOf('')).toBe(0);
    expect(issueOf(without, 'blocks-without-unit')?.message).toBe('1 block (130 people) lie outside lad24.');
    const whole = lookupTo('LAD22', () => 'E07000001');
    const contents = assembled([...townFiles(), whole, north]);
    expect(new Set(unitCodes(contents, 'lad24'))).toEqual(new Set(['E06000009']));
    expect(saidOf(contents, FILE)).toEqual(['note membership-by-overlap']);
  });

  it('goes by the nearest year, of two as near by the earlier, and never by another geography', () => {
    const whole = lookupTo('LAD22', () => 'E07000001');
    const later = (layer: string) => lookupTo(layer, () => 'E07000001');
    const steadiedBy = (...files: readonly ImportedDataset[]) =>
      /Steadied by (\w+)/.exec(
        issueOf(assembled([...townFiles(), ...files, councils('LAD24', after)]), 'membership-by-overlap')?.message ?? '',
      )?.[1];
    expect(steadiedBy()).toBe('lad21'); // the town's own lookup, which has ccg21 as well
    expect(steadiedBy(later('LAD25'), whole)).toBe('lad25');
    expect(steadiedBy(later('LAD26'), whole)).toBe('lad22');
    expect(steadiedBy(later('LAD27'))).toBe('lad21');
  });
});

describe('polygons of a layer that a lookup gives', () => {
  const [west, east] = [box(0, 0, 30, 50), box(30, 0, 60, 50)];

  it('are compared with it and agree', () => {
    const contents = assembled([...townFiles(), councils('LAD21', { E06000002: [east], E06000001: [west] })]);
    expect(issueOf(contents, 'polygons-agree')).toMatchObject({
      severity: 'note',
      message: 'lad21 polygons: membership taken from the lookup; 100.0 % of the people in them agree with it by best fit.',
    });
  });

  it('are compared by people, not by blocks', () => {
    // Block 0 with its 130 of 3,030 people is drawn in the east: 2,900 / 3,030 = 95.709 %.
    const notch: Ring = [
      [10, 0],
      [30, 0],
      [30, 50],
      [0, 50],
      [0, 10],
      [10, 10],
    ];
    const files = [...townFiles(), councils('LAD21', { E06000001: [notch], E06000002: [east, box(0, 0, 10, 10)] })];
    expect(issueOf(assembled(files), 'polygons-agree')?.message).toContain('95.7 % of the people in them agree');
  });

  it('are suspected when many disagree: swapped codes, codes of another vintage', () => {
    const swapped = assembled([...townFiles(), councils('LAD21', { E06000001: [east], E06000002: [west] })]);
    expect(issueOf(swapped, 'polygons-differ')).toMatchObject({
      severity: 'warning',
      message: 'lad21 polygons: membership taken from the lookup; 0.0 % of the people in them agree with it by best fit.',
      fix: 'Check that both are lad21: another vintage, or mislabelled?',
    });
    const recoded = assembled([...townFiles(), councils('LAD21', { E06000001: [west], E07000009: [east] })]);
    expect(issueOf(recoded, 'polygons-differ')?.message).toContain('50.4 % of the people'); // 1,530 / 3,030
    expect(unitCodes(recoded, 'lad21')[5]).toBe('E06000002');
  });

  it('may cover a part of the country, but not another one', () => {
    // The western half; of the eastern half, column 3 is near enough (343 m) to be mistaken for coast.
    const part = assembled([...townFiles(), councils('LAD21', { E06000001: [west] })]);
    expect(issueOf(part, 'polygons-agree')?.message).toContain('100.0 % of the people in them agree');
    const elsewhere = assembled([...townFiles(), councils('LAD21', { E06000001: [box(900, 900, 930, 950)] })]);
    expect(issueOf(elsewhere, 'polygons-differ')).toMatchObject({
      severity: 'warning',
      message: 'lad21 polygons: membership taken from the lookup; nobody whose unit it gives lives in them.',
    });
  });
});

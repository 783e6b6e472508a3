import { describe, expect, it } from 'vitest';
import { importDataset } from '../../../geodata/import/import-dataset.ts';
import { layerId } from '../../../geodata/model/ids.ts';
import { townCcg, townCode, townPolygons } from '../../support/tiny-town.ts';
import { importTable, originOf, polygonFeatures, ringsOf } from '../support/datasets.ts';
import {
  assembled,
  blockLookup,
  blockPeople,
  blockPolygons,
  errorsOf,
  saidOf,
  townFiles,
  upperLookups,
} from '../support/tiny-files.ts';

describe('assembling the tiny town', () => {
  const contents = assembled(townFiles());
  const { atlas } = contents;

  it('sorts blocks by code and gives them names, people and areas', () => {
    expect(atlas.blocks).toMatchObject({ layer: 'lsoa11', count: 30 });
    expect(atlas.blocks.codes[29]).toBe('T000030');
    expect(atlas.blocks.names[29]).toBe('Town 29');
    expect(atlas.people).toMatchObject({
      label: 'mid-2020 estimates',
      year: 2020,
      bands: [
        { from: 0, to: 15 },
        { from: 16, to: null },
      ],
    });
    expect(atlas.people.total.reduce((sum, people) => sum + people, 0)).toBe(3030);
    expect([...atlas.people.byBand.subarray(0, 4)]).toEqual([65, 65, 50, 50]);
    // 0.01 degrees of latitude are 1,112.6 m, of longitude at 52 north 686.6 m.
    expect(atlas.blocks.polygonSquareMetres[0]).toBeCloseTo(1112.6 * 686.6, -4);
    expect(atlas.blocks.landHectares.every(Number.isNaN)).toBe(true);
  });

  it('lets the middle of the polygon stand in for a centroid, flagged', () => {
    expect(atlas.blocks.longitude[7]).toBeCloseTo(1.015, 7);
    expect(atlas.blocks.latitude[7]).toBeCloseTo(52.015, 7);
    expect(atlas.blocks.weightedCentroid.some((flag) => flag === 1)).toBe(false);
  });

  it('joins direct lookups and chains the others', () => {
    expect(atlas.layers.map(({ id, method }) => [id, method])).toEqual([
      ['ccg21', 'lookup'],
      ['lad21', 'lookup'],
      ['stp21', 'composed'],
      ['utla21', 'composed'],
    ]);
    const [ccg, lad, , utla] = atlas.layers;
    expect(ccg).toMatchObject({
      label: 'Clinical commissioning groups (2021)',
      names: ['CCG 0', 'CCG 1'],
      nhsCodes: ['00A', '01A'],
    });
    expect([...(ccg?.unitOf ?? [])]).toEqual(Array.from({ length: 30 }, (_, block) => townCcg(block)));
    expect(lad?.codes).toEqual(['E06000001', 'E06000002']);
    expect([...(utla?.unitOf ?? [])].every((unit) => unit === 0)).toBe(true);
  });

  it('shares borders', () => {
    expect(atlas.adjacency.neighbours).toHaveLength(2 * (5 * 5 + 4 * 6));
  });

  it('keeps a source a file and says which one the people come from', () => {
    expect(atlas.sources.map(({ id, file, importer }) => [id, file, importer])).toEqual([
      [1, 'a-upper.csv', 'ons-lookup'],
      [2, 'b-upper.csv', 'ons-lookup'],
      [3, 'blocks.geojson', 'polygons'],
      [4, 'lookup.csv', 'ons-lookup'],
      [5, 'people-mid2020.csv', 'population'],
    ]);
    expect(atlas.people.sourceId).toBe(5);
    expect(atlas.sources[3]).toMatchObject({ rowsRead: 30, rowsKept: 30, importedAt: '2026-01-01T00:00:00Z' });
    expect(atlas.sources[3]?.attribution).toContain('Office for National Statistics');
  });

  it('has a fingerprint of blocks and people only', () => {
    expect(atlas.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(assembled([blockPolygons(), blockPeople()]).atlas.fingerprint).toBe(atlas.fingerprint);
    const fewer = [
      blockPolygons(),
      importTable(
        'LSOA11CD,All Ages',
        Array.from({ length: 30 }, (_, b) => `${townCode(b)},7`),
      ),
    ];
    expect(assembled(fewer).atlas.fingerprint).not.toBe(atlas.fingerprint);
  });
});

describe('what cannot be assembled', () => {
  it('names the missing table', () => {
    expect(errorsOf([blockPolygons(), blockLookup()])).toEqual(['no-people']);
    expect(errorsOf([blockPeople(), blockLookup()])).toEqual(['no-polygons']);
    expect(errorsOf(townFiles(), { blocks: layerId('lsoa', 21) })).toEqual(['no-polygons']);
  });

  it('refuses blocks without people', () => {
    expect(errorsOf([blockPolygons(), blockPeople([0, 1, 2])])).toEqual(['blocks-without-people people-mid2020.csv']);
  });

  it('refuses to go on without a file that has an error', () => {
    const twice = importTable('LSOA11CD,LandHectare', ['T000001,1', 'T000001,1'], 'land.csv');
    expect(errorsOf([...townFiles(), twice])).toEqual(['duplicate-code land.csv']);
  });

  it('refuses codes of another vintage, telling which', () => {
    const polygons = ringsOf(
      ...[0, 1].map(
        (x) =>
          [
            [x * 1000, 0],
            [x * 1000 + 1000, 0],
            [x * 1000 + 1000, 1000],
            [x * 1000, 1000],
          ] as const,
      ),
    );
    const blocks = importDataset(
      polygonFeatures(['LSOA11CD'], [['E01000001'], ['E01000002']], polygons, originOf('blocks.geojson')),
    );
    const people = importTable('LSOA11CD,All Ages', ['E01000001,5', 'E01000002,6'], 'people.csv');
    const later = importTable('LSOA11CD,LAD21CD', ['E01000001,E09000001', 'E01033770,E09000001'], 'later.csv');
    expect(errorsOf([blocks, people, later])).toEqual(['code-of-another-vintage later.csv']);
  });

  it('refuses polygons that cover the same ground', () => {
    const square = [
      [0, 0],
      [100_000, 0],
      [100_000, 100_000],
      [0, 100_000],
    ] as const;
    const half = [
      [50_000, 0],
      [150_000, 0],
      [150_000, 100_000],
      [50_000, 100_000],
    ] as const;
    const blocks = importDataset(
      polygonFeatures(['LSOA11CD'], [['T1'], ['T2']], ringsOf(square, half), originOf('blocks.geojson')),
    );
    const people = importTable('LSOA11CD,All Ages', ['T1,5', 'T2,6'], 'people.csv');
    expect(errorsOf([blocks, people])).toEqual(['polygons-overlap blocks.geojson']);
  });

  it('refuses a lookup whose block column is missing', () => {
    const rows = Array.from({ length: 30 }, (_, b) => `E0200000${b % 3},E0700000${b % 2}`);
    const without = importTable('MSOA11CD,LAD20CD', rows, 'without.csv');
    expect(errorsOf([...townFiles(), without])).toEqual(['missing-code-column without.csv']);
  });
});

describe('what is said of files that do not fit', () => {
  it('names both files of contradicting lookups and keeps the first', () => {
    const contents = assembled([...townFiles(), blockLookup((block) => (block === 4 ? 0 : townCcg(block)), 'other.csv')]);
    expect(saidOf(contents, 'other.csv')).toEqual(['warning conflicting-lookups']);
    const issue = contents.reports.find(({ file }) => file === 'other.csv')?.issues[0];
    expect(issue?.message).toBe(
      'lookup.csv and other.csv put 1 block in different units of ccg21: T000005 is in E38000002 there and in E38000001 here.',
    );
    expect(contents.atlas.layers[0]?.unitOf[4]).toBe(1);
  });

  it('merges the same statement from two files without a word', () => {
    const contents = assembled([...townFiles(), importTable('LSOA11CD,LAD21CD', ['T000001,E06000001'], 'part.csv')]);
    expect(
      contents.reports.find(({ file }) => file === 'part.csv')?.issues.filter(({ severity }) => severity !== 'note'),
    ).toEqual([]);
  });

  it('warns of blocks without a unit', () => {
    const contents = assembled([...townFiles(), importTable('LSOA11CD,RGN21CD', ['T000001,E12000001'], 'regions.csv')]);
    expect(saidOf(contents, 'regions.csv')).toEqual(['note blocks-not-in-file', 'warning blocks-without-unit']);
    expect(contents.atlas.layers.find(({ id }) => id === 'rgn21')?.unitOf[1]).toBe(0xffff);
  });

  it('warns when the polygons miss a block that the lookup has', () => {
    const extra = importTable('LSOA11CD,RGN21CD', ['T000001,E12000001', 'T000099,E12000001'], 'regions.csv');
    expect(saidOf(assembled([...townFiles(), extra]), 'regions.csv')).toContain('note codes-outside-the-blocks');
  });

  it('uses the polygons with most points and lays polygons without a lookup over the blocks', () => {
    const coarse = importDataset(
      polygonFeatures(
        ['LSOA11CD'],
        [['T000001']],
        ringsOf([
          [0, 0],
          [9, 0],
          [9, 9],
        ]),
        originOf('coarse.geojson'),
      ),
    );
    const columns = ['WD19CD', 'WD19NM'];
    // One ward over the three western columns, one over the rest.
    const [west, middle, east, south, north] = [1e7, 10_300_000, 10_600_000, 52e7, 520_500_000];
    const wards = ringsOf(
      [
        [west, south],
        [middle, south],
        [middle, north],
        [west, north],
      ],
      [
        [middle, south],
        [east, south],
        [east, north],
        [middle, north],
      ],
    );
    const ward = importDataset(
      polygonFeatures(
        columns,
        [
          ['E05000002', 'West'],
          ['E05000001', 'East'],
        ],
        wards,
        originOf('wards.geojson'),
      ),
    );
    const council = importDataset(
      polygonFeatures(['LAD21CD'], [['E06000001'], ['E06000002']], wards, originOf('councils.geojson')),
    );
    const contents = assembled([...townFiles(), coarse, ward, council]);
    expect(saidOf(contents, 'coarse.geojson')).toEqual(['note coarser-polygons']);
    expect(saidOf(contents, 'councils.geojson')).toEqual(['note polygons-agree']);
    const layer = contents.atlas.layers.find(({ id }) => id === 'wd19');
    expect(layer).toMatchObject({
      label: 'WD (2019)',
      method: 'overlap',
      codes: ['E05000001', 'E05000002'],
      names: ['East', 'West'],
    });
    expect([...(layer?.unitOf ?? [])].slice(0, 6)).toEqual([1, 1, 1, 0, 0, 0]);
  });

  it('compares published totals of whole units with the sums of the blocks', () => {
    const right = importTable('LAD21CD,All Ages', ['E06000001,1530', 'E06000002,1500'], 'right.csv');
    const wrong = importTable('CCG21CD,All Ages', ['E38000001,1530', 'E38000002,1500'], 'wrong.csv');
    const contents = assembled([...townFiles(), right, wrong]);
    expect(saidOf(contents, 'right.csv')).toEqual(['note people-agree']);
    expect(saidOf(contents, 'wrong.csv')).toEqual(['warning people-differ']);
  });

  it('chooses the people with most age bands and notes the other table', () => {
    const plain = importTable(
      'LSOA11CD,All Ages',
      Array.from({ length: 30 }, (_, b) => `${townCode(b)},1`),
      'a-plain-mid2021.csv',
    );
    const contents = assembled([...townFiles(), plain]);
    expect(contents.atlas.people.label).toBe('mid-2020 estimates');
    expect(saidOf(contents, 'a-plain-mid2021.csv')).toEqual(['note other-people']);
  });

  it('reads a copy of a file once', () => {
    const [first] = upperLookups();
    if (!first) throw new Error('No lookup.');
    const origin = { ...first.origin, file: 'z-copy.csv' };
    const copy = { ...first, origin, report: { ...first.report, file: 'z-copy.csv' } };
    const contents = assembled([...townFiles(), copy]);
    expect(saidOf(contents, 'z-copy.csv')).toEqual(['note same-content']);
    expect(contents.atlas.sources).toHaveLength(5);
  });
});

it('sorts blocks whatever the order of the features', () => {
  const order = Array.from({ length: 30 }, (_, index) => (index * 7) % 30);
  const set = townPolygons();
  const coordinates = Int32Array.from(order.flatMap((block) => [...set.coordinates.subarray(block * 8, block * 8 + 8)]));
  const features = polygonFeatures(
    ['LSOA11CD'],
    order.map((block) => [townCode(block)]),
    { ...set, coordinates },
  );
  const { atlas } = assembled([importDataset(features), blockPeople()]);
  expect(atlas.blocks.longitude[7]).toBeCloseTo(1.015, 7);
  expect(atlas.blocks.codes[7]).toBe('T000008');
});

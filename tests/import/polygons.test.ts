import { describe, expect, it } from 'vitest';
import { importDataset } from '../../geodata/import/import-dataset.ts';
import { issuesOf, onlyFact, polygonFeatures, ringsOf } from './support/datasets.ts';

const SQUARE = [
  [0, 0],
  [1000, 0],
  [1000, 1000],
  [0, 1000],
] as const;
const BOW_TIE = [
  [0, 0],
  [1000, 1000],
  [1000, 0],
  [0, 1000],
] as const;
const COLUMNS = ['LSOA11CD', 'LSOA11NM'];

describe('polygons', () => {
  it('takes the layer from the code column', () => {
    const imported = importDataset(
      polygonFeatures(['ctyua21cd', 'ctyua21nm'], [['E10000034', 'Worcestershire']], ringsOf(SQUARE)),
    );
    expect(onlyFact(imported, 'polygons')).toMatchObject({ layer: 'utla21', codes: ['E10000034'], names: ['Worcestershire'] });
  });

  it('refuses a feature without geometry and keeps the others in step', () => {
    const two = ringsOf(
      SQUARE,
      SQUARE.map(([x, y]) => [x + 5000, y] as const),
    );
    const withGap = { ...two, count: 3, ringOffsets: Uint32Array.of(0, 1, 1, 2) };
    const imported = importDataset(
      polygonFeatures(
        COLUMNS,
        [
          ['E01000001', 'a'],
          ['E01000002', 'b'],
          ['E01000003', 'c'],
        ],
        withGap,
      ),
    );
    expect(issuesOf(imported)).toEqual(['warning no-geometry 2']);
    const { codes, polygons } = onlyFact(imported, 'polygons');
    expect(codes).toEqual(['E01000001', 'E01000003']);
    expect([...polygons.coordinates.subarray(8, 10)]).toEqual([5000, 0]);
  });

  it('refuses a polygon that crosses itself', () => {
    const imported = importDataset(polygonFeatures(COLUMNS, [['E01000001', 'a']], ringsOf(BOW_TIE)));
    expect(issuesOf(imported)).toEqual(['error self-crossing-polygon 1']);
    expect(imported.facts).toEqual([]);
  });

  it('lets rounding leave a small loop', () => {
    const corner = [
      [0, 0],
      [100_000, 0],
      [100_000, 100_000],
      [0, 100_000],
      [10, 99_990],
      [10, 100_010],
    ] as const;
    const imported = importDataset(polygonFeatures(COLUMNS, [['E01000001', 'a']], ringsOf(corner)));
    expect(issuesOf(imported)).toEqual(['note self-crossing-polygon 1']);
    expect(onlyFact(imported, 'polygons').codes).toHaveLength(1);
  });

  it('refuses a code met twice and names a missing code column', () => {
    const twice = polygonFeatures(
      COLUMNS,
      [
        ['E01000001', 'a'],
        ['E01000001', 'b'],
      ],
      ringsOf(SQUARE, SQUARE),
    );
    expect(issuesOf(importDataset(twice))).toEqual(['error duplicate-code 2 LSOA11CD']);
    const named = polygonFeatures(['LSOA11NM'], [['a']], ringsOf(SQUARE));
    expect(issuesOf(importDataset(named))).toEqual(['error missing-code-column LSOA11CD']);
  });
});

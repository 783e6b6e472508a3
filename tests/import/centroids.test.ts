import { describe, expect, it } from 'vitest';
import type { FeatureDataset } from '../../geodata/import/dataset.ts';
import { importDataset } from '../../geodata/import/import-dataset.ts';
import { importTable, issuesOf, onlyFact, originOf } from './support/datasets.ts';

const HEADER = 'LSOA11CD,LSOA11NM,BNG_E,BNG_N,LONG,LAT';

describe('centroids', () => {
  it('reads longitude and latitude from a table', () => {
    const fact = onlyFact(importTable(HEADER, ['E01014370,Bath 007A,375097.556,165057.355,-2.359229,51.384011']), 'centroids');
    expect(fact).toMatchObject({ layer: 'lsoa11', codes: ['E01014370'] });
    expect([...fact.lonLat]).toEqual([-2.359229, 51.384011]);
  });

  it('reads grid references where there are no degrees, and leaves out what lies off the grid', () => {
    const rows = ['E01014370,375097.556,165057.355', 'E01000001,-2.359229,51.384011', 'E01000002,,'];
    const imported = importTable('LSOA11CD,BNG_E,BNG_N', rows);
    const { codes, lonLat } = onlyFact(imported, 'centroids');
    expect(codes).toEqual(['E01014370']);
    expect(lonLat[0]).toBeCloseTo(-2.359229, 4); // as published for the same point; the transformation is good to 5 m
    expect(lonLat[1]).toBeCloseTo(51.384011, 4);
    expect(issuesOf(imported)).toEqual(['warning no-point 3', 'warning no-point 4']);
    expect(issuesOf(importTable('LSOA11NM,BNG_E,BNG_N', []))).toEqual(['error missing-code-column LSOA11CD']);
  });

  it('reads point features', () => {
    const points: FeatureDataset = {
      kind: 'features',
      origin: originOf('LSOA_PopCentroids_EW_2021_V3.shp'),
      crs: { id: 'EPSG:27700', known: 'inferred' },
      columns: ['LSOA21CD', 'GlobalID'],
      properties: [
        ['E01000001', '38ad'],
        ['E01000002', '0681'],
      ],
      geometry: { type: 'point', lonLat: Float64Array.of(-0.1, 51.5, Number.NaN, Number.NaN) },
    };
    const imported = importDataset(points);
    expect(onlyFact(imported, 'centroids')).toMatchObject({ layer: 'lsoa21', codes: ['E01000001'] });
    expect(issuesOf(imported)).toEqual(['warning no-point 2']);
  });

  it('refuses a row whose numbers are not degrees', () => {
    const imported = importTable(HEADER, ['E01000001,a,1,2,532181,181792', 'E01000002,b,1,2,,']);
    expect(issuesOf(imported)).toEqual(['warning no-point 2', 'warning no-point 3']);
    expect(imported.report).toMatchObject({ rowsKept: 0, rowsRefused: 2 });
  });

  it('names the missing code column', () => {
    expect(issuesOf(importTable('LSOA11NM,BNG_E,BNG_N,LONG,LAT', []))).toEqual(['error missing-code-column LSOA11CD']);
  });

  it('refuses the file for a code met twice', () => {
    const row = 'E01000001,a,1,2,-0.1,51.5';
    expect(issuesOf(importTable(HEADER, [row, row]))).toEqual(['error duplicate-code 3 LSOA11CD']);
  });
});

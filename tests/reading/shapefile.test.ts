import { describe, expect, it } from 'vitest';
import { featuresOf, problemsOf } from './given-file.ts';
import { dbf, SQUARE_DEGREES, SQUARE_METRES, shapefile } from './map-bytes.ts';

const BNG_PRJ =
  'PROJCS["British_National_Grid",GEOGCS["GCS_OSGB_1936",DATUM["D_OSGB_1936"]],PROJECTION["Transverse_Mercator"]]';
const WGS84_PRJ = 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257223563]]]';
const MERCATOR_PRJ = 'PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984"]]';

describe('readShapefile', () => {
  it('reads polygons with attributes as written: numbers and dates are not converted', async () => {
    const read = await featuresOf(shapefile('lsoa', [SQUARE_METRES, SQUARE_METRES.map(([x, y]) => [x! + 100, y!])], BNG_PRJ));
    expect(read.origin.file).toBe('lsoa.shp');
    expect(read.crs).toEqual({ id: 'EPSG:27700', known: 'declared' });
    expect(read.columns).toEqual(['CD', 'N', 'DAY']);
    expect(read.properties).toEqual([
      ['E1', '010.50', '20220701'],
      ['E2', '010.50', '20220701'],
    ]);
    if (read.geometry.type !== 'polygon') throw new Error('Not polygons.');
    expect([...read.geometry.polygons.pointOffsets]).toEqual([0, 4, 8]);
  });

  it('infers the system without a .prj', async () => {
    expect((await featuresOf(shapefile('a', [[[530000, 180000]]], null))).crs).toEqual({ id: 'EPSG:27700', known: 'inferred' });
    expect((await featuresOf(shapefile('a', [SQUARE_DEGREES], null))).crs).toEqual({ id: 'EPSG:4326', known: 'inferred' });
    expect((await featuresOf(shapefile('a', [SQUARE_DEGREES], WGS84_PRJ))).crs).toEqual({ id: 'EPSG:4326', known: 'declared' });
    expect(await problemsOf(shapefile('a', [[[-200000, 6700000]]], null))).toMatchObject([{ code: 'unknown-crs' }]);
    expect(await problemsOf(shapefile('a', [SQUARE_METRES], MERCATOR_PRJ))).toMatchObject([{ code: 'unknown-crs' }]);
  });

  const whole = shapefile('a', [SQUARE_METRES, SQUARE_METRES], BNG_PRJ);
  const without = (part: string) => Object.fromEntries(Object.entries(whole).filter(([name]) => !name.endsWith(part)));
  it.each([
    ['no .dbf', without('.dbf'), 'missing-part'],
    ['no .shx', without('.shx'), 'missing-part'],
    ['no .shp', without('.shp'), 'not-recognised'],
    ['a short .shp', { ...whole, 'a.shp': whole['a.shp']!.subarray(0, 150) }, 'truncated-shapefile'],
    ['a .shp without a header', { ...whole, 'a.shp': whole['a.shp']!.subarray(0, 30) }, 'truncated-shapefile'],
    ['a short .dbf', { ...whole, 'a.dbf': whole['a.dbf']!.subarray(0, 140) }, 'truncated-shapefile'],
    ['an empty .dbf', { ...whole, 'a.dbf': Buffer.alloc(0) }, 'truncated-shapefile'],
    ['too few attributes', { ...whole, 'a.dbf': dbf(['E1']) }, 'mismatched-parts'],
  ])('refuses %s', async (_, files, code) => {
    const issues = await problemsOf(files);
    expect(issues[0]).toMatchObject({ code, severity: 'error' });
  });
});

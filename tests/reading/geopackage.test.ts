import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { itemOf } from '../../geodata/reading/discover.ts';
import { readDatasets } from '../../geodata/reading/read-file.ts';
import { featuresOf, inFolder, problemsOf, readGiven, rowsOf } from './given-file.ts';
import { addLayer, blob, geopackage, multi, SQUARE_DEGREES, SQUARE_METRES, wkb } from './map-bytes.ts';

const oneLayer = (geometry: Buffer | null, srsId = 27700) =>
  geopackage((database) => addLayer(database, 'a', srsId, [['E1', geometry]]));

describe('readGeopackage', () => {
  it('reads every feature and attribute table, whatever the name of the file', async () => {
    const bytes = geopackage((database) => {
      addLayer(database, 'lads', 27700, [['E1', blob(wkb(SQUARE_METRES))]]);
      addLayer(database, 'points "of" care', 4326, [['P1', blob(wkb([[-2, 51]]))]]);
      database.exec(`CREATE TABLE people (CD TEXT, n INTEGER); INSERT INTO people VALUES ('E1', 5), ('E2', NULL);
        INSERT INTO gpkg_contents VALUES ('people', 'attributes', 0); CREATE TABLE hidden (x); INSERT INTO hidden VALUES (1)`);
    });
    const { datasets } = await readGiven({ 'data.bin': bytes });
    expect(datasets.map(({ kind, origin }) => [kind, origin.sheet])).toEqual([
      ['features', 'lads'],
      ['table', 'people'],
      ['features', 'points "of" care'],
    ]);
    expect(datasets[0]).toMatchObject({
      crs: { id: 'EPSG:27700', known: 'declared' },
      columns: ['fid', 'CD'],
      properties: [['1', 'E1']],
    });
    const people = datasets[1];
    if (people?.kind !== 'table') throw new Error('Not a table.');
    expect(rowsOf(people)).toEqual([
      [1, 'E1', '5'],
      [2, 'E2', ''],
    ]);
  });

  it('reads one in a gzip', async () => {
    const read = await featuresOf({ 'a.gpkg.gz': gzipSync(oneLayer(blob(wkb(SQUARE_METRES)))) });
    expect(read.properties).toEqual([['1', 'E1']]);
  });

  it.each([
    ['big-endian', wkb(SQUARE_DEGREES, { big: true })],
    ['with z', wkb(SQUARE_DEGREES, { code: 1003, extra: 1 })],
    ['with z and m', wkb(SQUARE_DEGREES, { code: 3003, extra: 2 })],
    ['with z, the EWKB way', wkb(SQUARE_DEGREES, { code: 0x80000003, extra: 1 })],
    ['as a multi-polygon', multi(6, [wkb(SQUARE_DEGREES)])],
  ])('reads a polygon %s', async (_, geometry) => {
    const read = await featuresOf({ 'a.gpkg': oneLayer(blob(geometry), 4326) });
    if (read.geometry.type !== 'polygon') throw new Error('Not polygons.');
    expect([...read.geometry.polygons.coordinates.subarray(0, 4)]).toEqual([-23600000, 513800000, -23500000, 513800000]);
  });

  it('passes over an envelope, and infers an undefined system', async () => {
    const withEnvelope = Buffer.concat([Buffer.from([0x47, 0x50, 0, 3, 0, 0, 0, 0]), Buffer.alloc(32), wkb(SQUARE_METRES)]);
    expect((await featuresOf({ 'a.gpkg': oneLayer(withEnvelope, -1) })).crs).toEqual({ id: 'EPSG:27700', known: 'inferred' });
  });

  it('reports empty geometries', async () => {
    const bytes = geopackage((database) =>
      addLayer(database, 'a', 27700, [
        ['E1', blob(wkb(SQUARE_METRES))],
        ['E2', null],
        ['E3', blob(Buffer.alloc(0), 0x11)],
      ]),
    );
    expect((await featuresOf({ 'a.gpkg': bytes })).issues.map(({ place }) => place.row)).toEqual([2, 3]);
  });

  it.each([
    ['curves', oneLayer(blob(multi(10, []))), 'unsupported-geometry'],
    ['lines', oneLayer(blob(wkb(SQUARE_METRES, { code: 2 }))), 'unsupported-geometry'],
    ['a geometry that ends too early', oneLayer(blob(wkb(SQUARE_METRES).subarray(0, 40))), 'bad-geometry'],
    ['a wild count', oneLayer(blob(Buffer.from([1, 3, 0, 0, 0, 255, 255, 255, 255]))), 'bad-geometry'],
    ['a blob that is no geometry', oneLayer(Buffer.from('hello, world')), 'bad-geometry'],
    ['another system', oneLayer(blob(wkb(SQUARE_METRES)), 3857), 'unknown-crs'],
    ['a system that is not listed', oneLayer(blob(wkb(SQUARE_METRES)), 99), 'unknown-crs'],
    ['no rows', geopackage((database) => addLayer(database, 'a', 27700, [])), 'no-rows'],
    ['no layers', geopackage(() => undefined), 'no-rows'],
    ['a truncated file', oneLayer(blob(wkb(SQUARE_METRES))).subarray(0, 9000), 'damaged-geopackage'],
    ['a header alone', Buffer.from('SQLite format 3\0'), 'damaged-geopackage'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await problemsOf({ 'a.gpkg': bytes })).toMatchObject([{ code, severity: 'error', place: { file: 'a.gpkg' } }]);
  });

  it('refuses a database that is no GeoPackage', async () => {
    const database = new Database(':memory:');
    database.exec('CREATE TABLE t (a)');
    expect(await problemsOf({ 'a.gpkg': database.serialize() })).toMatchObject([{ code: 'not-a-geopackage' }]);
  });

  it('leaves nothing beside a file in write-ahead mode', async () => {
    await inFolder({}, async (folder) => {
      const path = join(folder, 'a.gpkg');
      writeFileSync(path, oneLayer(blob(wkb(SQUARE_METRES))));
      const database = new Database(path);
      database.pragma('journal_mode = WAL');
      database.close();
      expect(await readDatasets(itemOf(path))).toHaveLength(1);
      expect(readdirSync(folder)).toEqual(['a.gpkg']);
    });
  });
});

// Small maps in every format, made in the test: two squares near Bath, as metres or degrees.
import Database from 'better-sqlite3';
import type { Position } from 'geojson';

export const SQUARE_METRES: Position[] = [
  [375000, 165000],
  [375000, 165100],
  [375100, 165100],
  [375100, 165000],
  [375000, 165000],
];
export const SQUARE_DEGREES: Position[] = [
  [-2.36, 51.38],
  [-2.35, 51.38],
  [-2.35, 51.39],
  [-2.36, 51.39],
  [-2.36, 51.38],
];

export const feature = (geometry: unknown, properties: unknown = { CD: 'E1' }) => ({ type: 'Feature', properties, geometry });
export const polygon = (ring: readonly Position[]) => ({ type: 'Polygon', coordinates: [ring] });
export const collection = (features: readonly unknown[], crs?: unknown): string =>
  JSON.stringify({ type: 'FeatureCollection', ...(crs === undefined ? {} : { crs }), features });
export const crsNamed = (name: string) => ({ type: 'name', properties: { name } });

/** Files of a shapefile with one polygon (or point, for a single position) a feature. */
export function shapefile(
  name: string,
  shapes: readonly (readonly Position[])[],
  prj: string | null,
): Record<string, Uint8Array> {
  const records = shapes.map((ring, i) => shapeRecord(i + 1, ring));
  const type = (shapes[0]?.length ?? 0) === 1 ? 1 : 5;
  return {
    [`${name}.shp`]: Buffer.concat([
      shapeHeader(type, 100 + records.reduce((sum, record) => sum + record.length, 0)),
      ...records,
    ]),
    [`${name}.shx`]: shapeHeader(type, 100),
    [`${name}.dbf`]: dbf(shapes.map((_, i) => `E${i + 1}`)),
    ...(prj === null ? {} : { [`${name}.prj`]: Buffer.from(prj) }),
  };
}

function shapeHeader(type: number, bytes: number): Buffer {
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE(bytes / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(type, 32);
  return header;
}

function shapeRecord(number: number, ring: readonly Position[]): Buffer {
  const point = ring.length === 1;
  const body = Buffer.alloc((point ? 4 : 48) + 16 * ring.length);
  body.writeInt32LE(point ? 1 : 5, 0);
  if (!point) {
    body.writeInt32LE(1, 36);
    body.writeInt32LE(ring.length, 40);
  }
  ring.forEach(([x, y], i) => {
    body.writeDoubleLE(x!, (point ? 4 : 48) + 16 * i);
    body.writeDoubleLE(y!, (point ? 12 : 56) + 16 * i);
  });
  const head = Buffer.alloc(8);
  head.writeInt32BE(number, 0);
  head.writeInt32BE(body.length / 2, 4);
  return Buffer.concat([head, body]);
}

/** A dBASE table with a code, a number as text and a date. */
export function dbf(codes: readonly string[]): Buffer {
  const fields = [
    ['CD', 'C', 6],
    ['N', 'N', 8],
    ['DAY', 'D', 8],
  ] as const;
  const header = Buffer.alloc(32 + 32 * fields.length + 1);
  header[0] = 3;
  header.writeUInt32LE(codes.length, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(1 + 6 + 8 + 8, 10);
  fields.forEach(([name, type, length], i) => {
    header.write(name + type.padStart(12 - name.length, '\0'), 32 + 32 * i, 'latin1');
    header[32 + 32 * i + 16] = length;
  });
  header[header.length - 1] = 0x0d;
  const rows = codes.map((code) => Buffer.from(` ${code.padEnd(6)}${'010.50'.padStart(8)}20220701`, 'latin1'));
  return Buffer.concat([header, ...rows, Buffer.from([0x1a])]);
}

/** A GeoPackage with the tables that the standard requires; `fill` adds layers. */
export function geopackage(fill: (database: Database.Database) => void): Buffer {
  const database = new Database(':memory:');
  database.exec(`
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
    INSERT INTO gpkg_spatial_ref_sys VALUES ('OSGB', 27700, 'EPSG', 27700, ''), ('WGS 84', 4326, 'EPSG', 4326, ''), ('Mercator', 3857, 'EPSG', 3857, '');
    CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, srs_id INTEGER);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER);
  `);
  fill(database);
  const bytes = database.serialize();
  database.close();
  return bytes;
}

export function addLayer(
  database: Database.Database,
  table: string,
  srsId: number,
  rows: readonly (readonly [code: string, geometry: Buffer | null])[],
): void {
  const quoted = `"${table.replaceAll('"', '""')}"`;
  database.exec(`CREATE TABLE ${quoted} (fid INTEGER PRIMARY KEY, geom BLOB, CD TEXT)`);
  database.prepare("INSERT INTO gpkg_contents VALUES (?, 'features', ?)").run(table, srsId);
  database.prepare("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'GEOMETRY', ?, 2, 2)").run(table, srsId);
  const insert = database.prepare(`INSERT INTO ${quoted} (CD, geom) VALUES (?, ?)`);
  for (const [code, geometry] of rows) insert.run(code, geometry);
}

/** A GeoPackage blob: header (no envelope) and well-known binary. */
export const blob = (wkb: Buffer, flags = 1): Buffer => Buffer.concat([Buffer.from([0x47, 0x50, 0, flags, 0, 0, 0, 0]), wkb]);

/** Well-known binary of a polygon or, with one position, a point; `extra` numbers (z, m) follow each x and y. */
export function wkb(ring: readonly Position[], { code = ring.length === 1 ? 1 : 3, extra = 0, big = false } = {}): Buffer {
  const integer = (value: number) => {
    const bytes = Buffer.alloc(4);
    if (big) bytes.writeUInt32BE(value);
    else bytes.writeUInt32LE(value);
    return bytes;
  };
  const double = (value: number) => {
    const bytes = Buffer.alloc(8);
    if (big) bytes.writeDoubleBE(value);
    else bytes.writeDoubleLE(value);
    return bytes;
  };
  const position = ([x, y]: Position) =>
    Buffer.concat([double(x!), double(y!), ...Array.from({ length: extra }, () => double(9))]);
  const counts = ring.length === 1 ? [] : [integer(1), integer(ring.length)];
  return Buffer.concat([Buffer.from([big ? 0 : 1]), integer(code), ...counts, ...ring.map(position)]);
}

export function multi(code: number, members: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(9);
  head[0] = 1;
  head.writeUInt32LE(code, 1);
  head.writeUInt32LE(members.length, 5);
  return Buffer.concat([head, ...members]);
}

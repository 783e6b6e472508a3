// Files in the schema of OS Open Roads, made in the test.
import { blob, geopackage } from './map-bytes.ts';

export interface RoadRow {
  readonly start?: string;
  readonly end?: string;
  readonly roadFunction?: string;
  readonly classification?: string;
  readonly formOfWay?: string;
  readonly structure?: string;
  /** Metres on the National Grid; or a whole geometry. */
  readonly line?: readonly (readonly [number, number])[] | Buffer | null;
}

/** Well-known binary of a line, little-endian; `extra` numbers (z, m) follow each x and y. */
export function lineWkb(points: readonly (readonly [number, number])[], { code = 2, extra = 0 } = {}): Buffer {
  const stride = 16 + 8 * extra;
  const bytes = Buffer.alloc(9 + stride * points.length);
  bytes[0] = 1;
  bytes.writeUInt32LE(code, 1);
  bytes.writeUInt32LE(points.length, 5);
  points.forEach(([x, y], at) => {
    bytes.writeDoubleLE(x, 9 + stride * at);
    bytes.writeDoubleLE(y, 17 + stride * at);
  });
  return bytes;
}

const LINE: RoadRow['line'] = [
  [375000, 165000],
  [375050, 165020],
  [375100, 165000],
];

const geometryOf = ({ line = LINE }: RoadRow): Buffer | null =>
  line === null || Buffer.isBuffer(line) ? line : blob(lineWkb(line));

/** A GeoPackage with the tables of the product, its nodes among them; rows as wanted. */
export const openRoadsPackage = (rows: readonly RoadRow[], srsId = 27700): Buffer =>
  geopackage((database) => {
    database.exec(`ALTER TABLE gpkg_contents ADD COLUMN last_change TEXT;
      CREATE TABLE road_link (fid INTEGER PRIMARY KEY, geometry BLOB, id TEXT, fictitious INTEGER, road_classification TEXT,
        road_function TEXT, form_of_way TEXT, road_classification_number TEXT, name_1 TEXT, road_structure TEXT, length REAL,
        loop INTEGER, primary_route INTEGER, trunk_road INTEGER, start_node TEXT, end_node TEXT);
      CREATE TABLE road_node (fid INTEGER PRIMARY KEY, geometry BLOB, id TEXT, form_of_road_node TEXT);
      INSERT INTO road_node (id) VALUES ('N1');
      CREATE TABLE motorway_junction (fid INTEGER PRIMARY KEY, geometry BLOB, id TEXT, junction_number TEXT)`);
    for (const table of ['road_link', 'road_node', 'motorway_junction']) {
      database.prepare("INSERT INTO gpkg_contents VALUES (?, 'features', ?, '2026-04-07T12:03:02.137Z')").run(table, srsId);
      database.prepare("INSERT INTO gpkg_geometry_columns VALUES (?, 'geometry', 'GEOMETRY', ?, 0, 0)").run(table, srsId);
    }
    const insert = database.prepare(
      `INSERT INTO road_link (geometry, road_function, road_classification, form_of_way, road_structure, start_node, end_node)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    );
    for (const row of rows) {
      const { roadFunction = 'A Road', classification = 'A Road', formOfWay = 'Single Carriageway', structure = null } = row;
      insert.run(geometryOf(row), roadFunction, classification, formOfWay, structure, row.start ?? 'N1', row.end ?? 'N2');
    }
  });

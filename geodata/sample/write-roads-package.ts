// [Node] The county's roads as the GeoPackage in which Ordnance Survey publishes OS Open Roads.
import { rmSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import type { GridPoint, RoadLinkRow, RoadNodeRow, RoadTables } from './files/roads.ts';

export const ROADS_PACKAGE = 'oproad_marchshire.gpkg';

/** The edition; fixed, so that the bytes are the same every time. */
const LAST_CHANGE = '2021-04-06T00:00:00.000Z';
const GPKG_APPLICATION_ID = 0x47504b47;
const GPKG_USER_VERSION = 10200;
const GRID = 27700;

const GRID_WKT =
  'PROJCS["OSGB 1936 / British National Grid",GEOGCS["OSGB 1936",DATUM["OSGB_1936",SPHEROID["Airy 1830",6377563.396,299.3249646]],' +
  'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",49],' +
  'PARAMETER["central_meridian",-2],PARAMETER["scale_factor",0.9996012717],PARAMETER["false_easting",400000],' +
  'PARAMETER["false_northing",-100000],UNIT["metre",1],AUTHORITY["EPSG","27700"]]';

/** Tables of the standard (GeoPackage 1.2, OGC 12-128r14), then those of the product. */
const TABLES = `
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
  srs_id INTEGER REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL UNIQUE REFERENCES gpkg_contents (table_name), column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys (srs_id), z TINYINT NOT NULL,
  m TINYINT NOT NULL, PRIMARY KEY (table_name, column_name));
CREATE TABLE road_link (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geometry LINESTRING, id TEXT, fictitious BOOLEAN,
  road_classification TEXT, road_function TEXT, form_of_way TEXT, road_classification_number TEXT, name_1 TEXT, name_1_lang TEXT,
  name_2 TEXT, name_2_lang TEXT, road_structure TEXT, length REAL, length_uom TEXT, loop BOOLEAN, primary_route BOOLEAN,
  trunk_road BOOLEAN, start_node TEXT, end_node TEXT, road_number_toid TEXT, road_name_toid TEXT);
CREATE TABLE road_node (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geometry POINT, id TEXT, form_of_road_node TEXT);`;

/** Writes the roads to `path`, in place of what is there. Same tables, same bytes, with the same version of SQLite. */
export function writeRoadsPackage(path: string, { links, nodes }: RoadTables): void {
  rmSync(path, { force: true });
  const db = new Sqlite(path);
  try {
    db.pragma('page_size = 4096');
    db.pragma(`application_id = ${GPKG_APPLICATION_ID}`);
    db.pragma(`user_version = ${GPKG_USER_VERSION}`);
    db.transaction(() => {
      db.exec(TABLES);
      writeSystems(db);
      writeLinks(db, links);
      writeNodes(db, nodes);
    })();
  } finally {
    db.close();
  }
}

function writeSystems(db: Database): void {
  const insert = db.prepare('INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)');
  insert.run('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system');
  insert.run('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system');
  insert.run('OSGB 1936 / British National Grid', GRID, 'EPSG', GRID, GRID_WKT, null);
}

function register(db: Database, table: string, geometryType: string, points: readonly GridPoint[]): void {
  const across = points.map(([easting]) => easting);
  const up = points.map(([, northing]) => northing);
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
  db.prepare(`INSERT INTO gpkg_contents VALUES (?, 'features', ?, '', ?, ?, ?, ?, ?, ?)`).run(
    ...[table, table, LAST_CHANGE],
    ...[least(across), least(up), most(across), most(up), GRID],
  );
  db.prepare(`INSERT INTO gpkg_geometry_columns VALUES (?, 'geometry', ?, ?, 0, 0)`).run(table, geometryType, GRID);
}

function writeLinks(db: Database, links: readonly RoadLinkRow[]): void {
  register(
    db,
    'road_link',
    'LINESTRING',
    links.flatMap(({ line }) => line),
  );
  const insert = db.prepare(
    `INSERT INTO road_link (geometry, id, fictitious, road_classification, road_function, form_of_way, road_classification_number,
       name_1, road_structure, length, length_uom, loop, primary_route, trunk_road, start_node, end_node)
     VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, 'm', ?, ?, ?, ?, ?)`,
  );
  for (const row of links) {
    insert.run(
      ...[geometryOf(2, row.line), row.id, row.roadClassification, row.roadFunction, row.formOfWay, row.roadNumber, row.name],
      ...[row.structure, row.metres, Number(row.loop), Number(row.primaryRoute), Number(row.trunkRoad)],
      ...[row.startNode, row.endNode],
    );
  }
}

function writeNodes(db: Database, nodes: readonly RoadNodeRow[]): void {
  register(
    db,
    'road_node',
    'POINT',
    nodes.map(({ point }) => point),
  );
  const insert = db.prepare('INSERT INTO road_node (geometry, id, form_of_road_node) VALUES (?, ?, ?)');
  for (const { point, id, form } of nodes) insert.run(geometryOf(1, [point]), id, form);
}

/** A GeoPackage blob without an envelope: header, then well-known binary of a point (type 1) or a line (type 2), little-endian. */
function geometryOf(type: 1 | 2, points: readonly GridPoint[]): Buffer {
  const counted = type === 2 ? 4 : 0;
  const bytes = Buffer.alloc(8 + 5 + counted + 16 * points.length);
  bytes.write('GP', 0, 'latin1');
  bytes[3] = 1; // little-endian, no envelope, not empty
  bytes.writeInt32LE(GRID, 4);
  bytes[8] = 1;
  bytes.writeUInt32LE(type, 9);
  if (counted > 0) bytes.writeUInt32LE(points.length, 13);
  points.forEach(([easting, northing], at) => {
    bytes.writeDoubleLE(easting, 13 + counted + 16 * at);
    bytes.writeDoubleLE(northing, 21 + counted + 16 * at);
  });
  return bytes;
}

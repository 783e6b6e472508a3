// What makes a SQLite file a GeoPackage: its own tables, and how feature and attribute tables are registered in them.
// GeoPackage Encoding Standard 1.3 (OGC 12-128r17). 1.3 and not 1.4, because GDAL before 3.7 warns about 1.4 files.
import type { Database } from 'better-sqlite3';
import type { Envelope } from './gpkg-geometry.ts';

/** "GPKG" in ASCII: how readers know a GeoPackage. */
export const GPKG_APPLICATION_ID = 0x47504b47;
/** GeoPackage 1.3.0. The standard takes `user_version` for itself, so our schema version lives in `coterminous_meta`. */
const GPKG_USER_VERSION = 10300;

const WGS84_WKT =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],' +
  'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],' +
  'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],' +
  'AUTHORITY["EPSG","4326"]]';

const CORE_TABLES = `
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT
);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);
CREATE TABLE gpkg_extensions (
  table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
);`;

/** Marks an empty database as a GeoPackage and creates the standard's own tables. */
export function createGeoPackage(db: Database): void {
  db.pragma(`application_id = ${GPKG_APPLICATION_ID}`);
  db.pragma(`user_version = ${GPKG_USER_VERSION}`);
  db.exec(CORE_TABLES);
  const insert = db.prepare('INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)');
  insert.run('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system');
  insert.run('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system');
  insert.run('WGS 84 geodetic', 4326, 'EPSG', 4326, WGS84_WKT, 'longitude and latitude in degrees on the WGS 84 ellipsoid');
}

/** One line of the table of contents. */
export interface ContentsEntry {
  readonly table: string;
  /** For people; unique in the file. */
  readonly identifier: string;
  readonly description: string;
  /** ISO 8601 with milliseconds and Z, from the clock that was passed in. */
  readonly lastChange: string;
}

/** Registers a table without geometry. */
export function registerAttributes(db: Database, entry: ContentsEntry): void {
  db.prepare(
    `INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change) VALUES (?, 'attributes', ?, ?, ?)`,
  ).run(entry.table, entry.identifier, entry.description, entry.lastChange);
}

/** Registers a feature table whose geometry column is `geom`, EPSG:4326; `envelope` null when it has no geometry yet. */
export function registerFeatures(
  db: Database,
  entry: ContentsEntry,
  geometryType: 'MULTIPOLYGON' | 'POINT',
  envelope: Envelope | null,
): void {
  const [minX, maxX, minY, maxY] = envelope ?? [null, null, null, null];
  db.prepare(
    `INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, min_x, min_y, max_x, max_y, srs_id)
     VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, 4326)`,
  ).run(entry.table, entry.identifier, entry.description, entry.lastChange, minX, minY, maxX, maxY);
  db.prepare(`INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0)`).run(entry.table, geometryType);
}

/** A name as SQL writes it: table and column names cannot be bound. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

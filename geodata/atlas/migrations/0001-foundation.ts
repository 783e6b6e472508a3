// Schema 1: the first atlas. Never edit a migration that has been released: add the next one.
import { createGeoPackage, registerAttributes } from '../gpkg-schema.ts';
import type { Migration } from '../migrate.ts';

/** Table name, what it is called in a GIS, and its columns. Each has the integer key that the standard asks for. */
const TABLES: readonly (readonly [name: string, description: string, columns: string])[] = [
  ['coterminous_schema', 'Version of the tables in this atlas', 'version INTEGER NOT NULL'],
  ['coterminous_meta', 'What this atlas is', 'name TEXT NOT NULL UNIQUE, value TEXT NOT NULL'],
  [
    'coterminous_check',
    'Checksums of tables, so that damage is noticed',
    'table_name TEXT NOT NULL UNIQUE, rows INTEGER NOT NULL, crc32 INTEGER NOT NULL',
  ],
  [
    'coterminous_packed',
    'Arrays and documents that planning loads at once',
    `owner TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, length INTEGER NOT NULL, crc32 INTEGER NOT NULL,
     data BLOB NOT NULL, UNIQUE (owner, name)`,
  ],
  [
    'source',
    'Where the data came from',
    `id INTEGER NOT NULL UNIQUE, publisher TEXT NOT NULL, title TEXT NOT NULL, vintage TEXT NOT NULL, licence TEXT NOT NULL,
     attribution TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL, recognised_as TEXT NOT NULL,
     rows_read INTEGER NOT NULL, rows_kept INTEGER NOT NULL, rows_refused INTEGER NOT NULL, importer TEXT NOT NULL,
     imported_at TEXT NOT NULL`,
  ],
  [
    'layer',
    'Reference geographies',
    'id TEXT NOT NULL UNIQUE, label TEXT NOT NULL, method TEXT NOT NULL, units INTEGER NOT NULL, fractional INTEGER NOT NULL',
  ],
  [
    'unit',
    'Members of the reference geographies',
    'layer TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, nhs_code TEXT NOT NULL, UNIQUE (layer, code)',
  ],
  [
    'block_share',
    'Blocks that lie in several units, and the share in each',
    'block_fid INTEGER NOT NULL, layer TEXT NOT NULL, unit_code TEXT NOT NULL, share REAL NOT NULL',
  ],
  [
    'attribute',
    'Facts about blocks: numbers and classes',
    'id TEXT NOT NULL UNIQUE, label TEXT NOT NULL, kind TEXT NOT NULL, classes TEXT NOT NULL',
  ],
  [
    'provider_parent',
    'Which organisation belongs to which',
    `child_kind TEXT NOT NULL, child_code TEXT NOT NULL, parent_kind TEXT NOT NULL, parent_code TEXT NOT NULL,
     parent_name TEXT NOT NULL, from_date TEXT NOT NULL, to_date TEXT NOT NULL`,
  ],
  [
    'flow_set',
    'Where people go: origins by destinations',
    `id TEXT NOT NULL UNIQUE, label TEXT NOT NULL, year INTEGER, measure TEXT NOT NULL, basis TEXT NOT NULL,
     counted INTEGER NOT NULL, origin_kind TEXT NOT NULL, destination_kind TEXT NOT NULL, origins INTEGER NOT NULL,
     destinations INTEGER NOT NULL, cells INTEGER NOT NULL, total REAL NOT NULL`,
  ],
  [
    'block_link',
    'Bridges and ferries between blocks that do not touch',
    'from_code TEXT NOT NULL, to_code TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL',
  ],
  [
    'vintage_link',
    'How blocks of one vintage became those of another',
    `from_layer TEXT NOT NULL, to_layer TEXT NOT NULL, from_code TEXT NOT NULL, to_code TEXT NOT NULL, change TEXT NOT NULL`,
  ],
  [
    'file_report',
    'What became of every file of the import',
    `file TEXT NOT NULL, sheet TEXT, recognised_as TEXT, label TEXT NOT NULL, rows_read INTEGER NOT NULL,
     rows_kept INTEGER NOT NULL, rows_refused INTEGER NOT NULL, issues TEXT NOT NULL, more_issues INTEGER NOT NULL`,
  ],
  [
    'tile',
    'Vector tiles of the map, gzipped',
    'z INTEGER NOT NULL, x INTEGER NOT NULL, y INTEGER NOT NULL, crc32 INTEGER NOT NULL, data BLOB NOT NULL, UNIQUE (z, x, y)',
  ],
];

/** Feature tables cannot be STRICT: the type of a geometry column is its geometry type. */
const FEATURE_TABLES = `
CREATE TABLE provider (
  fid INTEGER PRIMARY KEY NOT NULL, geom POINT, kind TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL,
  postcode TEXT NOT NULL, longitude REAL, latitude REAL, status TEXT NOT NULL, people REAL, details TEXT NOT NULL
);
CREATE INDEX provider_by_kind_and_code ON provider (kind, code);
CREATE INDEX provider_parent_by_child ON provider_parent (child_kind, child_code);
CREATE INDEX block_share_by_block ON block_share (layer, block_fid);
CREATE INDEX vintage_link_by_from ON vintage_link (from_layer, to_layer, from_code);`;

export const foundation: Migration = {
  version: 1,
  apply: (db, at) => {
    createGeoPackage(db);
    for (const [table, description, columns] of TABLES) {
      db.exec(`CREATE TABLE ${table} (fid INTEGER PRIMARY KEY NOT NULL, ${columns}) STRICT`);
      registerAttributes(db, { table, identifier: table, description, lastChange: at });
    }
    db.exec(FEATURE_TABLES);
  },
};

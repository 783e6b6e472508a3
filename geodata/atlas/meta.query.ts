// What the atlas says about itself, and the checksums of its tables.
import type { CheckedTable } from './checked-rows.ts';

/** One fact about the file: `schema_version`, `title`, `fingerprint`, `block_layer`, `written_at`. */
export interface MetaEntry {
  readonly name: string;
  readonly value: string;
}

export const META: CheckedTable<MetaEntry> = {
  table: 'coterminous_meta',
  columns: ['name', 'value'],
  toRow: (entry) => [entry.name, entry.value],
  fromRow: ([name, value]) => ({ name: String(name), value: String(value) }),
};

export const SET_SCHEMA_VERSION = `INSERT INTO coterminous_schema (fid, version) VALUES (1, ?)
  ON CONFLICT (fid) DO UPDATE SET version = excluded.version`;
export const SCHEMA_VERSION = 'SELECT version FROM coterminous_schema WHERE fid = 1';

export const INSERT_CHECK = 'INSERT INTO coterminous_check (table_name, rows, crc32) VALUES (?, ?, ?)';
export const DELETE_CHECK = 'DELETE FROM coterminous_check WHERE table_name = ?';
/** Uses the unique index on table_name. */
export const CHECK_OF_TABLE = 'SELECT rows, crc32 FROM coterminous_check WHERE table_name = ?';

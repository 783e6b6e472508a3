// Opens an atlas for reading, after checks that cost next to nothing.
import { existsSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import { refuse } from '../model/issue.ts';
import { AtlasFile } from './atlas-file.ts';
import { readHeader } from './gpkg-header.ts';
import { GPKG_APPLICATION_ID } from './gpkg-schema.ts';
import { type Migration, migrate, refuseNewer, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { refuseDamaged, whileReading, whileWriting } from './sqlite-issues.ts';

export interface OpenAtlasOptions {
  /** The time that a file states which is brought up to date. */
  readonly openedAt: Date;
}

/**
 * Opens the atlas at `path` read-only. An atlas of an older schema is first brought up to date in place, in one
 * transaction. Throws IssueError, naming the file and a remedy, when it is missing, locked, cut short, damaged, not an
 * atlas, or made by a newer Coterminous. The caller closes the result.
 */
export function openAtlas(path: string, { openedAt }: OpenAtlasOptions): AtlasFile {
  return whileReading(path, () => {
    finishInterruptedWrite(path);
    checkHeader(path);
    const version = withDatabase(path, (db) => checkTables(db, path));
    const newest = MIGRATIONS.at(-1)?.version ?? 0;
    if (version > newest) refuseNewer(path, version, newest);
    if (version < newest) migrateInPlace(path, MIGRATIONS, openedAt);
    const db = openReadOnly(path);
    try {
      return new AtlasFile(db, path);
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** Brings the atlas at `path` to the newest of `migrations`: all of it or nothing, flushed to the disk. */
export function migrateInPlace(path: string, migrations: readonly Migration[], at: Date): void {
  whileWriting(path, () => {
    const db = new Sqlite(path, { fileMustExist: true, timeout: 2000 });
    try {
      db.pragma('trusted_schema = OFF');
      db.transaction(() => migrate(db, path, migrations, at.toISOString())).immediate();
    } finally {
      db.close();
    }
  });
}

/** A program that died while it changed the file left a journal; SQLite takes the change back when it may write. */
function finishInterruptedWrite(path: string): void {
  if (!existsSync(path) || !existsSync(`${path}-journal`)) return;
  whileWriting(path, () => {
    const db = new Sqlite(path, { fileMustExist: true, timeout: 2000 });
    try {
      db.pragma('trusted_schema = OFF');
      db.prepare('SELECT count(*) FROM sqlite_schema').get();
    } finally {
      db.close();
    }
  });
}

/** What kind of file, and is all of it there? Reads a hundred bytes. */
function checkHeader(path: string): void {
  const header = readHeader(path);
  if (!header.isSqlite) refuseForeign(path, 'The file is not an atlas');
  if (header.applicationId !== GPKG_APPLICATION_ID) refuseForeign(path, 'The file is a database, but not an atlas');
  if (header.actualBytes < header.statedBytes) {
    refuseDamaged(path, `it is cut short (${header.actualBytes} of ${header.statedBytes} bytes)`);
  }
}

/** Tables without which the file is no atlas; a view or a virtual table in their place is not believed. */
const EXPECTED = ['coterminous_meta', 'coterminous_check', 'coterminous_packed', 'blocks', 'layer', 'unit', 'source', 'tile'];

/** The schema version, once the file has shown itself to be an atlas. */
function checkTables(db: Database, path: string): number {
  const version = schemaVersion(db);
  if (version === 0) refuseForeign(path, 'The file is a GeoPackage of another program, not an atlas');
  const names = new Set(
    db
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'`)
      .pluck()
      .all(),
  );
  const missing = EXPECTED.filter((name) => !names.has(name));
  if (missing.length > 0) refuseDamaged(path, `it has no table ${missing.join(', ')}`);
  return version;
}

function refuseForeign(path: string, message: string): never {
  refuse(
    'not-an-atlas',
    `${message}.`,
    { file: path },
    'Choose a file that ends in .atlas.gpkg, or build an atlas from published files with "atlas build".',
  );
}

/** Nothing in the file may run: no triggers or views with side effects, no writing, no believing of cell sizes. */
function openReadOnly(path: string): Database {
  const db = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 2000 });
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('query_only = ON');
  return db;
}

function withDatabase<T>(path: string, work: (db: Database) => T): T {
  const db = openReadOnly(path);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

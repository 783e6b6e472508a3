// Before an atlas takes the place of a file: is that file ours to replace, and does nobody else hold it?
import { existsSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { IssueError, refuse } from '../model/issue.ts';
import { readHeader } from './gpkg-header.ts';
import { schemaVersion } from './migrate.ts';
import { whileWriting } from './sqlite-issues.ts';

/** What may be overwritten: a file of the same kind, recognised by `isOurs`. */
export interface TargetKind {
  /** "an atlas". */
  readonly name: string;
  readonly isOurs: (db: Sqlite.Database) => boolean;
}

export const ATLAS_TARGET: TargetKind = { name: 'an atlas', isOurs: (db) => schemaVersion(db) > 0 };

/**
 * Refuses a target that is some other file, that another program has open, or that is write-protected. An empty file
 * (as a save dialog makes) may be replaced. Leaves no write-ahead log behind that could be played into the new file.
 */
export function claimTarget(path: string, kind: TargetKind): void {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    refuse('not-a-file', 'There is a folder of that name.', { file: path }, 'Choose another name.');
  }
  if (statSync(path).size === 0) return;
  if (!readHeader(path).isSqlite) refuseForeign(path, kind);
  whileWriting(path, () => {
    const db = new Sqlite(path, { fileMustExist: true, timeout: 0 });
    try {
      db.pragma('trusted_schema = OFF');
      if (!isOurs(db, kind)) refuseForeign(path, kind);
      // Leaving write-ahead logging needs the file for itself, and empties the log. Then an empty write tests the lock.
      db.pragma('journal_mode = DELETE');
      db.exec('BEGIN EXCLUSIVE');
      db.exec('ROLLBACK');
    } finally {
      db.close();
    }
  });
}

/** A file too damaged to be recognised is not overwritten: it may be somebody's only copy of something else. */
function isOurs(db: Sqlite.Database, kind: TargetKind): boolean {
  try {
    return kind.isOurs(db);
  } catch (error) {
    if (error instanceof IssueError || isBusy(error)) throw error;
    return false;
  }
}

const isBusy = (error: unknown): boolean => error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');

function refuseForeign(path: string, kind: TargetKind): never {
  refuse(
    'would-overwrite',
    `There is already a file of that name, and it is not ${kind.name}.`,
    { file: path },
    'Choose another name, or delete that file first.',
  );
}

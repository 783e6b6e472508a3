// Brings an atlas to the newest schema: forward only, one transaction a step, so that a crash leaves a whole version.
import type { Database } from 'better-sqlite3';
import { refuse } from '../model/issue.ts';
import { SCHEMA_VERSION, SET_SCHEMA_VERSION } from './meta.query.ts';

/** One step from `version - 1` to `version`. */
export interface Migration {
  readonly version: number;
  /** `at`: ISO 8601 with milliseconds, from the clock that was passed in. */
  readonly apply: (db: Database, at: string) => void;
}

/** Schema version of an open file; 0 when it has none. Our own table, since GeoPackage takes `user_version` for itself. */
export function schemaVersion(db: Database): number {
  const table = db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'coterminous_schema'`).get();
  if (!table) return 0;
  const version = db.prepare(SCHEMA_VERSION).pluck().get();
  return typeof version === 'number' && Number.isInteger(version) ? version : 0;
}

/**
 * Applies every migration that `db` has not seen, in order. Refuses an atlas that a newer Coterminous wrote; `file` is
 * for the message. The version is recorded in the transaction that changes the tables.
 */
export function migrate(db: Database, file: string, migrations: readonly Migration[], at: string): void {
  const newest = migrations.at(-1)?.version ?? 0;
  const current = schemaVersion(db);
  if (current > newest) refuseNewer(file, current, newest);
  for (const migration of migrations) {
    if (migration.version <= current) continue;
    db.transaction(() => {
      migration.apply(db, at);
      db.prepare(SET_SCHEMA_VERSION).run(migration.version);
    })();
  }
}

/** The sentence for an atlas from the future. */
export function refuseNewer(file: string, found: number, newest: number): never {
  refuse(
    'atlas-too-new',
    `The atlas was made by a newer Coterminous (schema ${found}; this one reads up to ${newest}).`,
    { file },
    'Install the newer version, or build the atlas again with this one.',
  );
}

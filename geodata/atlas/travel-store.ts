// What was worked out from roads and is kept: travel by key, and named arrays (hierarchies) by owner. All of it can be made again.
import Sqlite, { type Database } from 'better-sqlite3';
import type { KeptTravel } from '../model/travel.ts';
import type { ShapeCheck } from './check-shape.ts';
import { isArrayKind, type PackedArray, PackedReader, PackedWriter } from './packed.ts';
import { whileWriting } from './sqlite-issues.ts';
import { DROP_TRAVEL } from './travel.query.ts';

export type NamedArrays = Readonly<Record<string, PackedArray>>;

/** Something to keep: travel, or arrays under a name of the caller's (`hierarchy <network> car`). */
export type KeptEntry = { readonly travel: KeptTravel } | { readonly owner: string; readonly arrays: NamedArrays };

const travelOwner = (key: string): string => `travel:${key}`;
const arraysOwner = (owner: string): string => `arrays:${owner}`;
const FACTS = 'facts';

/** Keeps entries in the place of those of the same key or owner. */
export function writeKept(db: Database, entries: readonly KeptEntry[]): void {
  const packed = new PackedWriter(db);
  for (const entry of entries) {
    if ('travel' in entry) {
      const { key, ...arrays } = entry.travel;
      packed.drop(travelOwner(key));
      packed.arrays(travelOwner(key), arrays);
      packed.document(travelOwner(key), FACTS, { key });
    } else {
      packed.drop(arraysOwner(entry.owner));
      packed.arrays(arraysOwner(entry.owner), entry.arrays);
    }
  }
}

/**
 * Keeps entries in the atlas at `path`: all of them or none, in one transaction on the file itself. Throws IssueError for a full
 * disk, a file that may not be written, and one that another program holds.
 */
export function writeKeptTravel(path: string, entries: readonly KeptEntry[]): void {
  whileWriting(path, () => {
    const db = new Sqlite(path, { fileMustExist: true, timeout: 2000 });
    try {
      db.pragma('trusted_schema = OFF');
      db.transaction(() => writeKept(db, entries)).immediate();
    } finally {
      db.close();
    }
  });
}

/** Forgets everything that was kept. */
export function dropTravel(db: Database): void {
  db.exec(DROP_TRAVEL);
}

/** What is kept under a key, for an atlas of so many blocks; null where nothing is. */
export function readKeptTravel(db: Database, check: ShapeCheck, key: string, blockCount: number): KeptTravel | null {
  const packed = new PackedReader(db, check.file);
  const owner = travelOwner(key);
  if (packed.namesOf(owner).length === 0) return null;
  const kept: KeptTravel = {
    key: packed.document<{ readonly key: string }>(owner, FACTS).key,
    nearest: packed.array(owner, 'nearest', 'i32'),
    deciseconds: packed.array(owner, 'deciseconds', 'u32'),
    decimetres: packed.array(owner, 'decimetres', 'u32'),
    snapMetres: packed.array(owner, 'snapMetres', 'f32'),
    byLine: packed.array(owner, 'byLine', 'u8'),
    rows: packed.array(owner, 'rows', 'u32'),
  };
  check.that(kept.key === key && kept.rows.length % Math.max(1, blockCount) === 0, owner);
  check.lengths(owner, [kept.nearest, kept.deciseconds, kept.decimetres, kept.snapMetres, kept.byLine], blockCount);
  return kept;
}

/** All arrays of an owner, by name; null where it has none. Their meaning is for the caller to check. */
export function readNamedArrays(db: Database, file: string, owner: string): NamedArrays | null {
  const packed = new PackedReader(db, file);
  const names = packed.namesOf(arraysOwner(owner));
  if (names.length === 0) return null;
  return Object.fromEntries(
    names.map(({ name, kind }) => [name, packed.array(arraysOwner(owner), name, isArrayKind(kind) ? kind : 'u8')]),
  );
}

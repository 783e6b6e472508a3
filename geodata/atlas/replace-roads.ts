// Puts roads into an atlas that is there already: a copy beside it gets them, and takes its place in one step.
import { constants, copyFileSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import type { Source } from '../model/atlas.ts';
import type { FileReport } from '../model/contents.ts';
import type { RoadNetwork } from '../model/roads.ts';
import { readRows, replaceRows } from './checked-rows.ts';
import { ATLAS_TARGET, claimTarget } from './claim-target.ts';
import { replaceFile } from './replace-file.ts';
import { writeRoads } from './road-store.ts';
import { FILE_REPORTS, SOURCES } from './sources.query.ts';

/** What the atlas gains. */
export interface NewRoads {
  readonly network: RoadNetwork;
  /** Of the road files; numbers are given anew. */
  readonly sources: readonly Source[];
  readonly reports: readonly FileReport[];
}

export interface ReplaceRoadsOptions {
  readonly writtenAt: Date;
  /** Which sources and reports were of roads, by the name of their importer: they go with the roads. */
  readonly isRoads: (importer: string) => boolean;
  /** Most pages of 4096 bytes that the file may have; for tests of a full disk. */
  readonly maxPages?: number;
}

/**
 * Writes the atlas at `path`, which `openAtlas` has brought up to date, with other roads to `out`: the same path, or a new file. Whoever
 * has the old file open goes on reading it whole. A failure leaves `out` as it was. Throws IssueError as `writeAtlas` does.
 */
export function replaceRoads(path: string, out: string, roads: NewRoads, options: ReplaceRoadsOptions): void {
  claimTarget(out, ATLAS_TARGET);
  replaceFile(out, (temporary) => {
    copyFileSync(path, temporary, constants.COPYFILE_FICLONE);
    const db = new Sqlite(temporary, { fileMustExist: true });
    try {
      // Thrown away on failure and flushed once at the end, so SQLite need not protect it.
      db.pragma('journal_mode = MEMORY');
      db.pragma('synchronous = OFF');
      db.pragma('trusted_schema = OFF');
      db.pragma('cache_size = -65536');
      if (options.maxPages !== undefined) db.pragma(`max_page_count = ${options.maxPages}`);
      db.transaction(() => writeAll(db, path, roads, options))();
      db.pragma('journal_mode = DELETE');
    } finally {
      db.close();
    }
  });
}

function writeAll(db: Database, path: string, { network, sources, reports }: NewRoads, options: ReplaceRoadsOptions): void {
  const kept = readRows(db, path, SOURCES).filter(({ importer }) => !options.isRoads(importer));
  const last = kept.reduce((most, { id }) => Math.max(most, id), 0);
  const numbered = sources.map((source, i) => ({ ...source, id: last + 1 + i }));
  const others = readRows(db, path, FILE_REPORTS).filter(({ recognisedAs }) => !options.isRoads(recognisedAs ?? ''));
  writeRoads(db, network);
  replaceRows(db, SOURCES, [...kept, ...numbered]);
  replaceRows(db, FILE_REPORTS, [...others, ...reports]);
  db.prepare(`UPDATE gpkg_contents SET last_change = ? WHERE table_name IN ('road_network', 'source', 'file_report')`).run(
    options.writtenAt.toISOString(),
  );
}

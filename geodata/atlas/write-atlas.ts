// Writes a whole atlas as one GeoPackage, or nothing at all.

import { crc32 } from 'node:zlib';
import Sqlite, { type Database } from 'better-sqlite3';
import type { AtlasContents, TileRecord } from '../model/contents.ts';
import { ATLAS_TARGET, claimTarget } from './claim-target.ts';
import { writeFlowSets } from './flow-store.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { polygonsFrom } from './outlines.ts';
import { replaceFile } from './replace-file.ts';
import { writeRoads } from './road-store.ts';
import { INSERT_TILE } from './tiles.query.ts';
import { type FeatureContext, writeBlocks, writeLayerFeatures, writeProviders } from './write-features.ts';
import { writeBesides, writeMeta, writeReference } from './write-reference.ts';

/** Hands over every tile, in a fixed order. */
export type EmitTiles = (emit: (tile: TileRecord) => void) => void;

export interface WriteAtlasOptions {
  /** The time that the file states; same contents and same time give the same bytes. */
  readonly writtenAt: Date;
  /** Called as parts are done, with a phrase for people. */
  readonly onStep?: (step: string) => void;
  /** Most pages of 4096 bytes that the file may have; for tests of a full disk. */
  readonly maxPages?: number;
}

/**
 * Writes `contents` and `tiles` to `path` (`*.atlas.gpkg`). The file is built beside the target and renamed into place,
 * so that a failure or a crash leaves what was there. Throws IssueError for a full disk, a folder or file that may not
 * be written, a file that another program has open, and a target that is not an atlas.
 */
export function writeAtlas(path: string, contents: AtlasContents, tiles: EmitTiles, options: WriteAtlasOptions): void {
  claimTarget(path, ATLAS_TARGET);
  replaceFile(path, (temporary) => {
    const db = new Sqlite(temporary);
    try {
      prepareForBulk(db, options.maxPages);
      db.transaction(() => writeAll(db, path, contents, tiles, options))();
    } finally {
      db.close();
    }
  });
}

/** The temporary file is thrown away on failure and flushed once at the end, so SQLite need not protect it. */
function prepareForBulk(db: Database, maxPages: number | undefined): void {
  db.pragma('page_size = 4096');
  db.pragma('journal_mode = MEMORY');
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -65536');
  if (maxPages !== undefined) db.pragma(`max_page_count = ${maxPages}`);
}

function writeAll(db: Database, path: string, contents: AtlasContents, tiles: EmitTiles, options: WriteAtlasOptions): void {
  const { atlas } = contents;
  const at = options.writtenAt.toISOString();
  const step = options.onStep ?? (() => undefined);
  const context: FeatureContext = { atlas, polygonsOf: polygonsFrom(atlas.topology), at };
  migrate(db, path, MIGRATIONS, at);
  writeMeta(db, atlas, at);
  step('reference data');
  writeReference(db, atlas, at);
  writeBesides(db, contents);
  step('flows');
  writeFlowSets(db, contents.flowSets, atlas.blocks.codes);
  step('roads');
  writeRoads(db, contents.roads ?? null);
  step('blocks');
  writeBlocks(db, context);
  for (const layer of atlas.layers) {
    step(layer.label);
    writeLayerFeatures(db, context, layer);
  }
  step('providers');
  writeProviders(db, at, contents.providers);
  step('map tiles');
  writeTiles(db, tiles);
}

function writeTiles(db: Database, tiles: EmitTiles): void {
  const insert = db.prepare(INSERT_TILE);
  tiles(({ z, x, y, data }) => {
    insert.run(z, x, y, crc32(data), data);
  });
}

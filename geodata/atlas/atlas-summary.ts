// What a list of atlases shows, without loading the atlas: names, sums and layers from the small tables.
import Sqlite from 'better-sqlite3';
import type { LayerId } from '../model/ids.ts';
import { readRows } from './checked-rows.ts';
import { LAYERS } from './layers.query.ts';
import { META } from './meta.query.ts';
import { type OpenAtlasOptions, openAtlas } from './open-atlas.ts';
import { PackedReader } from './packed.ts';
import { whileReading } from './sqlite-issues.ts';

export interface AtlasSummary {
  readonly title: string;
  readonly blocks: number;
  readonly blockLayer: string;
  readonly people: number;
  readonly layers: readonly { readonly id: LayerId; readonly label: string; readonly units: number }[];
  readonly fingerprint: string;
}

/** Reads the summary of the atlas at `path`, once it is up to date. Throws IssueError as `openAtlas` does. */
export function readAtlasSummary(path: string, options: OpenAtlasOptions): AtlasSummary {
  openAtlas(path, options).close(); // every check of a file from outside, and the migration of an old one
  return whileReading(path, () => {
    const db = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 2000 });
    try {
      db.pragma('trusted_schema = OFF');
      db.pragma('cell_size_check = ON');
      const meta = new Map(readRows(db, path, META).map(({ name, value }) => [name, value]));
      const people = new PackedReader(db, path).array('people', 'total', 'f64');
      return {
        title: meta.get('title') ?? '',
        blocks: Number(meta.get('block_count')),
        blockLayer: meta.get('block_layer') ?? '',
        people: people.reduce((sum, count) => sum + count, 0),
        layers: readRows(db, path, LAYERS).map(({ id, label, units }) => ({ id, label, units })),
        fingerprint: meta.get('fingerprint') ?? '',
      };
    } finally {
      db.close();
    }
  });
}

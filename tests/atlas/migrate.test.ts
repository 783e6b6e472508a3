import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { RowCheck, recordCheck } from '../../geodata/atlas/checked-rows.ts';
import { type Migration, migrate, schemaVersion } from '../../geodata/atlas/migrate.ts';
import { MIGRATIONS } from '../../geodata/atlas/migrations/all.ts';
import { migrateInPlace, openAtlas } from '../../geodata/atlas/open-atlas.ts';
import { issueOf, useScratch, writeTown } from './scratch.ts';
import { TOWN_TIME, townContents } from './town-contents.ts';

const scratch = useScratch();
const AT = TOWN_TIME.toISOString();

const NEWEST = MIGRATIONS.length;
const addColumn: Migration = {
  version: NEWEST + 1,
  apply: (db) => db.exec(`ALTER TABLE provider_parent ADD COLUMN note TEXT NOT NULL DEFAULT ''`),
};
const breaks: Migration = {
  version: NEWEST + 2,
  apply: (db) => {
    db.exec('DROP TABLE tile');
    throw new Error('broken on purpose');
  },
};

const versionOf = (path: string): number => {
  const db = new Sqlite(path, { readonly: true });
  try {
    return schemaVersion(db);
  } finally {
    db.close();
  }
};

/** Makes a file what the second schema wrote: no roads, and ferries without minutes and landing points. */
function asSecondSchema(path: string): void {
  const db = new Sqlite(path);
  db.exec(`DROP TABLE road_network; DELETE FROM gpkg_contents WHERE table_name = 'road_network'`);
  for (const column of FERRY_COLUMNS) db.exec(`ALTER TABLE block_link DROP COLUMN ${column}`);
  db.exec(`DELETE FROM coterminous_check WHERE table_name IN ('block_link', 'road_network')`);
  const check = new RowCheck();
  const rows = db.prepare<[], string[]>('SELECT from_code, to_code, kind, name FROM block_link ORDER BY fid').raw().all();
  for (const row of rows) check.add(row);
  recordCheck(db, 'block_link', check);
  db.exec('UPDATE coterminous_schema SET version = 2');
  db.close();
}

const FERRY_COLUMNS = ['minutes', 'from_longitude', 'from_latitude', 'to_longitude', 'to_latitude'];

/** Makes a file what the first schema wrote: without the columns of the second, and with a checksum that leaves them out. */
function asFirstSchema(path: string): void {
  asSecondSchema(path);
  const db = new Sqlite(path);
  for (const column of ['share_of', 'smallest_shown', 'withheld_pairs']) db.exec(`ALTER TABLE flow_set DROP COLUMN ${column}`);
  db.exec(`DELETE FROM coterminous_check WHERE table_name = 'flow_set'`);
  const check = new RowCheck();
  const columns =
    'id, label, year, measure, basis, counted, origin_kind, destination_kind, origins, destinations, cells, total';
  const rows = db.prepare<[], (string | number | null)[]>(`SELECT ${columns} FROM flow_set ORDER BY fid`).raw().all();
  for (const row of rows) check.add(row);
  recordCheck(db, 'flow_set', check);
  db.exec('UPDATE coterminous_schema SET version = 1');
  db.close();
}

describe('migrations', () => {
  it('are numbered from 1 without gaps', () => {
    expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  });

  it('bring a file with data in it forward, and lose nothing', () => {
    const path = scratch.in('x.atlas.gpkg');
    writeTown(path);
    migrateInPlace(path, [...MIGRATIONS, addColumn], TOWN_TIME);
    expect(versionOf(path)).toBe(NEWEST + 1);
    const db = new Sqlite(path, { readonly: true });
    expect(db.prepare('SELECT parent_code, note FROM provider_parent').all()).toEqual([{ parent_code: 'U1', note: '' }]);
    // GeoPackage readers look at this number, so ours is kept elsewhere.
    expect(db.pragma('user_version', { simple: true })).toBe(10300);
    db.close();
  });

  it('teach a flow set of the first schema what its shares are of and that nothing was withheld', () => {
    const path = scratch.in('x.atlas.gpkg');
    writeTown(path);
    asFirstSchema(path);
    const file = openAtlas(path, { openedAt: TOWN_TIME });
    expect(file.flowSets().map((set) => [set.shareOf, set.smallestShown, set.withheldPairs])).toEqual([
      [null, 0, 0],
      [null, 0, 0],
    ]);
    expect(file.flowSet('by-block')).toEqual({ ...townContents().flowSets[0], smallestShown: 0 });
    file.close();
    expect(versionOf(path)).toBe(NEWEST);
  });

  it('do not vouch for a table that was damaged before', () => {
    const path = scratch.in('x.atlas.gpkg');
    writeTown(path);
    asFirstSchema(path);
    const db = new Sqlite(path);
    db.exec(`UPDATE flow_set SET total = total + 1 WHERE id = 'by-block'`);
    db.close();
    const file = openAtlas(path, { openedAt: TOWN_TIME });
    expect(issueOf(() => file.flowSets()).code).toBe('atlas-damaged');
    file.close();
  });

  it('give an atlas of the second schema room for roads, and keep its ferries', () => {
    const path = scratch.in('x.atlas.gpkg');
    writeTown(path);
    asSecondSchema(path);
    const file = openAtlas(path, { openedAt: TOWN_TIME });
    expect(file.roads()).toBeNull();
    expect(file.links()).toEqual(townContents().links.map(({ from, to, kind, name }) => ({ from, to, kind, name })));
    expect(file.atlas()).toStrictEqual(townContents().atlas);
    file.close();
    expect(versionOf(path)).toBe(NEWEST);
    const db = new Sqlite(path, { readonly: true });
    expect(db.prepare(`SELECT last_change FROM gpkg_contents WHERE table_name = 'road_network'`).pluck().get()).toBe(AT);
    db.close();
  });

  it('do not vouch for ferries that were damaged before', () => {
    const path = scratch.in('x.atlas.gpkg');
    writeTown(path);
    asSecondSchema(path);
    const db = new Sqlite(path);
    db.exec(`UPDATE block_link SET name = 'The short ferry'`);
    db.close();
    const file = openAtlas(path, { openedAt: TOWN_TIME });
    expect(issueOf(() => file.links()).code).toBe('atlas-damaged');
    file.close();
  });

  it('leave the file as it was when a later step breaks: all or nothing', () => {
    const path = scratch.in('x.atlas.gpkg');
    writeTown(path);
    expect(() => migrateInPlace(path, [...MIGRATIONS, addColumn, breaks], TOWN_TIME)).toThrow('broken on purpose');
    expect(versionOf(path)).toBe(NEWEST);
    const file = openAtlas(path, { openedAt: TOWN_TIME });
    expect(file.parents()).toEqual(townContents().parents);
    expect(file.tileExtent().tiles).toBe(2);
    file.close();
  });

  it('killed half way, are taken back when the atlas is next opened', () => {
    const path = scratch.in('x.atlas.gpkg');
    writeTown(path);
    const script = fileURLToPath(new URL('./killed-while-migrating.ts', import.meta.url));
    const child = spawnSync(process.execPath, [script, path], { encoding: 'utf8' });
    expect(child.signal, child.stderr).toBe('SIGKILL');
    expect(existsSync(`${path}-journal`)).toBe(true);
    const file = openAtlas(path, { openedAt: TOWN_TIME });
    expect(file.atlas()).toStrictEqual(townContents().atlas);
    expect(file.tileExtent().tiles).toBe(2);
    file.close();
    expect(existsSync(`${path}-journal`)).toBe(false);
  });

  it('do nothing to a file that is up to date', () => {
    const db = new Sqlite(':memory:');
    const seen: number[] = [];
    const steps = [1, 2, 3].map(
      (version): Migration => ({
        version,
        apply: (target) => {
          if (version === 1) target.exec('CREATE TABLE coterminous_schema (fid INTEGER PRIMARY KEY, version INTEGER)');
          seen.push(version);
        },
      }),
    );
    migrate(db, 'x', steps.slice(0, 2), AT);
    migrate(db, 'x', steps, AT);
    migrate(db, 'x', steps, AT);
    expect(seen).toEqual([1, 2, 3]);
    expect(schemaVersion(db)).toBe(3);
    expect(issueOf(() => migrate(db, 'x', steps.slice(0, 2), AT)).code).toBe('atlas-too-new');
    db.close();
  });
});

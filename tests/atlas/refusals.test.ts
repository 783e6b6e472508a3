import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../geodata/atlas/open-atlas.ts';
import { describeIssue } from '../../geodata/model/issue.ts';
import { issueOf, useScratch, writeTown } from './scratch.ts';
import { TOWN_TIME } from './town-contents.ts';

const scratch = useScratch();

const change = (path: string, sql: string): void => {
  const db = new Sqlite(path);
  db.exec(sql);
  db.close();
};

/** A GeoPackage that another program made. */
const foreignGeoPackage = (path: string): void =>
  change(path, 'PRAGMA application_id = 0x47504B47; PRAGMA user_version = 10300; CREATE TABLE gpkg_contents (a)');

describe('opening what is no atlas', () => {
  it.each([
    ['a missing file', 'no-such-file', () => undefined],
    ['a folder', 'not-a-file', (path: string) => mkdirSync(path)],
    ['an empty file', 'not-an-atlas', (path: string) => writeFileSync(path, '')],
    ['a text', 'not-an-atlas', (path: string) => writeFileSync(path, 'LSOA11CD,LAD21CD\r\n'.repeat(50))],
    ['another SQLite file', 'not-an-atlas', (path: string) => change(path, 'CREATE TABLE t (a)')],
    ['a GeoPackage of another program', 'not-an-atlas', foreignGeoPackage],
  ])('%s: %s', (_, code, make) => {
    const path = scratch.in('x.atlas.gpkg');
    make(path);
    const issue = issueOf(() => openAtlas(path, { openedAt: TOWN_TIME }));
    expect(issue.code).toBe(code);
    expect(issue.place.file).toBe(path);
    expect(issue.fix).not.toBe('');
  });

  it('an atlas of a newer Coterminous', () => {
    const path = scratch.in('x.atlas.gpkg');
    writeTown(path);
    change(path, 'UPDATE coterminous_schema SET version = 99');
    const issue = issueOf(() => openAtlas(path, { openedAt: TOWN_TIME }));
    expect(issue.code).toBe('atlas-too-new');
    expect(describeIssue(issue)).toContain('newer Coterminous (schema 99');
  });

  it('an atlas that is cut short, wherever it is cut', () => {
    const path = scratch.in('x.atlas.gpkg');
    writeTown(path);
    const { length } = readFileSync(path);
    for (const bytes of [length - 1, length - 4096, 8192, 4096, 512]) {
      truncateSync(path, bytes);
      expect(issueOf(() => openAtlas(path, { openedAt: TOWN_TIME })).code).toBe('atlas-damaged');
    }
    truncateSync(path, 60);
    expect(issueOf(() => openAtlas(path, { openedAt: TOWN_TIME })).code).toBe('not-an-atlas');
  });

  it('an atlas without one of its tables, or with a view in its place', () => {
    const path = scratch.in('x.atlas.gpkg');
    writeTown(path);
    change(path, 'ALTER TABLE tile RENAME TO other; CREATE VIEW tile AS SELECT * FROM other');
    expect(describeIssue(issueOf(() => openAtlas(path, { openedAt: TOWN_TIME })))).toContain('it has no table tile');
  });

  it.each([
    ['a changed name', `UPDATE unit SET name = 'Elsewhere' WHERE fid = 1`],
    ['a lost row', 'DELETE FROM source'],
    [
      'a changed block',
      `DROP TRIGGER rtree_blocks_geom_update3; DROP TRIGGER rtree_blocks_geom_update4; UPDATE blocks SET name = 'X' WHERE fid = 3`,
    ],
    [
      'a changed array',
      `UPDATE coterminous_packed SET data = zeroblob(length(data)) WHERE owner = 'people' AND name = 'total'`,
    ],
    ['a lost array', `DELETE FROM coterminous_packed WHERE owner = 'topology' AND name = 'offsets'`],
    ['an array of another kind', `UPDATE coterminous_packed SET kind = 'f32' WHERE owner = 'blocks' AND name = 'latitude'`],
  ])('an atlas in which somebody changed something: %s', (_, sql) => {
    const path = scratch.in('x.atlas.gpkg');
    writeTown(path);
    change(path, sql);
    const file = openAtlas(path, { openedAt: TOWN_TIME });
    expect(issueOf(() => file.atlas()).code).toBe('atlas-damaged');
    file.close();
  });

  it.each([
    ['layer:lad21', 'unitOf', Uint8Array.of(7, 0), 'units that do not exist'],
    ['topology', 'leftBlock', Uint8Array.of(30, 0, 0, 0), 'blocks that do not exist'],
    ['adjacency', 'offsets', Uint8Array.of(200, 0, 0, 0), 'offsets that fall'],
  ])('an atlas that is whole but makes no sense: %s %s', (owner, name, start) => {
    const path = scratch.in('x.atlas.gpkg');
    writeTown(path);
    const db = new Sqlite(path);
    const where = 'WHERE owner = ? AND name = ?';
    const data = db.prepare<unknown[], Buffer>(`SELECT data FROM coterminous_packed ${where}`).pluck().get(owner, name)!;
    data.set(start);
    db.prepare(`UPDATE coterminous_packed SET data = ?, crc32 = ? ${where}`).run(data, crc32(data), owner, name);
    db.close();
    const file = openAtlas(path, { openedAt: TOWN_TIME });
    expect(describeIssue(issueOf(() => file.atlas()))).toContain(`the parts of ${owner} do not fit together`);
    file.close();
  });

  it('a tile that is not what was written', () => {
    const path = scratch.in('x.atlas.gpkg');
    writeTown(path);
    change(path, `UPDATE tile SET data = x'00' WHERE z = 5`);
    const file = openAtlas(path, { openedAt: TOWN_TIME });
    expect(issueOf(() => file.tile(5, 16, 10)).code).toBe('atlas-damaged');
    file.close();
  });
});

describe('writing where an atlas must not go', () => {
  it.each([
    ['a table of data', (path: string) => writeFileSync(path, 'LSOA11CD,LAD21CD\r\n'.repeat(50))],
    ['a GeoPackage of another program', foreignGeoPackage],
  ])('does not overwrite %s', (_, make) => {
    const path = scratch.in('mine.gpkg');
    make(path);
    const before = readFileSync(path);
    expect(issueOf(() => writeTown(path)).code).toBe('would-overwrite');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('names a folder that is not there, and a folder in place of the file', () => {
    expect(issueOf(() => writeTown(scratch.in('no/such/folder/x.atlas.gpkg'))).code).toBe('no-such-folder');
    mkdirSync(scratch.in('folder.atlas.gpkg'));
    expect(issueOf(() => writeTown(scratch.in('folder.atlas.gpkg'))).code).toBe('not-a-file');
  });

  it.each(['DELETE', 'WAL'])('waits for nobody: a file that another program has open in %s mode is left alone', (mode) => {
    const path = scratch.in('x.atlas.gpkg');
    writeTown(path);
    const other = new Sqlite(path);
    other.pragma(`journal_mode = ${mode}`);
    other.exec('BEGIN IMMEDIATE');
    const before = readFileSync(path);
    const issue = issueOf(() => writeTown(path));
    expect(issue.code).toBe('file-locked');
    expect(issue.fix).toContain('QGIS');
    expect(readFileSync(path).equals(before)).toBe(true);
    other.exec('ROLLBACK');
    other.close();
    writeTown(path);
    openAtlas(path, { openedAt: TOWN_TIME }).close();
  });

  it('leaves no write-ahead log behind that could be played into the new file', () => {
    const path = scratch.in('x.atlas.gpkg');
    writeTown(path);
    const clean = readFileSync(path);
    writeFileSync(`${path}-wal`, 'left behind');
    writeTown(path);
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect(readFileSync(path).equals(clean)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(['x.atlas.gpkg']);
  });
});

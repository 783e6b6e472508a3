// The roads of the Isle of Wight in an atlas of all England: they reach the island, and nothing else of the atlas changes.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coterminousJson } from '../support/command-line.ts';
import { dataPath, hasData } from '../support/england.ts';
import { englandAtlas } from '../support/england-atlas.ts';

const FOLDERS = ['england-2021', 'england-2022'];
const ISLAND = 'isle-of-wight';

describe.skipIf(!hasData(...FOLDERS, ISLAND))('roads of one island in an atlas of England', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coterminous-england-roads-'));
  const atlas = join(folder, 'england.atlas.gpkg');
  beforeAll(async () => copyFileSync((await englandAtlas('england-2021', FOLDERS)).path, atlas));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('reach its 89 blocks and 142,296 people, and are told to reach no others', async () => {
    const before = await coterminousJson(['atlas', 'info', atlas]);
    const added = await coterminousJson(['atlas', 'add-roads', atlas, dataPath(ISLAND, 'isle-of-wight-2014-04.osm.pbf')]);
    const [file] = added.files;
    const off = file.issues.find(({ code }: { code: string }) => code === 'blocks-off-roads').message;
    // 32,844 blocks and 56,550,138 people in England, less those of the island (E06000046).
    expect(off).toMatch(/^32,755 blocks of 32,844, with 56,407,842 people, /);
    const after = await coterminousJson(['atlas', 'info', atlas]);
    expect(after.fingerprint).toBe(before.fingerprint);
    expect(after.roads).toEqual(added.roads);
    expect(after.sources.at(-1)).toMatchObject({ licence: 'Open Database License (ODbL) v1.0', importer: 'osm-pbf' });
    expect(after.sources.slice(0, -1)).toEqual(before.sources);
    expect(after.layers).toEqual(before.layers);
  });
});

// Roads on the command line: built in, added, and refused.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coterminous, coterminousJson } from '../support/command-line.ts';
import { writeTownFiles } from '../support/town-files.ts';
import { townRoadFile } from '../support/town-road-files.ts';

const home = mkdtempSync(join(tmpdir(), 'coterminous-cli-roads-'));
const atlas = join(home, 'town.atlas.gpkg');
const roads = join(home, 'roads.geojson');

beforeAll(async () => {
  writeTownFiles(join(home, 'files'));
  writeFileSync(roads, townRoadFile());
  await coterminousJson(['atlas', 'build', join(home, 'files'), '--out', atlas]);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('atlas add-roads', () => {
  it('says where the roads lie when that is not where the atlas lies, and leaves it as it was', async () => {
    const before = readFileSync(atlas);
    const far = join(home, 'far.geojson');
    writeFileSync(far, townRoadFile({ east: -2.3 }));
    const { code, stdout, stderr } = await coterminous(['atlas', 'add-roads', atlas, far]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/The roads lie around 52\.0 N 1\.3 W; the atlas lies around 52\.0 N 1\.0 E/);
    expect(readFileSync(atlas).equals(before)).toBe(true);
  });

  it('adds roads, which the atlas then tells of as if it had been built with them', async () => {
    const added = await coterminousJson(['atlas', 'add-roads', atlas, roads]);
    expect(added).toMatchObject({ atlas, roads: { publisher: 'Ordnance Survey', ferries: 0, turnRestrictions: 0 } });
    expect(added.files).toMatchObject([{ recognisedAs: 'os-open-roads', rowsKept: 6 }]);
    const info = await coterminousJson(['atlas', 'info', atlas]);
    expect(info.roads).toEqual(added.roads);
    const built = await coterminousJson(['atlas', 'build', join(home, 'files'), roads, '--out', join(home, 'both.atlas.gpkg')]);
    expect(built.roads).toEqual(added.roads);
    expect(built.fingerprint).toBe(info.fingerprint);
  });

  it('reads for people too', async () => {
    const { code, stdout, stderr } = await coterminous(['atlas', 'add-roads', atlas, roads]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Roads: OS Open Roads, 27 km, 0 ferry links, 0 turn restrictions; 1 separate part for cars/);
    expect(stdout).toMatch(/30 of 30 blocks within 2 km of a road/);
    expect(stderr).toMatch(/Added in [\d.]+ s; peak memory [\d.]+ GB/);
  });
});

// Roads for an atlas that is there: in its place in one step, or not at all.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAtlas } from '../../geodata/atlas/open-atlas.ts';
import { replaceRoads } from '../../geodata/atlas/replace-roads.ts';
import { writeKeptTravel } from '../../geodata/atlas/travel-store.ts';
import { addRoads } from '../../geodata/engine/add-roads.ts';
import { atlasInfo } from '../../geodata/engine/atlas-info.ts';
import { buildAtlas } from '../../geodata/engine/build-atlas.ts';
import { IssueError } from '../../geodata/model/issue.ts';
import { townRoads, townTravel } from '../atlas/town-roads.ts';
import { writeTownFiles } from '../support/town-files.ts';
import { townRoadFile } from '../support/town-road-files.ts';

const NOW = '2026-11-22T12:00:00.000Z';
const clock = (): string => NOW;
const quiet = { clock, onProgress: () => undefined };

let folder = '';
let atlas = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'coterminous-roads-'));
  atlas = join(folder, 'town.atlas.gpkg');
  writeTownFiles(join(folder, 'files'));
  await buildAtlas({ inputs: [join(folder, 'files')], out: atlas, title: 'Town', ...quiet });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function given(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

async function codesOf(inputs: readonly string[], path = atlas): Promise<readonly string[]> {
  try {
    await addRoads({ atlas: path, inputs, ...quiet });
  } catch (error) {
    if (error instanceof IssueError) return error.issues.map(({ code }) => code);
    throw error;
  }
  throw new Error('The roads were added.');
}

describe('adding roads to an atlas', () => {
  it('gives it a network, a source and a report; everything else stays, its fingerprint too', async () => {
    const before = atlasInfo(atlas, clock);
    const { report, issues } = await addRoads({ atlas, inputs: [given('roads.geojson', townRoadFile())], ...quiet });
    expect(issues).toEqual([]);
    const after = atlasInfo(atlas, clock);
    expect(after.roads).toEqual(report.roads);
    expect(report.roads).toMatchObject({ publisher: 'Ordnance Survey', car: { count: 1, nodes: 4 } });
    expect(after.sources.at(-1)).toMatchObject({ id: before.sources.length + 1, importer: 'os-open-roads', importedAt: NOW });
    expect(after.sources.slice(0, -1)).toEqual(before.sources);
    expect(after.files.slice(0, -1)).toEqual(before.files);
    expect({ ...after, roads: null, sources: [], files: [] }).toEqual({ ...before, roads: null, sources: [], files: [] });
    expect(readdirSync(folder).sort()).toEqual(['files', 'roads.geojson', 'town.atlas.gpkg']);
  });

  it('puts newer roads in the place of older ones, and forgets what was worked out from those', async () => {
    await addRoads({ atlas, inputs: [given('old.geojson', townRoadFile())], ...quiet });
    writeKeptTravel(atlas, [{ travel: townTravel('old') }]);
    await addRoads({ atlas, inputs: [given('new.geojson', townRoadFile({ roadFunction: 'B Road' }))], ...quiet });
    const info = atlasInfo(atlas, clock);
    expect(info.roads?.kilometres).toMatchObject({ 'a-road': 0 });
    expect(info.sources.filter(({ importer }) => importer === 'os-open-roads').map(({ file }) => file)).toEqual([
      join(folder, 'new.geojson'),
    ]);
    expect(info.files.filter(({ recognisedAs }) => recognisedAs === 'os-open-roads')).toHaveLength(1);
    const file = openAtlas(atlas, { openedAt: new Date(NOW) });
    expect(file.keptTravel('old')).toBeNull();
    file.close();
  });

  it('leaves whoever has the atlas open with the one they have', async () => {
    const file = openAtlas(atlas, { openedAt: new Date(NOW) });
    await addRoads({ atlas, inputs: [given('roads.geojson', townRoadFile())], ...quiet });
    expect(file.roads()).toBeNull();
    expect(file.atlas().blocks.count).toBe(30);
    expect(file.reports()).toHaveLength(5);
    file.close();
  });

  it('takes ferries from a table of links beside the roads', async () => {
    const links = given('links.csv', 'FROM_CODE,TO_CODE,KIND,NAME,MINUTES\nT000001,T000030,ferry,Long ferry,10\n');
    const { report } = await addRoads({ atlas, inputs: [given('roads.geojson', townRoadFile()), links], ...quiet });
    expect(report.roads.ferries).toBe(1);
    expect(report.files.map(({ recognisedAs }) => recognisedAs)).toEqual(['links', 'os-open-roads']);
  });

  it('changes not a byte when anything is wrong', async () => {
    const before = readFileSync(atlas);
    const far = townRoadFile({ east: -3 });
    expect(await codesOf([given('far.geojson', far)])).toEqual(['roads-elsewhere']);
    expect(await codesOf([given('cut.geojson', far.slice(0, 200))])).toEqual(['truncated-json']);
    expect(await codesOf([join(folder, 'files', 'population_mid2020.csv')])).toEqual(['no-roads']);
    expect(await codesOf([join(folder, 'nothing.pbf')])).toEqual(['file-not-found']);
    expect(await codesOf([given('none.geojson', '{"type":"FeatureCollection","features":[]}')])).toEqual(['no-rows']);
    expect(readFileSync(atlas).equals(before)).toBe(true);
    expect(await codesOf([given('roads.geojson', townRoadFile())], join(folder, 'none.atlas.gpkg'))).toEqual(['no-such-file']);
  });

  it('changes not a byte when the disk is full', () => {
    const before = readFileSync(atlas);
    const roads = { network: townRoads(), sources: [], reports: [] };
    const options = { writtenAt: new Date(NOW), isRoads: () => false, maxPages: before.length / 4096 };
    expect(() => replaceRoads(atlas, atlas, roads, options)).toThrow(/disk is full/);
    expect(readFileSync(atlas).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['files', 'town.atlas.gpkg']);
  });
});

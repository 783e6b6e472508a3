import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atlasInfo } from '../../geodata/atlas/atlas-info.ts';
import { openAtlas } from '../../geodata/atlas/open-atlas.ts';
import { writeAtlas } from '../../geodata/atlas/write-atlas.ts';
import { TOWN_TIME, townContents, townOutlines, townTiles } from './town-contents.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-'));
  path = join(folder, 'town.atlas.gpkg');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const writeTown = (target = path): void =>
  writeAtlas(target, townContents(), (emit) => townTiles.forEach(emit), { writtenAt: TOWN_TIME, outlinesOf: townOutlines });

describe('an atlas in a file', () => {
  it('comes back as it was written, to the last bit', () => {
    writeTown();
    const file = openAtlas(path);
    const contents = townContents();
    expect(file.atlas()).toStrictEqual(contents.atlas);
    expect(file.links()).toEqual(contents.links);
    expect(file.vintageLinks()).toEqual(contents.vintageLinks);
    expect(file.providers()).toEqual(contents.providers);
    expect(file.parents()).toEqual(contents.parents);
    expect(file.reports()).toEqual(contents.reports);
    expect(file.flowSets().map((set) => file.flowSet(set.id))).toEqual(contents.flowSets);
    for (const { z, x, y, data } of townTiles) expect(new Uint8Array(file.tile(z, x, y) ?? [])).toEqual(data);
    file.close();
  });

  it('answers single questions', () => {
    writeTown();
    const file = openAtlas(path);
    expect(file.tile(1, 0, 0)).toBeNull();
    expect(file.flowSet('nothing')).toBeNull();
    expect(file.provider('hospital', 'P1')?.name).toBe('Lost Hospital');
    expect(file.provider('trust', 'P1')).toBeNull();
    expect(file.parentsOf('gp-practice', 'P1').map((parent) => parent.parentCode)).toEqual(['U1']);
    expect(file.tileExtent()).toEqual({ tiles: 2, minZoom: 0, maxZoom: 5 });
    file.close();
  });

  it('tells what it holds', () => {
    writeTown();
    const file = openAtlas(path);
    const info = atlasInfo(file);
    expect(info).toMatchObject({ blocks: 30, population: 3030, providers: 2, tiles: 2, blockLayer: 'lsoa11' });
    expect(info.layers.map(({ id, units }) => [id, units])).toEqual([
      ['lad21', 2],
      ['ccg21', 2],
      ['pcn21', 3],
    ]);
    expect(info.flowSets[0]).toMatchObject({ id: 'by-block', cells: 62, total: (61 * 62) / 2 });
    expect(info.writtenAt).toBe('2026-11-21T10:00:00.000Z');
    file.close();
  });

  it('is the same to the byte when the contents and the time are the same', () => {
    writeTown();
    const other = join(folder, 'again.atlas.gpkg');
    writeTown(other);
    expect(readFileSync(other).equals(readFileSync(path))).toBe(true);
  });

  it('leaves nothing beside itself, and replaces an older atlas', () => {
    writeTown();
    writeTown();
    expect(readdirSync(folder)).toEqual(['town.atlas.gpkg']);
  });

  it('replaces an empty file, as a save dialog makes', () => {
    writeFileSync(path, '');
    writeTown();
    openAtlas(path).close();
  });
});

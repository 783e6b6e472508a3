import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../geodata/atlas/open-atlas.ts';
import { useScratch, writeTown } from './scratch.ts';
import { TOWN_TIME, townContents, townTiles } from './town-contents.ts';

const scratch = useScratch();
const townPath = (): string => scratch.in('town.atlas.gpkg');

describe('an atlas in a file', () => {
  it('comes back as it was written, to the last bit', () => {
    const path = townPath();
    writeTown(path);
    const file = openAtlas(path, { openedAt: TOWN_TIME });
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
    const path = townPath();
    writeTown(path);
    const file = openAtlas(path, { openedAt: TOWN_TIME });
    expect(file.tile(1, 0, 0)).toBeNull();
    expect(file.flowSet('nothing')).toBeNull();
    expect(file.provider('hospital', 'P1')?.name).toBe('Lost Hospital');
    expect(file.provider('trust', 'P1')).toBeNull();
    expect(file.parentsOf('gp-practice', 'P1').map((parent) => parent.parentCode)).toEqual(['U1']);
    expect(file.tileExtent()).toEqual({ tiles: 2, minZoom: 0, maxZoom: 5 });
    file.close();
  });

  it('is the same to the byte when the contents and the time are the same', () => {
    const path = townPath();
    writeTown(path);
    const other = scratch.in('again.atlas.gpkg');
    writeTown(other);
    expect(readFileSync(other).equals(readFileSync(path))).toBe(true);
  });

  it('leaves nothing beside itself, and replaces an older atlas', () => {
    const path = townPath();
    writeTown(path);
    writeTown(path);
    expect(readdirSync(dirname(path))).toEqual(['town.atlas.gpkg']);
  });

  it('replaces an empty file, as a save dialog makes', () => {
    const path = townPath();
    writeFileSync(path, '');
    writeTown(path);
    openAtlas(path, { openedAt: TOWN_TIME }).close();
  });
});

import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { AtlasFile } from '../../geodata/atlas/atlas-file.ts';
import { openAtlas } from '../../geodata/atlas/open-atlas.ts';
import { writeRoads } from '../../geodata/atlas/road-store.ts';
import { writeKeptTravel } from '../../geodata/atlas/travel-store.ts';
import { writeAtlas } from '../../geodata/atlas/write-atlas.ts';
import { TOWN_BLOCKS } from '../support/tiny-town.ts';
import { issueOf, TOWN_OPTIONS, useScratch, writeTown } from './scratch.ts';
import { TOWN_TIME, townContents, townTiles } from './town-contents.ts';
import { townRoads, townTravel } from './town-roads.ts';

const scratch = useScratch();

function reading<T>(path: string, use: (file: AtlasFile) => T): T {
  const file = openAtlas(path, { openedAt: TOWN_TIME });
  try {
    return use(file);
  } finally {
    file.close();
  }
}

function townWithRoads(): string {
  const path = scratch.in('x.atlas.gpkg');
  writeAtlas(path, { ...townContents(), roads: townRoads() }, (emit) => townTiles.forEach(emit), TOWN_OPTIONS);
  return path;
}

function change(path: string, sql: string): void {
  const db = new Sqlite(path);
  db.exec(sql);
  db.close();
}

/** Writes other values into an array of the network, with the checksum that goes with them. */
function forge(path: string, name: string, array: Uint32Array | Uint8Array): void {
  const bytes = Buffer.from(array.buffer);
  const db = new Sqlite(path);
  db.prepare(
    `UPDATE coterminous_packed SET length = ?, crc32 = ?, data = ? WHERE owner IN ('roads', 'roads turns') AND name = ?`,
  ).run(array.length, crc32(bytes), bytes, name);
  db.close();
}

describe('roads in an atlas', () => {
  it('come back as they were written, and once only', () => {
    const path = townWithRoads();
    reading(path, (file) => {
      expect(file.roads()).toStrictEqual(townRoads());
      expect(file.roads()).toBe(file.roads());
      expect(file.roadSummary()).toEqual({ id: 'c0ffee', nodeCount: 3, linkCount: 4, report: townRoads().report });
    });
  });

  it('are null where there are none', () => {
    const path = scratch.in('x.atlas.gpkg');
    writeTown(path);
    reading(path, (file) => {
      expect(file.roads()).toBeNull();
      expect(file.roadSummary()).toBeNull();
    });
  });

  it('can be seen in other programs as a row', () => {
    const db = new Sqlite(townWithRoads(), { readonly: true });
    expect(db.prepare('SELECT title, nodes, links, kilometres, car_largest_share FROM road_network').all()).toEqual([
      { title: 'OS Open Roads', nodes: 3, links: 4, kilometres: 400_001, car_largest_share: 1 },
    ]);
    expect(db.prepare(`SELECT data_type FROM gpkg_contents WHERE table_name = 'road_network'`).pluck().get()).toBe(
      'attributes',
    );
    db.close();
  });

  it('give the same bytes again', () => {
    const first = readFileSync(townWithRoads());
    expect(readFileSync(townWithRoads()).equals(first)).toBe(true);
  });

  it('do not keep an atlas from opening when they are damaged, and are refused when asked for', () => {
    const path = townWithRoads();
    change(path, `UPDATE coterminous_packed SET data = zeroblob(length(data)) WHERE owner = 'roads' AND name = 'linkStart'`);
    reading(path, (file) => {
      expect(file.atlas().blocks.count).toBe(TOWN_BLOCKS);
      expect(issueOf(() => file.roads()).code).toBe('atlas-damaged');
    });
  });

  it('that lost their row, or whose row was edited, are refused', () => {
    for (const sql of ['DELETE FROM road_network', 'UPDATE road_network SET nodes = 2']) {
      const path = townWithRoads();
      change(path, sql);
      reading(path, (file) => expect(issueOf(() => file.roads()).code).toBe('atlas-damaged'));
    }
  });

  it.each([
    ['a node that is not there', 'linkEnd', Uint32Array.of(1, 2, 1, 3)],
    ['a class that is not there', 'linkClass', Uint8Array.of(1, 8, 4, 9)],
    ['too few links', 'linkLimit', Uint8Array.of(1, 8, 4)],
    ['offsets that fall', 'incidentOffsets', Uint32Array.of(0, 6, 2, 8)],
    ['an end at another node', 'incident', Uint32Array.of(0, 2, 1, 4, 5, 6, 3, 7)],
    ['an end that stands twice, for another', 'incident', Uint32Array.of(0, 0, 1, 4, 5, 7, 3, 6)],
    ['ends out of order', 'incident', Uint32Array.of(2, 0, 1, 4, 5, 7, 3, 6)],
    ['offsets that begin late', 'incidentOffsets', Uint32Array.of(1, 2, 6, 8)],
    ['a node too many', 'incidentOffsets', Uint32Array.of(0, 2, 6, 8, 8)],
    ['an end too few', 'incident', Uint32Array.of(0, 2, 1, 4, 5, 7, 3)],
    ['bends that fall', 'shapeOffsets', Uint32Array.of(0, 2, 1, 3, 3)],
    ['a link of turns that is not there', 'from', Uint32Array.of(4)],
    ['turns of two lengths', 'to', Uint32Array.of(3, 3)],
    ['bends beyond the last', 'shapeOffsets', Uint32Array.of(0, 1, 1, 3, 4)],
    ['a turn at a node that is not there', 'via', Uint32Array.of(3)],
    ['a turn of a third kind', 'only', Uint8Array.of(2)],
  ])('with %s are refused', (_, name, array) => {
    const path = townWithRoads();
    forge(path, name, array);
    reading(path, (file) => expect(issueOf(() => file.roads()).code).toBe('atlas-damaged'));
  });
});

describe('what is kept of travel', () => {
  it('comes back under its key, and a newer one takes its place', () => {
    const path = townWithRoads();
    writeKeptTravel(path, [{ travel: townTravel('one') }, { travel: townTravel('two', 0) }]);
    writeKeptTravel(path, [{ travel: townTravel('one', 3) }]);
    reading(path, (file) => {
      expect(file.keptTravel('one')).toStrictEqual(townTravel('one', 3));
      expect(file.keptTravel('two')).toStrictEqual(townTravel('two', 0));
      expect(file.keptTravel('three')).toBeNull();
      expect(file.roads()).toStrictEqual(townRoads());
    });
  });

  it('has named arrays beside it, by owner', () => {
    const path = townWithRoads();
    const arrays = { rank: Uint32Array.of(2, 0, 1), shortcuts: Int32Array.of(-1), level: Uint8Array.of(1, 2) };
    writeKeptTravel(path, [
      { owner: 'hierarchy c0ffee car', arrays },
      { owner: 'hierarchy c0ffee foot', arrays: { rank: Uint32Array.of() } },
    ]);
    reading(path, (file) => {
      expect(file.namedArrays('hierarchy c0ffee car')).toStrictEqual(arrays);
      expect(file.namedArrays('hierarchy c0ffee foot')).toStrictEqual({ rank: Uint32Array.of() });
      expect(file.namedArrays('topology')).toBeNull();
    });
  });

  it('is refused when it was made for another number of blocks', () => {
    const path = townWithRoads();
    writeKeptTravel(path, [{ travel: { ...townTravel('one'), byLine: new Uint8Array(3) } }]);
    reading(path, (file) => expect(issueOf(() => file.keptTravel('one')).code).toBe('atlas-damaged'));
  });

  it('goes when other roads come', () => {
    const path = townWithRoads();
    writeKeptTravel(path, [{ travel: townTravel('one') }, { owner: 'hierarchy', arrays: { rank: Uint32Array.of(1) } }]);
    const db = new Sqlite(path);
    writeRoads(db, { ...townRoads(), id: 'decaf' });
    db.close();
    reading(path, (file) => {
      expect([file.keptTravel('one'), file.namedArrays('hierarchy'), file.roads()?.id]).toEqual([null, null, 'decaf']);
      expect(file.atlas()).toStrictEqual(townContents().atlas);
    });
  });

  it('names the file that cannot be written', () => {
    const path = scratch.in('none.atlas.gpkg');
    expect(issueOf(() => writeKeptTravel(path, [])).place).toEqual({ file: path });
  });
});

// OS Open Roads as no publisher would write it.
import type { Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { RoadDataset } from '../../geodata/import/road-dataset.ts';
import { kindOfService } from '../../geodata/import/site-services.ts';
import { ROAD_CLASSES } from '../../geodata/model/roads.ts';
import { problemsOf, readGiven } from './given-file.ts';
import { blob, geopackage } from './map-bytes.ts';
import { lineWkb, openRoadsPackage } from './road-files.ts';

const LINE = blob(
  lineWkb([
    [375000, 165000],
    [375050, 165020],
    [375100, 165000],
  ]),
);
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const COLUMNS =
  'id TEXT, road_classification TEXT, road_function TEXT, form_of_way TEXT, length, start_node TEXT, end_node TEXT';

/** A package with one table of links, called as wanted, and the rows `INSERT` gives it: id, geometry, length, nodes. */
function packageOf(table: string, rows: readonly (readonly unknown[])[], create = plainTable): Buffer {
  return geopackage((database) => {
    create(database, table);
    database.prepare("INSERT INTO gpkg_contents VALUES (?, 'features', 27700)").run(table);
    database.prepare("INSERT INTO gpkg_geometry_columns VALUES (?, 'geometry', 'GEOMETRY', 27700, 0, 0)").run(table);
    const into = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'view' AND name = ?").get(table) ? 'links' : table;
    const insert = database.prepare(
      `INSERT INTO ${quoted(into)} (id, geometry, length, start_node, end_node, road_function, road_classification, form_of_way)
       VALUES (?, ?, ?, ?, ?, 'A Road', 'A Road', 'Single Carriageway')`,
    );
    for (const row of rows) insert.run(...row);
  });
}

function plainTable(database: Database, table: string): void {
  database.exec(`CREATE TABLE ${quoted(table)} (fid INTEGER PRIMARY KEY, geometry BLOB, ${COLUMNS})`);
}

async function roadsOf(content: Buffer): Promise<RoadDataset['links']> {
  const { datasets } = await readGiven({ 'oproad.gpkg': content });
  const [only] = datasets;
  if (datasets.length !== 1 || only?.kind !== 'roads') throw new Error(`Not one set of roads: ${datasets.length}.`);
  return only.links;
}

describe('a hostile file of road links', () => {
  it.each(['road"; DROP TABLE gpkg_contents; --', "x'); DELETE FROM gpkg_contents; --", 'sélect * from', '"', '?1'])(
    'may call its table %s',
    async (table) => {
      const links = await roadsOf(packageOf(table, [['L1', LINE, 100, 'N1', 'N2']]));
      expect([...links.start, ...links.end]).toEqual([0, 1]);
    },
  );

  it('measures links by their lines, whatever stands as length, and reads each row whatever its id', async () => {
    const links = await roadsOf(
      packageOf('road_link', [
        ['L1', LINE, 'a mile and a bit', 'N1', 'N2'],
        ['L1', LINE, -5, 'N2', 'N3'],
        ['L1', LINE, Number.POSITIVE_INFINITY, 'N3', 'N1'],
        [null, LINE, Buffer.of(1, 2), 'N1', 'N3'],
      ]),
    );
    expect([...links.start]).toEqual([0, 1, 2, 0]);
    expect(links.notes).toHaveLength(1);
  });

  it('passes over rows without geometry, and with text or numbers for one', async () => {
    const rows = [LINE, null, 'LINESTRING (0 0, 1 1)', 42].map((line, at) => [`L${at}`, line, 1, 'N1', 'N2']);
    const links = await roadsOf(packageOf('road_link', rows));
    expect(links.start).toHaveLength(1);
    expect(links.notes).toContain('3 links have no line and were passed over.');
  });

  it('passes over rows whose nodes have no name', async () => {
    const rows = [
      ['L1', LINE, 1, null, 'N2'],
      ['L2', LINE, 1, 'N2', '  '],
      ['L3', LINE, 1, ' N1', 'N2 '],
    ];
    const links = await roadsOf(packageOf('road_link', rows));
    expect([[...links.start], [...links.end]]).toEqual([[0], [1]]);
    expect(links.notes).toContain('2 links lack the name of a node and were passed over.');
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'does not take the word "%s" for a road',
    async (word) => {
      const links = await roadsOf(openRoadsPackage([{ roadFunction: word, classification: word, formOfWay: word }]));
      expect([...links.roadClass].map((at) => ROAD_CLASSES[at])).toEqual(['local-road']);
      expect(links.notes).toContain('1 link of no known function is taken for a local road.');
      expect(kindOfService(word)).toBe('other-service');
    },
  );

  it('may be a view, or a table without row numbers', async () => {
    const view = (database: Database, table: string): void => {
      plainTable(database, 'links');
      database.exec(`CREATE VIEW ${quoted(table)} AS SELECT * FROM links`);
    };
    const withoutNumbers = (database: Database, table: string): void => {
      database.exec(`CREATE TABLE ${quoted(table)} (geometry BLOB, ${COLUMNS}, PRIMARY KEY (id)) WITHOUT ROWID`);
    };
    for (const create of [view, withoutNumbers]) {
      const links = await roadsOf(packageOf('road_link', [['L1', LINE, 1, 'N1', 'N2']], create));
      expect(links.start).toHaveLength(1);
    }
  });

  it('is refused for lines within lines without end, and for lines that say they have four thousand million points', async () => {
    const wrapper = Buffer.of(1, 5, 0, 0, 0, 1, 0, 0, 0);
    const nested = blob(Buffer.concat(Array.from({ length: 100_000 }, () => wrapper)));
    const endless = Buffer.from(lineWkb([[375000, 165000]]));
    endless.writeUInt32LE(0xffff_ffff, 5);
    for (const [line, code] of [
      [nested, 'unsupported-geometry'],
      [blob(endless), 'bad-geometry'],
    ] as const) {
      const [issue] = await problemsOf({ 'oproad.gpkg': packageOf('road_link', [['L1', line, 1, 'N1', 'N2']]) });
      expect(issue).toMatchObject({ code, place: { file: 'oproad.gpkg', row: 1 } });
      expect(issue!.fix).not.toBe('');
    }
  });
});

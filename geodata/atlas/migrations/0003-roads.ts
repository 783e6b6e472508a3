// Schema 3: roads. What is said of them is a row that a GIS can show, the network itself is packed; ferries may state their minutes
// and landing points.
import type { Database } from 'better-sqlite3';
import { type Cell, RowCheck, recordCheck } from '../checked-rows.ts';
import { registerAttributes } from '../gpkg-schema.ts';
import { CHECK_OF_TABLE } from '../meta.query.ts';
import type { Migration } from '../migrate.ts';

const ROAD_NETWORK = `CREATE TABLE road_network (
  fid INTEGER PRIMARY KEY NOT NULL, id TEXT NOT NULL UNIQUE, publisher TEXT NOT NULL, title TEXT NOT NULL, vintage TEXT NOT NULL,
  nodes INTEGER NOT NULL, links INTEGER NOT NULL, kilometres REAL NOT NULL, ferries INTEGER NOT NULL,
  turn_restrictions INTEGER NOT NULL, car_components INTEGER NOT NULL, car_largest_share REAL NOT NULL,
  walk_components INTEGER NOT NULL, walk_largest_share REAL NOT NULL, report TEXT NOT NULL
) STRICT`;

const BEFORE = 'from_code, to_code, kind, name';
const ADDED = ['minutes', 'from_longitude', 'from_latitude', 'to_longitude', 'to_latitude'];

export const roads: Migration = {
  version: 3,
  apply: (db, at) => {
    db.exec(ROAD_NETWORK);
    const description = 'The roads that travel times rest on: publisher, size, how joined up';
    registerAttributes(db, { table: 'road_network', identifier: 'road_network', description, lastChange: at });
    const known = db.prepare<[string], { rows: number; crc32: number }>(CHECK_OF_TABLE).get('block_link');
    const before = linkCheck(db, BEFORE);
    for (const column of ADDED) db.exec(`ALTER TABLE block_link ADD COLUMN ${column} REAL`);
    if (!known) return; // a new file: whoever writes its tables writes their checksums
    recordCheck(db, 'road_network', new RowCheck());
    // A table that was damaged keeps the checksum that says so.
    if (known.crc32 !== before.crc32 || known.rows !== before.rows) return;
    const after = linkCheck(db, [BEFORE, ...ADDED].join(', '));
    db.prepare(`UPDATE coterminous_check SET crc32 = ? WHERE table_name = 'block_link'`).run(after.crc32);
  },
};

function linkCheck(db: Database, columns: string): RowCheck {
  const check = new RowCheck();
  for (const row of db.prepare<[], readonly Cell[]>(`SELECT ${columns} FROM block_link ORDER BY fid`).raw().all())
    check.add(row);
  return check;
}

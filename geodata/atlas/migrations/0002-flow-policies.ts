// Schema 2: a flow set says what its shares are of and which small counts were withheld. Older sets knew no such rule.
import type { Database } from 'better-sqlite3';
import { type Cell, RowCheck } from '../checked-rows.ts';
import { CHECK_OF_TABLE } from '../meta.query.ts';
import type { Migration } from '../migrate.ts';

const BEFORE = 'id, label, year, measure, basis, counted, origin_kind, destination_kind, origins, destinations, cells, total';
const AFTER = `${BEFORE}, share_of, smallest_shown, withheld_pairs`;

const CHANGES = `
ALTER TABLE flow_set ADD COLUMN share_of TEXT;
ALTER TABLE flow_set ADD COLUMN smallest_shown REAL NOT NULL DEFAULT 0;
ALTER TABLE flow_set ADD COLUMN withheld_pairs INTEGER NOT NULL DEFAULT 0;
UPDATE flow_set SET share_of = CASE WHEN id LIKE 'council-in-trust-catchment%' THEN 'destination' ELSE 'origin' END
  WHERE measure = 'share';`;

export const flowPolicies: Migration = {
  version: 2,
  apply: (db) => {
    const known = db.prepare<[string], { rows: number; crc32: number }>(CHECK_OF_TABLE).get('flow_set');
    const before = checkOf(db, BEFORE);
    db.exec(CHANGES);
    // A table that was damaged keeps the checksum that says so; one that is still empty has none.
    if (known?.crc32 !== before.crc32 || known.rows !== before.rows) return;
    db.prepare(`UPDATE coterminous_check SET crc32 = ? WHERE table_name = 'flow_set'`).run(checkOf(db, AFTER).crc32);
  },
};

function checkOf(db: Database, columns: string): RowCheck {
  const check = new RowCheck();
  const rows = db.prepare<[], readonly Cell[]>(`SELECT ${columns} FROM flow_set ORDER BY fid`).raw().all();
  for (const row of rows) check.add(row);
  return check;
}

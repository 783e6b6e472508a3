// The standard's R-tree extension: a spatial index beside a feature table, and the triggers that let other programs edit it.
// GeoPackage 1.3, annex F.3. The triggers call ST_ functions that only spatial programs define; nothing of ours fires them.
import type { Database } from 'better-sqlite3';
import type { Envelope } from './gpkg-geometry.ts';
import { quoted } from './gpkg-schema.ts';

/** Creates the index of `table`.`geom` and declares it. Add boxes, then call `createRtreeTriggers`. */
export function createRtree(db: Database, table: string): (fid: number, box: Envelope) => void {
  const rtree = quoted(`rtree_${table}_geom`);
  db.exec(`CREATE VIRTUAL TABLE ${rtree} USING rtree(id, minx, maxx, miny, maxy)`);
  db.prepare(
    `INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')`,
  ).run(table);
  const insert = db.prepare(`INSERT INTO ${rtree} VALUES (?, ?, ?, ?, ?)`);
  return (fid, box) => {
    insert.run(fid, ...box);
  };
}

/** The six triggers that keep the index true when another program edits the table. */
export function createRtreeTriggers(db: Database, table: string): void {
  const name = `rtree_${table}_geom`;
  const rtree = quoted(name);
  const full = 'NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom)';
  const empty = '(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))';
  const box = 'NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)';
  const put = `INSERT OR REPLACE INTO ${rtree} VALUES (${box});`;
  const trigger = (suffix: string, when: string, condition: string, action: string): void => {
    db.exec(`CREATE TRIGGER ${quoted(`${name}_${suffix}`)} AFTER ${when} ON ${quoted(table)}
      ${condition === '' ? '' : `WHEN ${condition}`} BEGIN ${action} END`);
  };
  const drop = `DELETE FROM ${rtree} WHERE id = OLD.fid;`;
  trigger('insert', 'INSERT', `(${full})`, put);
  trigger('update1', 'UPDATE OF geom', `OLD.fid = NEW.fid AND (${full})`, put);
  trigger('update2', 'UPDATE OF geom', `OLD.fid = NEW.fid AND ${empty}`, drop);
  trigger('update3', 'UPDATE', `OLD.fid != NEW.fid AND (${full})`, `${drop} ${put}`);
  trigger('update4', 'UPDATE', `OLD.fid != NEW.fid AND ${empty}`, `DELETE FROM ${rtree} WHERE id IN (OLD.fid, NEW.fid);`);
  trigger('delete', 'DELETE', 'OLD.geom NOT NULL', drop);
}

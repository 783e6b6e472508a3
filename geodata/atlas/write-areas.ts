// A plan's areas as a GeoPackage of their own: one feature table a tier, to hand to somebody with a GIS.
import Sqlite, { type Database } from 'better-sqlite3';
import type { Source } from '../model/atlas.ts';
import type { Tier } from '../model/ids.ts';
import type { Verdict } from '../model/verdict.ts';
import { claimTarget, type TargetKind } from './claim-target.ts';
import { encodeMultiPolygon, type Polygons } from './gpkg-geometry.ts';
import { createGeoPackage, registerAttributes } from './gpkg-schema.ts';
import { replaceFile } from './replace-file.ts';
import { FeatureIndex } from './write-features.ts';

/** One area as it is written; `id` is unique in its tier. */
export interface AreaToWrite {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
  readonly colour: string;
  readonly people: number;
  readonly blocks: number;
  readonly verdict: Verdict | null;
  readonly verdictSummary: string;
  readonly polygons: Polygons;
}

/** What the file says about itself. */
export interface AreasDocument {
  readonly planName: string;
  readonly atlasFingerprint: string;
  readonly sources: readonly Source[];
  /** The time that the file states. */
  readonly writtenAt: Date;
}

const AREAS_TARGET: TargetKind = {
  name: 'an export of areas',
  isOurs: (db) =>
    db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'coterminous_export'`).get() !== undefined,
};

/** Writes `areas` to `path` (`*.gpkg`), whole or not at all. Throws IssueError as `writeAtlas` does. */
export function writeAreas(path: string, areas: readonly AreaToWrite[], document: AreasDocument): void {
  claimTarget(path, AREAS_TARGET);
  replaceFile(path, (temporary) => {
    const db = new Sqlite(temporary);
    try {
      db.pragma('journal_mode = MEMORY');
      db.pragma('synchronous = OFF');
      db.transaction(() => writeDocument(db, areas, document))();
    } finally {
      db.close();
    }
  });
}

function writeDocument(db: Database, areas: readonly AreaToWrite[], document: AreasDocument): void {
  const at = document.writtenAt.toISOString();
  createGeoPackage(db);
  for (const tier of new Set(areas.map((area) => area.tier))) {
    writeTier(
      db,
      tier,
      areas.filter((area) => area.tier === tier),
      at,
    );
  }
  db.exec(`CREATE TABLE coterminous_export (
    fid INTEGER PRIMARY KEY NOT NULL, plan TEXT NOT NULL, atlas_fingerprint TEXT NOT NULL, written_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE source (
    fid INTEGER PRIMARY KEY NOT NULL, publisher TEXT NOT NULL, title TEXT NOT NULL, vintage TEXT NOT NULL,
    licence TEXT NOT NULL, attribution TEXT NOT NULL
  ) STRICT`);
  db.prepare('INSERT INTO coterminous_export VALUES (1, ?, ?, ?)').run(document.planName, document.atlasFingerprint, at);
  const insert = db.prepare('INSERT INTO source (publisher, title, vintage, licence, attribution) VALUES (?, ?, ?, ?, ?)');
  for (const source of document.sources) {
    insert.run(source.publisher, source.title, source.vintage, source.licence, source.attribution);
  }
  const contents = { description: '', lastChange: at };
  registerAttributes(db, { table: 'coterminous_export', identifier: 'The plan that the areas come from', ...contents });
  registerAttributes(db, { table: 'source', identifier: 'Where the data came from', ...contents });
}

function writeTier(db: Database, tier: Tier, areas: readonly AreaToWrite[], at: string): void {
  db.exec(`CREATE TABLE ${tier} (
    fid INTEGER PRIMARY KEY NOT NULL, geom MULTIPOLYGON, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, colour TEXT NOT NULL,
    people REAL NOT NULL, blocks INTEGER NOT NULL, verdict TEXT, verdict_summary TEXT NOT NULL
  )`);
  const insert = db.prepare(`INSERT INTO ${tier} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const index = new FeatureIndex(db, tier);
  areas.forEach((area, i) => {
    const geometry = encodeMultiPolygon(area.polygons);
    const { id, name, colour, people, blocks, verdict, verdictSummary } = area;
    insert.run(i + 1, geometry?.blob ?? null, id, name, colour, people, blocks, verdict, verdictSummary);
    index.add(i + 1, geometry);
  });
  const identifier = { neighbourhood: 'Neighbourhoods', place: 'Places', system: 'Systems' }[tier];
  index.finish({ table: tier, identifier, description: 'Areas of the plan', lastChange: at }, 'MULTIPOLYGON');
}

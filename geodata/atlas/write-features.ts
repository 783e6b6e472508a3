// The tables that a GIS draws: blocks, one table a layer, and providers as points. Each with its R-tree.
import type { Database } from 'better-sqlite3';
import type { Atlas } from '../model/atlas.ts';
import type { Provider } from '../model/flows.ts';
import { type Layer, NO_UNIT } from '../model/layer.ts';
import { BLOCK_COLUMNS, BLOCKS_INDEX, createBlocks } from './blocks.query.ts';
import { RowCheck, recordCheck, writeRows } from './checked-rows.ts';
import { type EncodedGeometry, type Envelope, encodeMultiPolygon, encodePoint, unionOfEnvelopes } from './gpkg-geometry.ts';
import { createRtree, createRtreeTriggers } from './gpkg-rtree.ts';
import { type ContentsEntry, quoted, registerFeatures } from './gpkg-schema.ts';
import type { PolygonsOf } from './outlines.ts';
import { PROVIDERS } from './providers.query.ts';

/** What every feature table needs beside its rows. */
export interface FeatureContext {
  readonly atlas: Atlas;
  readonly polygonsOf: PolygonsOf;
  /** ISO 8601 with milliseconds, for the table of contents. */
  readonly at: string;
}

/** The blocks with their polygons and, in one column a layer, the unit that holds them. Row id is block index + 1. */
export function writeBlocks(db: Database, context: FeatureContext): void {
  const { atlas, polygonsOf } = context;
  const { blocks, people, layers } = atlas;
  db.exec(createBlocks(layers.map((layer) => layer.id)));
  const columns = [...BLOCK_COLUMNS, ...layers.map((layer) => layer.id)].map(quoted);
  const insert = db.prepare(
    `INSERT INTO blocks (fid, geom, ${columns.join(', ')}) VALUES (?, ?${', ?'.repeat(columns.length)})`,
  );
  const index = new FeatureIndex(db, 'blocks');
  const outline = polygonsOf(
    blocks.codes.map((_, b) => b),
    blocks.count,
  );
  const check = new RowCheck();
  for (let b = 0; b < blocks.count; b++) {
    const geometry = encodeMultiPolygon(outline(b));
    const units = layers.map((layer) => unitCode(layer, b));
    const hectares = blocks.landHectares[b]!;
    const names = [blocks.codes[b]!, blocks.names[b]!.toWellFormed()];
    insert.run(b + 1, geometry?.blob ?? null, ...names, people.total[b]!, Number.isNaN(hectares) ? null : hectares, ...units);
    index.add(b + 1, geometry);
    check.add(names);
  }
  db.exec(BLOCKS_INDEX);
  recordCheck(db, 'blocks', check);
  const description = `The smallest units that are assigned (${blocks.layer}); ${people.label}`;
  index.finish({ table: 'blocks', identifier: 'Blocks', description, lastChange: context.at }, 'MULTIPOLYGON');
}

/** The units of one layer, each dissolved from its blocks, with its people. Row id is unit index + 1. */
export function writeLayerFeatures(db: Database, context: FeatureContext, layer: Layer): void {
  const table = quoted(layer.id);
  db.exec(`CREATE TABLE ${table} (
    fid INTEGER PRIMARY KEY NOT NULL, geom MULTIPOLYGON, code TEXT NOT NULL, name TEXT NOT NULL, nhs_code TEXT NOT NULL,
    blocks INTEGER NOT NULL, people REAL NOT NULL
  )`);
  const insert = db.prepare(`INSERT INTO ${table} VALUES (?, ?, ?, ?, ?, ?, ?)`);
  const index = new FeatureIndex(db, layer.id);
  const slotOf = Uint16Array.from(layer.unitOf, (unit) => (unit === NO_UNIT ? 0 : unit + 1));
  const outline = context.polygonsOf(slotOf, layer.codes.length + 1);
  const sums = sumsBySlot(slotOf, context.atlas.people.total, layer.codes.length);
  layer.codes.forEach((code, u) => {
    const geometry = encodeMultiPolygon(outline(u + 1));
    const text = [code, layer.names[u]!.toWellFormed(), layer.nhsCodes[u]!];
    insert.run(u + 1, geometry?.blob ?? null, ...text, sums.blocks[u + 1]!, sums.people[u + 1]!);
    index.add(u + 1, geometry);
  });
  const description = 'Each unit dissolved from the blocks that lie in it, or mostly in it';
  const identifier = `${layer.label} [${layer.id}]`;
  index.finish({ table: layer.id, identifier, description, lastChange: context.at }, 'MULTIPOLYGON');
}

/** Practices, trusts and sites; those without a published point have no geometry. */
export function writeProviders(db: Database, at: string, providers: readonly Provider[]): void {
  writeRows(db, PROVIDERS, providers);
  const index = new FeatureIndex(db, 'provider');
  const update = db.prepare('UPDATE provider SET geom = ? WHERE fid = ?');
  providers.forEach(({ longitude, latitude }, i) => {
    if (longitude === null || latitude === null) return;
    const geometry = encodePoint(longitude, latitude);
    update.run(geometry.blob, i + 1);
    index.add(i + 1, geometry);
  });
  const description = 'Practices, trusts and sites where care is given';
  index.finish({ table: 'provider', identifier: 'Providers', description, lastChange: at }, 'POINT');
}

/** Gathers boxes for a table's R-tree and for the table of contents. */
export class FeatureIndex {
  readonly #db: Database;
  readonly #add: (fid: number, box: Envelope) => void;
  #extent: Envelope | null = null;

  constructor(db: Database, table: string) {
    this.#db = db;
    this.#add = createRtree(db, table);
  }

  add(fid: number, geometry: EncodedGeometry | null): void {
    if (!geometry) return;
    this.#add(fid, geometry.envelope);
    this.#extent = unionOfEnvelopes(this.#extent ? [this.#extent, geometry.envelope] : [geometry.envelope]);
  }

  finish(entry: ContentsEntry, geometryType: 'MULTIPOLYGON' | 'POINT'): void {
    createRtreeTriggers(this.#db, entry.table);
    registerFeatures(this.#db, entry, geometryType, this.#extent);
  }
}

function unitCode(layer: Layer, block: number): string | null {
  const unit = layer.unitOf[block]!;
  return unit === NO_UNIT ? null : layer.codes[unit]!;
}

/** Number of blocks and of people by slot; slot 0 is "none". */
function sumsBySlot(
  slotOf: Uint16Array,
  total: Float64Array,
  slotCount: number,
): { readonly blocks: Uint32Array; readonly people: Float64Array } {
  const blocks = new Uint32Array(slotCount + 1);
  const people = new Float64Array(slotCount + 1);
  for (let b = 0; b < slotOf.length; b++) {
    blocks[slotOf[b]!]! += 1;
    people[slotOf[b]!]! += total[b]!;
  }
  return { blocks, people };
}

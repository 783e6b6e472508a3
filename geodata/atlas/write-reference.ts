// The part of an atlas that planning loads into memory, and the small tables beside it.
import type { Database } from 'better-sqlite3';
import type { Atlas, BlockAttribute } from '../model/atlas.ts';
import type { AtlasContents } from '../model/contents.ts';
import type { Layer } from '../model/layer.ts';
import { ATTRIBUTES, createBlockAttributes } from './attributes.query.ts';
import { type Cell, writeRows } from './checked-rows.ts';
import { quoted, registerAttributes } from './gpkg-schema.ts';
import { LAYERS, UNITS, unitRows } from './layers.query.ts';
import { BLOCK_LINKS, VINTAGE_PAIRS, type VintagePair } from './links.query.ts';
import { META } from './meta.query.ts';
import { PackedWriter } from './packed.ts';
import { PARENTS } from './providers.query.ts';
import { FILE_REPORTS, SOURCES } from './sources.query.ts';

/** What the file says about itself. `writtenAt` is ISO 8601, from the clock that was passed in. */
export function writeMeta(db: Database, atlas: Atlas, writtenAt: string): void {
  writeRows(
    db,
    META,
    Object.entries({
      title: atlas.title,
      fingerprint: atlas.fingerprint,
      block_layer: atlas.blocks.layer,
      block_count: String(atlas.blocks.count),
      written_at: writtenAt,
    }).map(([name, value]) => ({ name, value })),
  );
}

/** Everything that `loadAtlas` needs, but for block codes and names, which are columns of the feature table. `at` as in `ContentsEntry`. */
export function writeReference(db: Database, atlas: Atlas, at: string): void {
  const packed = new PackedWriter(db);
  const { blocks, people, topology, adjacency } = atlas;
  const { landHectares, polygonSquareMetres, longitude, latitude, weightedCentroid } = blocks;
  packed.arrays('blocks', { landHectares, polygonSquareMetres, longitude, latitude, weightedCentroid });
  const { sourceId, year, label, bands } = people;
  packed.document('people', 'facts', { sourceId, year, label, bands });
  packed.arrays('people', { total: people.total, byBand: people.byBand });
  const { arcCount, nodeCount, ...arcs } = topology;
  packed.document('topology', 'counts', { arcCount, nodeCount });
  packed.arrays('topology', arcs);
  packed.arrays('adjacency', { ...adjacency });
  writeRows(db, SOURCES, atlas.sources);
  writeLayers(db, packed, atlas);
  writeAttributes(db, packed, atlas, at);
}

/** Links, parents and reports. */
export function writeBesides(db: Database, contents: AtlasContents): void {
  writeRows(db, BLOCK_LINKS, contents.links);
  writeRows(db, VINTAGE_PAIRS, vintagePairs(contents));
  writeRows(db, PARENTS, contents.parents);
  writeRows(db, FILE_REPORTS, contents.reports);
}

function writeLayers(db: Database, packed: PackedWriter, atlas: Atlas): void {
  const { layers } = atlas;
  writeRows(
    db,
    LAYERS,
    layers.map(({ id, label, method, codes, fractional }) => ({
      id,
      label,
      method,
      units: codes.length,
      fractional: fractional !== null,
    })),
  );
  writeRows(db, UNITS, unitRows(layers));
  const insert = db.prepare('INSERT INTO block_share (block_fid, layer, unit_code, share) VALUES (?, ?, ?, ?)');
  for (const layer of layers) {
    packed.arrays(`layer:${layer.id}`, { unitOf: layer.unitOf });
    if (!layer.fractional) continue;
    packed.arrays(`shares:${layer.id}`, { ...layer.fractional });
    eachShare(layer, (block, code, share) => insert.run(block + 1, layer.id, code, share));
  }
}

function eachShare(layer: Layer, visit: (block: number, code: string, share: number) => void): void {
  if (!layer.fractional) return;
  const { offsets, units, shares } = layer.fractional;
  for (let block = 0; block < offsets.length - 1; block++) {
    for (let i = offsets[block]!; i < offsets[block + 1]!; i++) visit(block, layer.codes[units[i]!]!, shares[i]!);
  }
}

/** Facts about blocks: packed for planning, and one wide table that a GIS joins to the blocks by code. */
function writeAttributes(db: Database, packed: PackedWriter, atlas: Atlas, at: string): void {
  const { attributes, blocks } = atlas;
  writeRows(db, ATTRIBUTES, attributes);
  for (const attribute of attributes) packed.arrays(`attribute:${attribute.id}`, { values: attribute.values });
  db.exec(createBlockAttributes(attributes));
  const columns = ['fid', 'block_code', ...attributes.map((attribute) => quoted(attribute.id))];
  const insert = db.prepare(
    `INSERT INTO block_attribute (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  blocks.codes.forEach((code, b) => {
    insert.run(b + 1, code, ...attributes.map((attribute) => attributeCell(attribute, b)));
  });
  registerAttributes(db, {
    table: 'block_attribute',
    identifier: 'Facts about blocks, one column a fact',
    description: 'Join to blocks by code',
    lastChange: at,
  });
}

function attributeCell(attribute: BlockAttribute, block: number): Cell {
  const value = attribute.values[block]!;
  if (attribute.kind === 'number') return Number.isNaN(value) ? null : value;
  return attribute.classes[value]?.code ?? null;
}

function* vintagePairs(contents: AtlasContents): Generator<VintagePair> {
  for (const { from, to, fromCodes, toCodes, changes } of contents.vintageLinks) {
    for (let i = 0; i < fromCodes.length; i++) {
      yield { from, to, fromCode: fromCodes[i]!, toCode: toCodes[i]!, change: changes[i] ?? '' };
    }
  }
}

// From the file to the typed arrays that planning runs on.
import type { Database } from 'better-sqlite3';
import type { Atlas, BlockAttribute, BlockTable, PeopleTable } from '../model/atlas.ts';
import { isLayerId } from '../model/ids.ts';
import { type Layer, NO_UNIT } from '../model/layer.ts';
import { type Adjacency, OUTSIDE, type Topology } from '../model/topology.ts';
import { ATTRIBUTES } from './attributes.query.ts';
import { BLOCK_NAMES } from './blocks.query.ts';
import { checkCsr, ShapeCheck } from './check-shape.ts';
import { RowCheck, readRows, verifyCheck } from './checked-rows.ts';
import { LAYERS, type LayerRow, UNITS, type UnitRow } from './layers.query.ts';
import { PackedReader } from './packed.ts';
import { SOURCES } from './sources.query.ts';

/** What the parts of the loader share. */
interface Loading {
  readonly db: Database;
  readonly packed: PackedReader;
  readonly check: ShapeCheck;
  readonly blockCount: number;
}

/**
 * Loads the atlas of an open file. `meta` is the file's own. Every array is compared with its checksum, and every index
 * in it with the length of what it points into; a mismatch throws IssueError.
 */
export function loadAtlas(db: Database, file: string, meta: ReadonlyMap<string, string>): Atlas {
  const check = new ShapeCheck(file);
  const loading: Loading = { db, packed: new PackedReader(db, file), check, blockCount: Number(meta.get('block_count')) };
  return {
    fingerprint: meta.get('fingerprint') ?? '',
    title: meta.get('title') ?? '',
    blocks: loadBlocks(loading, meta.get('block_layer') ?? ''),
    people: loadPeople(loading),
    layers: loadLayers(loading),
    attributes: loadAttributes(loading),
    topology: loadTopology(loading),
    adjacency: loadAdjacency(loading),
    sources: readRows(db, file, SOURCES),
  };
}

function loadBlocks({ db, packed, check, blockCount }: Loading, layer: string): BlockTable {
  if (!isLayerId(layer)) return check.fail('blocks');
  const codes: string[] = [];
  const names: string[] = [];
  const rows = new RowCheck();
  for (const row of db.prepare<[], readonly [string, string]>(BLOCK_NAMES).raw().iterate()) {
    codes.push(row[0]);
    names.push(row[1]);
    rows.add(row);
  }
  verifyCheck(db, check.file, 'blocks', rows);
  const perBlock = {
    landHectares: packed.array('blocks', 'landHectares', 'f64'),
    polygonSquareMetres: packed.array('blocks', 'polygonSquareMetres', 'f64'),
    longitude: packed.array('blocks', 'longitude', 'f64'),
    latitude: packed.array('blocks', 'latitude', 'f64'),
    weightedCentroid: packed.array('blocks', 'weightedCentroid', 'u8'),
  };
  check.lengths('blocks', [codes, ...Object.values(perBlock)], blockCount);
  return { layer, count: blockCount, codes, names, indexOf: new Map(codes.map((code, b) => [code, b])), ...perBlock };
}

function loadPeople({ packed, check, blockCount }: Loading): PeopleTable {
  const facts = packed.document<Pick<PeopleTable, 'sourceId' | 'year' | 'label' | 'bands'>>('people', 'facts');
  const total = packed.array('people', 'total', 'f64');
  const byBand = packed.array('people', 'byBand', 'f32');
  check.lengths('people', [total], blockCount);
  check.that(byBand.length === 0 || byBand.length === blockCount * facts.bands.length, 'people');
  return { ...facts, total, byBand };
}

function loadLayers(loading: Loading): Layer[] {
  const { db, check } = loading;
  const unitsOf = new Map<string, UnitRow[]>();
  for (const unit of readRows(db, check.file, UNITS)) {
    const units = unitsOf.get(unit.layer);
    if (units) units.push(unit);
    else unitsOf.set(unit.layer, [unit]);
  }
  return readRows(db, check.file, LAYERS).map((row) => loadLayer(loading, row, unitsOf.get(row.id) ?? []));
}

function loadLayer({ packed, check, blockCount }: Loading, row: LayerRow, units: readonly UnitRow[]): Layer {
  const owner = `layer:${row.id}`;
  const unitOf = packed.array(owner, 'unitOf', 'u16');
  check.lengths(owner, [unitOf], blockCount);
  check.lengths(owner, [units], row.units);
  check.indexes(owner, unitOf, units.length, NO_UNIT);
  return {
    id: row.id,
    label: row.label,
    codes: units.map((unit) => unit.code),
    names: units.map((unit) => unit.name),
    nhsCodes: units.map((unit) => unit.nhsCode),
    unitOf,
    fractional: row.fractional ? loadShares({ packed, check, blockCount }, row) : null,
    method: row.method,
  };
}

function loadShares({ packed, check, blockCount }: Omit<Loading, 'db'>, row: LayerRow): NonNullable<Layer['fractional']> {
  const owner = `shares:${row.id}`;
  const offsets = packed.array(owner, 'offsets', 'u32');
  const units = packed.array(owner, 'units', 'u16');
  const shares = packed.array(owner, 'shares', 'f32');
  checkCsr(check, owner, { offsets, rows: blockCount, columns: units, columnCount: row.units });
  check.lengths(owner, [shares], units.length);
  return { offsets, units, shares };
}

function loadAttributes({ db, packed, check, blockCount }: Loading): BlockAttribute[] {
  return readRows(db, check.file, ATTRIBUTES).map((facts): BlockAttribute => {
    const owner = `attribute:${facts.id}`;
    const attribute: BlockAttribute =
      facts.kind === 'number'
        ? { ...facts, values: packed.array(owner, 'values', 'f64') }
        : { ...facts, values: packed.array(owner, 'values', 'u8') };
    check.lengths(owner, [attribute.values], blockCount);
    return attribute;
  });
}

function loadTopology({ packed, check, blockCount }: Loading): Topology {
  const what = 'topology';
  const { arcCount, nodeCount } = packed.document<Pick<Topology, 'arcCount' | 'nodeCount'>>(what, 'counts');
  const topology: Topology = {
    arcCount,
    nodeCount,
    offsets: packed.array(what, 'offsets', 'u32'),
    coordinates: packed.array(what, 'coordinates', 'i32'),
    leftBlock: packed.array(what, 'leftBlock', 'i32'),
    rightBlock: packed.array(what, 'rightBlock', 'i32'),
    startNode: packed.array(what, 'startNode', 'u32'),
    endNode: packed.array(what, 'endNode', 'u32'),
    lengthMetres: packed.array(what, 'lengthMetres', 'f64'),
    sweepSquareMetres: packed.array(what, 'sweepSquareMetres', 'f64'),
  };
  const { leftBlock, rightBlock, startNode, endNode, lengthMetres, sweepSquareMetres } = topology;
  check.lengths(what, [leftBlock, rightBlock, startNode, endNode, lengthMetres, sweepSquareMetres], arcCount);
  check.offsets(what, topology.offsets, arcCount, topology.coordinates.length / 2);
  check.indexes(what, leftBlock, blockCount, OUTSIDE);
  check.indexes(what, rightBlock, blockCount, OUTSIDE);
  check.indexes(what, startNode, nodeCount);
  check.indexes(what, endNode, nodeCount);
  return topology;
}

function loadAdjacency({ packed, check, blockCount }: Loading): Adjacency {
  const what = 'adjacency';
  const adjacency: Adjacency = {
    offsets: packed.array(what, 'offsets', 'u32'),
    neighbours: packed.array(what, 'neighbours', 'u32'),
    borderMetres: packed.array(what, 'borderMetres', 'f64'),
    linked: packed.array(what, 'linked', 'u8'),
  };
  const { offsets, neighbours, borderMetres, linked } = adjacency;
  checkCsr(check, what, { offsets, rows: blockCount, columns: neighbours, columnCount: blockCount });
  check.lengths(what, [borderMetres, linked], neighbours.length);
  return adjacency;
}

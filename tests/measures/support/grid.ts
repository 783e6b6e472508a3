// Square blocks of 100 metres in columns and rows, with borders worked out by hand: block (column, row) has index
// row * columns + column, row 0 at the bottom. Every side of a square is one arc.

import { type BlockFacts, blockFacts } from '../../../geodata/measures/block-facts.ts';
import type { Partition } from '../../../geodata/measures/partition.ts';
import type { PeopleTable } from '../../../geodata/model/atlas.ts';
import { layerId } from '../../../geodata/model/ids.ts';
import { type Layer, NO_UNIT } from '../../../geodata/model/layer.ts';
import { type Adjacency, OUTSIDE, type Topology } from '../../../geodata/model/topology.ts';
import { COLUMNS, ROWS, townCode, townPeople } from '../../support/tiny-town.ts';

const SIDE = 100;

export interface GridOptions {
  readonly columns: number;
  readonly rows: number;
  readonly people: (block: number) => number;
  readonly code?: (block: number) => string;
  readonly landHectares?: (block: number) => number;
  /** Declared links between blocks that do not touch. */
  readonly links?: readonly (readonly [number, number])[];
}

interface Side {
  readonly left: number;
  readonly right: number;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** Every side of every square once, upright ones northwards and level ones eastwards. */
function sides({ columns, rows }: GridOptions): Side[] {
  const at = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= columns || row >= rows ? OUTSIDE : row * columns + column;
  const found: Side[] = [];
  for (let row = 0; row < rows; row++) {
    for (let x = 0; x <= columns; x++) {
      found.push({ left: at(x - 1, row), right: at(x, row), from: [x, row], to: [x, row + 1] });
    }
  }
  for (let y = 0; y <= rows; y++) {
    for (let column = 0; column < columns; column++) {
      found.push({ left: at(column, y), right: at(column, y - 1), from: [column, y], to: [column + 1, y] });
    }
  }
  return found;
}

/** Topology with points in grid units; `projected` are the same in metres. */
export function gridTopology(options: GridOptions): { readonly topology: Topology; readonly projected: Float64Array } {
  const arcs = sides(options);
  const node = ([x, y]: readonly [number, number]): number => y * (options.columns + 1) + x;
  const points = arcs.flatMap(({ from, to }) => [...from, ...to]);
  return {
    projected: Float64Array.from(points, (value) => value * SIDE),
    topology: {
      arcCount: arcs.length,
      nodeCount: (options.columns + 1) * (options.rows + 1),
      offsets: Uint32Array.from({ length: arcs.length + 1 }, (_, arc) => arc * 2),
      coordinates: Int32Array.from(points),
      leftBlock: Int32Array.from(arcs, ({ left }) => left),
      rightBlock: Int32Array.from(arcs, ({ right }) => right),
      startNode: Uint32Array.from(arcs, ({ from }) => node(from)),
      endNode: Uint32Array.from(arcs, ({ to }) => node(to)),
      lengthMetres: Float64Array.from(arcs, () => SIDE),
      sweepSquareMetres: Float64Array.from(arcs, ({ from, to }) => ((from[0] * to[1] - to[0] * from[1]) * SIDE * SIDE) / 2),
    },
  };
}

function gridAdjacency(options: GridOptions): Adjacency {
  const count = options.columns * options.rows;
  const rows = Array.from({ length: count }, (): { block: number; metres: number }[] => []);
  const join = (a: number, b: number, metres: number): void => {
    rows[a]!.push({ block: b, metres });
    rows[b]!.push({ block: a, metres });
  };
  for (const { left, right } of sides(options)) if (left !== OUTSIDE && right !== OUTSIDE) join(left, right, SIDE);
  for (const [a, b] of options.links ?? []) join(a, b, 0);
  for (const row of rows) row.sort((a, b) => a.block - b.block);
  const flat = rows.flat();
  const offsets = new Uint32Array(count + 1);
  for (let block = 0; block < count; block++) offsets[block + 1] = offsets[block]! + rows[block]!.length;
  return {
    offsets,
    neighbours: Uint32Array.from(flat, ({ block }) => block),
    borderMetres: Float64Array.from(flat, ({ metres }) => metres),
    linked: Uint8Array.from(flat, ({ metres }) => (metres === 0 ? 1 : 0)),
  };
}

/** Facts about the grid, with two age bands: a quarter of the people are children. */
export function gridFacts(options: GridOptions): BlockFacts {
  const count = options.columns * options.rows;
  const each = <T>(make: (block: number) => T): T[] => Array.from({ length: count }, (_, block) => make(block));
  const code = options.code ?? ((block: number) => `B${String(block).padStart(4, '0')}`);
  const codes = each(code);
  const people: PeopleTable = {
    sourceId: 1,
    year: 2020,
    label: 'mid-2020 estimates',
    total: Float64Array.from(each(options.people)),
    bands: [
      { from: 0, to: 15 },
      { from: 16, to: null },
    ],
    byBand: Float32Array.from(
      each((block) => [Math.floor(options.people(block) / 4), Math.ceil((options.people(block) * 3) / 4)]).flat(),
    ),
  };
  return blockFacts({
    blocks: {
      layer: layerId('lsoa', 21),
      count,
      codes,
      names: codes.map((text) => `Block ${text}`),
      indexOf: new Map(codes.map((text, block) => [text, block])),
      landHectares: Float64Array.from(each(options.landHectares ?? (() => 1))),
      polygonSquareMetres: new Float64Array(count).fill(SIDE * SIDE),
      longitude: new Float64Array(count),
      latitude: new Float64Array(count),
      weightedCentroid: new Uint8Array(count),
    },
    people,
    topology: gridTopology(options).topology,
    adjacency: gridAdjacency(options),
  });
}

export const TOWN: GridOptions = { columns: COLUMNS, rows: ROWS, people: townPeople, code: townCode };
export const townFacts = (options: Partial<GridOptions> = {}): BlockFacts => gridFacts({ ...TOWN, ...options });

/** A partition from its slots; slot s has code `S<s>`. */
export function partitionOf(slotOf: ArrayLike<number>, slotCount?: number): Partition {
  const count = slotCount ?? Array.from(slotOf).reduce((most, slot) => Math.max(most, slot), 0);
  const slots = Array.from({ length: count }, (_, slot) => slot + 1);
  return {
    slotCount: count,
    slotOf: Uint16Array.from(slotOf),
    slots,
    codes: ['', ...slots.map((slot) => `S${slot}`)],
    names: ['', ...slots.map((slot) => `Slot ${slot}`)],
    fractional: null,
  };
}

/** A layer from the unit of each block (-1: none), with codes `<GEOGRAPHY>1`, ... */
export function layerOf(geography: string, year: number, names: readonly string[], unitOf: ArrayLike<number>): Layer {
  return {
    id: layerId(geography, year),
    label: geography,
    codes: names.map((_, unit) => `${geography.toUpperCase()}${unit + 1}`),
    names,
    nhsCodes: names.map(() => ''),
    unitOf: Uint16Array.from(unitOf, (unit) => (unit < 0 ? NO_UNIT : unit)),
    fractional: null,
    method: 'lookup',
  };
}

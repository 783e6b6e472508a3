// The streets of the made-up country: a lattice in every square, joined to the next square's, thinned at random but kept in one piece.

import { ROAD_CLASSES, type RoadClass } from '../../geodata/model/roads.ts';
import { seeded } from '../bench/timing.ts';
import type { Squares } from './road-country-cells.ts';

/** Links before they are given shapes. Arrays have one entry a link; `streets` is the coarser of its squares' densities. */
export interface Streets {
  count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly roadClass: Uint8Array;
  readonly streets: Uint8Array;
}

export const classNumber = (name: RoadClass): number => ROAD_CLASSES.indexOf(name);

const MOTORWAY = classNumber('motorway');
const A_ROAD = classNumber('a-road');
const B_ROAD = classNumber('b-road');
const MINOR = classNumber('minor-road');
const LOCAL = classNumber('local-road');
const PATH = classNumber('path');

/** Of 1: how many links of a class stay. Wider ones all do. */
const KEPT = { minor: 0.85, local: 0.63 } as const;
/** Of the links that were taken out, how many stay as footpaths. */
const PATHS = 0.02;

/** Every street of the country; ferries and dead ends come later. */
export function layOutStreets(squares: Squares, seed: number): Streets {
  const lattice = layOutLattice(squares);
  const random = seeded(seed);
  const kept = new Uint8Array(lattice.count);
  const groups = new Groups(squares.latticeNodes);
  for (let link = 0; link < lattice.count; link++) {
    const kind = lattice.roadClass[link]!;
    const share = kind <= B_ROAD ? 1 : kind === MINOR ? KEPT.minor : KEPT.local;
    if (random() >= share) continue;
    kept[link] = 1;
    groups.join(lattice.start[link]!, lattice.end[link]!);
  }
  for (let link = 0; link < lattice.count; link++) {
    if (kept[link] === 1) continue;
    if (groups.join(lattice.start[link]!, lattice.end[link]!)) kept[link] = 1;
    else if (random() < PATHS) {
      kept[link] = 1;
      lattice.roadClass[link] = PATH;
    }
  }
  return pack(lattice, kept);
}

/** Moves the links that stay to the front. */
function pack(lattice: Streets, kept: Uint8Array): Streets {
  let count = 0;
  for (let link = 0; link < lattice.count; link++) {
    if (kept[link] === 0) continue;
    lattice.start[count] = lattice.start[link]!;
    lattice.end[count] = lattice.end[link]!;
    lattice.roadClass[count] = lattice.roadClass[link]!;
    lattice.streets[count] = lattice.streets[link]!;
    count++;
  }
  lattice.count = count;
  return lattice;
}

function layOutLattice(squares: Squares): Streets {
  const room = 2 * squares.latticeNodes;
  const lattice: Streets = {
    count: 0,
    start: new Uint32Array(room),
    end: new Uint32Array(room),
    roadClass: new Uint8Array(room),
    streets: new Uint8Array(room),
  };
  for (const square of squares.order) {
    inside(squares, lattice, square);
    if ((square + 1) % squares.side !== 0) border(squares, lattice, [square, square + 1], 'east');
    if (square + squares.side < squares.streets.length) border(squares, lattice, [square, square + squares.side], 'north');
  }
  return lattice;
}

function inside(squares: Squares, lattice: Streets, square: number): void {
  const streets = squares.streets[square]!;
  const first = squares.firstNode[square]!;
  const [row, column] = [Math.floor(square / squares.side), square % squares.side];
  for (let north = 0; north < streets; north++) {
    for (let east = 0; east < streets; east++) {
      const node = first + north * streets + east;
      if (east + 1 < streets) add(lattice, [node, node + 1], lineClass(row, north, streets), streets);
      if (north + 1 < streets) add(lattice, [node, node + streets], lineClass(column, east, streets), streets);
    }
  }
}

/** Each street of the coarser square goes on in one of the finer's; the middle one in the middle one. */
function border(squares: Squares, lattice: Streets, [from, to]: readonly [number, number], way: 'east' | 'north'): void {
  const [here, there] = [squares.streets[from]!, squares.streets[to]!];
  const fewer = Math.min(here, there);
  const corridor = way === 'east' ? Math.floor(from / squares.side) : from % squares.side;
  for (let street = 0; street < fewer; street++) {
    const out = street * (here / fewer) + (fewer === 1 ? here >> 1 : 0);
    const on = street * (there / fewer) + (fewer === 1 ? there >> 1 : 0);
    const node = squares.firstNode[from]! + (way === 'east' ? out * here + here - 1 : (here - 1) * here + out);
    const next = squares.firstNode[to]! + (way === 'east' ? on * there : on);
    add(lattice, [node, next], lineClass(corridor, street, fewer), fewer);
  }
}

/** The middle street of a row or column of squares is its main road; some rows and columns carry A roads and motorways. */
function lineClass(corridor: number, street: number, streets: number): number {
  if (street !== streets >> 1) return LOCAL;
  if (corridor % 48 === 24) return MOTORWAY;
  if (corridor % 12 === 6) return A_ROAD;
  return corridor % 4 === 2 ? B_ROAD : MINOR;
}

function add(lattice: Streets, [start, end]: readonly [number, number], roadClass: number, streets: number): void {
  const link = lattice.count++;
  lattice.start[link] = start;
  lattice.end[link] = end;
  lattice.roadClass[link] = roadClass;
  lattice.streets[link] = streets;
}

/** Which nodes hang together: union by halving paths. */
class Groups {
  readonly #parent: Uint32Array;

  constructor(count: number) {
    this.#parent = Uint32Array.from({ length: count }, (_, node) => node);
  }

  /** Whether they were apart. */
  join(a: number, b: number): boolean {
    const [first, second] = [this.#find(a), this.#find(b)];
    if (first === second) return false;
    this.#parent[Math.max(first, second)] = Math.min(first, second);
    return true;
  }

  #find(node: number): number {
    const parent = this.#parent;
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  }
}

// The made-up country as squares of one kilometre: sea, or land with so many streets each way. Towns are dense in the middle and thin out.
import { seeded } from '../bench/timing.ts';

/** 1e-7 degree in a square's width and height: a kilometre each way at 52 degrees north. */
export const SQUARE_LONGITUDE = 146_000;
export const SQUARE_LATITUDE = 90_000;
export const WEST = -45_000_000;
export const SOUTH = 505_000_000;

/** Streets each way in a square, with the share of squares that have so many, densest first. */
const DENSITIES = [
  { streets: 16, share: 0.05 },
  { streets: 8, share: 0.08 },
  { streets: 4, share: 0.12 },
  { streets: 2, share: 0.5 },
  { streets: 1, share: 0.25 },
] as const;

/** Lattice nodes a square has on average. */
export const NODES_A_SQUARE = DENSITIES.reduce((sum, { streets, share }) => sum + streets * streets * share, 0);

const TOWNS_A_SQUARE = 1 / 60;
const SQUARES_AN_ISLAND = 12_000;
/** Squares of water between an island and the land around it. */
const straitOf = (side: number): number => (side < 60 ? 1 : 3);

export interface Squares {
  /** Squares each way; a square is `row * side + column`. */
  readonly side: number;
  /** Streets each way, 0 for sea. */
  readonly streets: Uint8Array;
  /** Land squares along a Hilbert curve: nodes are numbered in this order, so that neighbours are near in memory. */
  readonly order: Uint32Array;
  /** Number of the first node of every square. */
  readonly firstNode: Uint32Array;
  readonly latticeNodes: number;
  /** The middle and the radius of every island, in squares. */
  readonly islands: readonly Island[];
}

export interface Island {
  readonly row: number;
  readonly column: number;
  readonly radius: number;
}

export function layOutSquares(count: number, seed: number): Squares {
  const side = Math.max(4, Math.round(Math.sqrt(count)));
  const random = seeded(seed);
  const islands = placeIslands(side, random);
  const streets = new Uint8Array(side * side);
  const closeness = townCloseness(side, random);
  const land = hilbertOrder(side).filter((square) => !isSea(square, side, islands));
  const byCloseness = land.toSorted((a, b) => closeness[b]! - closeness[a]! || a - b);
  let at = 0;
  let share = 0;
  for (const density of DENSITIES) {
    share += density.share;
    for (const end = Math.round(land.length * share); at < end; at++) streets[byCloseness[at]!] = density.streets;
  }
  const firstNode = new Uint32Array(side * side);
  let latticeNodes = 0;
  for (const square of land) {
    firstNode[square] = latticeNodes;
    latticeNodes += streets[square]! ** 2;
  }
  return { side, streets, order: land, firstNode, latticeNodes, islands };
}

/** Sizes fall as the rank grows, as those of towns do; a square counts for its closest town. */
function townCloseness(side: number, random: () => number): Float64Array {
  const closeness = new Float64Array(side * side);
  for (let square = 0; square < closeness.length; square++) closeness[square] = random() * 0.02;
  const towns = Math.max(3, Math.round(side * side * TOWNS_A_SQUARE));
  for (let rank = 1; rank <= towns; rank++) {
    const size = side / 14 / Math.sqrt(rank);
    const reach = Math.ceil(size * 4) + 1;
    const middleRow = Math.floor(random() * side);
    const middleColumn = Math.floor(random() * side);
    for (let row = Math.max(0, middleRow - reach); row < Math.min(side, middleRow + reach + 1); row++) {
      for (let column = Math.max(0, middleColumn - reach); column < Math.min(side, middleColumn + reach + 1); column++) {
        const away = Math.sqrt((row - middleRow) ** 2 + (column - middleColumn) ** 2);
        const square = row * side + column;
        closeness[square] = Math.max(closeness[square]!, size / (size + away) + 0.05 * random());
      }
    }
  }
  return closeness;
}

function placeIslands(side: number, random: () => number): Island[] {
  const wanted = Math.min(8, Math.max(2, Math.round((side * side) / SQUARES_AN_ISLAND)));
  const strait = straitOf(side);
  const islands: Island[] = [];
  for (let attempt = 0; attempt < 400 && islands.length < wanted; attempt++) {
    const radius = Math.max(1, Math.round((side / 40) * (0.5 + random())));
    const margin = radius + strait + 1;
    const row = margin + Math.floor(random() * (side - 2 * margin));
    const column = margin + Math.floor(random() * (side - 2 * margin));
    const near = (other: Island): boolean =>
      (other.row - row) ** 2 + (other.column - column) ** 2 <= (other.radius + radius + 2 * strait + 2) ** 2;
    if (side > 2 * margin && !islands.some(near)) islands.push({ row, column, radius });
  }
  return islands;
}

function isSea(square: number, side: number, islands: readonly Island[]): boolean {
  const row = Math.floor(square / side);
  const column = square % side;
  return islands.some((island) => {
    const away = Math.sqrt((row - island.row) ** 2 + (column - island.column) ** 2);
    return away > island.radius && away <= island.radius + straitOf(side);
  });
}

/** Squares of the grid as a Hilbert curve passes them. Source: the usual turn-and-flip form. */
function hilbertOrder(side: number): Uint32Array {
  let width = 1;
  while (width < side) width *= 2;
  const order: number[] = [];
  for (let step = 0; step < width * width; step++) {
    let column = 0;
    let row = 0;
    let rest = step;
    for (let size = 1; size < width; size *= 2) {
      const right = 1 & (rest >> 1);
      const up = 1 & (rest ^ right);
      if (up === 0) {
        if (right === 1) {
          column = size - 1 - column;
          row = size - 1 - row;
        }
        [column, row] = [row, column];
      }
      column += size * right;
      row += size * up;
      rest = Math.floor(rest / 4);
    }
    if (row < side && column < side) order.push(row * side + column);
  }
  return Uint32Array.from(order);
}

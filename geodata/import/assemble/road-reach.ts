// Which blocks lie near a road: from each block's point to the nearest road, as the crow flies.
import type { RoadLinks } from '../../access/network/road-links.ts';
import type { BlockTable } from '../../model/atlas.ts';
import { EARTH_METRES, FIXED_PER_DEGREE, toFixedDegrees } from '../../model/coordinates.ts';
import { ROAD_CLASSES } from '../../model/roads.ts';

/** Farther off than this a block is not snapped to a road. */
export const NEAR_METRES = 2000;

/** Metres of one 1e-7 degree along a meridian, on a sphere. */
const METRES_PER_FIXED = (EARTH_METRES * Math.PI) / 180 / FIXED_PER_DEGREE;
const FERRY = ROAD_CLASSES.indexOf('ferry');
/** Cells of the grid at most, whatever the atlas covers. */
const MOST_CELLS = 1 << 20;

export type BlockPoints = Pick<BlockTable, 'count' | 'longitude' | 'latitude'>;

/**
 * 1 for each block whose point lies within `NEAR_METRES` of a road; ferries are none. Every road visits the cells that it passes,
 * and a cell forgets the blocks that were found near: about linear in the number of bends.
 */
export function blocksNearRoads(links: RoadLinks, points: BlockPoints): Uint8Array {
  const search = new NearSearch(points);
  eachStretch(links, (ax, ay, bx, by) => search.visit(ax, ay, bx, by));
  return search.near;
}

/** Every straight stretch of every road, whole 1e-7 degrees. */
function eachStretch(links: RoadLinks, visit: (ax: number, ay: number, bx: number, by: number) => void): void {
  const { nodeLongitude, nodeLatitude, start, end, roadClass, shape, shapeOffsets } = links;
  for (let link = 0; link < start.length; link++) {
    if (roadClass[link] === FERRY) continue;
    let [x, y] = [nodeLongitude[start[link]!]!, nodeLatitude[start[link]!]!];
    for (let bend = shapeOffsets[link]!; bend < shapeOffsets[link + 1]!; bend++) {
      const [nextX, nextY] = [shape[2 * bend]!, shape[2 * bend + 1]!];
      visit(x, y, nextX, nextY);
      [x, y] = [nextX, nextY];
    }
    visit(x, y, nodeLongitude[end[link]!]!, nodeLatitude[end[link]!]!);
  }
}

class NearSearch {
  readonly near: Uint8Array;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  #west = 0;
  #south = 0;
  #width = 1;
  #height = 1;
  #columns = 1;
  #rows = 1;
  /** Blocks that may be near something in a cell: those in it and in the eight around it. */
  readonly #cells: (number[] | undefined)[] = [];

  constructor({ count, longitude, latitude }: BlockPoints) {
    this.near = new Uint8Array(count);
    this.#x = Float64Array.from(longitude, toFixedDegrees);
    this.#y = Float64Array.from(latitude, toFixedDegrees);
    if (count > 0) this.#layOut();
  }

  #layOut(): void {
    const [minX, maxX] = rangeOf(this.#x);
    const [minY, maxY] = rangeOf(this.#y);
    this.#height = Math.ceil(NEAR_METRES / METRES_PER_FIXED) + 1;
    this.#width = Math.ceil(this.#height / Math.max(0.05, squeeze(Math.max(Math.abs(minY), Math.abs(maxY)))));
    while ((maxX - minX) / this.#width > MOST_CELLS / ((maxY - minY) / this.#height + 3)) {
      this.#width *= 2;
      this.#height *= 2;
    }
    this.#west = minX - this.#width;
    this.#south = minY - this.#height;
    this.#columns = Math.floor((maxX - this.#west) / this.#width) + 2;
    this.#rows = Math.floor((maxY - this.#south) / this.#height) + 2;
    for (let block = 0; block < this.near.length; block++) {
      const [column, row] = [this.#columnOf(this.#x[block]!), this.#rowOf(this.#y[block]!)];
      for (let up = -1; up <= 1; up++) {
        for (let right = -1; right <= 1; right++) {
          const cell = (row + up) * this.#columns + column + right;
          const held = this.#cells[cell];
          if (held) held.push(block);
          else this.#cells[cell] = [block];
        }
      }
    }
  }

  #columnOf(x: number): number {
    return Math.floor((x - this.#west) / this.#width);
  }

  #rowOf(y: number): number {
    return Math.floor((y - this.#south) / this.#height);
  }

  /** Marks the blocks near a straight stretch. */
  visit(ax: number, ay: number, bx: number, by: number): void {
    const lastColumn = Math.min(this.#columns - 1, this.#columnOf(Math.max(ax, bx)));
    const lastRow = Math.min(this.#rows - 1, this.#rowOf(Math.max(ay, by)));
    for (let row = Math.max(0, this.#rowOf(Math.min(ay, by))); row <= lastRow; row++) {
      for (let column = Math.max(0, this.#columnOf(Math.min(ax, bx))); column <= lastColumn; column++) {
        const held = this.#cells[row * this.#columns + column];
        if (!held || held.length === 0) continue;
        for (let i = held.length - 1; i >= 0; i--) {
          const block = held[i]!;
          if (this.near[block] === 0 && metresTo(this.#x[block]!, this.#y[block]!, ax, ay, bx, by) > NEAR_METRES) continue;
          this.near[block] = 1;
          held[i] = held[held.length - 1]!;
          held.pop();
        }
      }
    }
  }
}

function rangeOf(values: Float64Array): readonly [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

/** A degree of longitude against one of latitude. */
const squeeze = (y: number): number => Math.cos(((y / FIXED_PER_DEGREE) * Math.PI) / 180);

/** From a point to a stretch, on a plane that touches the ground at the point. */
function metresTo(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const east = squeeze(y);
  const [x1, y1] = [(ax - x) * east, ay - y];
  const [dx, dy] = [(bx - ax) * east, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length));
  return Math.hypot(x1 + along * dx, y1 + along * dy) * METRES_PER_FIXED;
}

/** Metres between two places, whole 1e-7 degrees; for short ways. */
export const metresBetween = (x1: number, y1: number, x2: number, y2: number): number =>
  Math.hypot((x2 - x1) * squeeze((y1 + y2) / 2), y2 - y1) * METRES_PER_FIXED;

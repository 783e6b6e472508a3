// A made-up town of 30 square blocks, 6 columns x 5 rows, small enough to check every number by hand.
//
//   row 4   24 25 26 27 28 29        Block (column, row) has index row * 6 + column, code T0000NN,
//   row 3   18 19 20 21 22 23        100 people (block 0: 130), a square of 0.01 x 0.01 degree
//   row 2   12 13 14 15 16 17        with its south-west corner at (1 + column/100, 52 + row/100).
//   row 1    6  7  8  9 10 11
//   row 0    0  1  2  3  4  5        Councils (layer lad21): west = columns 0-2, east = columns 3-5.
//                                    CCGs (layer ccg21): west = columns 0-2 but block 8, east = the rest (crosses the council line).

import { FIXED_PER_DEGREE } from '../../geodata/model/coordinates.ts';
import type { PolygonSet } from '../../geodata/model/polygons.ts';

export const COLUMNS = 6;
export const ROWS = 5;
export const TOWN_BLOCKS = COLUMNS * ROWS;
export const townCode = (block: number): string => `T${String(block + 1).padStart(6, '0')}`;
export const townPeople = (block: number): number => (block === 0 ? 130 : 100);
/** Unit index by block: 0 west, 1 east. */
export const townCouncil = (block: number): number => (block % COLUMNS < 3 ? 0 : 1);
export const townCcg = (block: number): number => (block === 8 ? 1 : townCouncil(block));

/** The thirty squares, anticlockwise. */
export function townPolygons(): PolygonSet {
  const coordinates: number[] = [];
  const step = FIXED_PER_DEGREE / 100;
  for (let block = 0; block < TOWN_BLOCKS; block++) {
    const x = FIXED_PER_DEGREE + (block % COLUMNS) * step;
    const y = 52 * FIXED_PER_DEGREE + Math.floor(block / COLUMNS) * step;
    coordinates.push(x, y, x + step, y, x + step, y + step, x, y + step);
  }
  return {
    count: TOWN_BLOCKS,
    ringOffsets: Uint32Array.from({ length: TOWN_BLOCKS + 1 }, (_, i) => i),
    pointOffsets: Uint32Array.from({ length: TOWN_BLOCKS + 1 }, (_, i) => i * 4),
    coordinates: Int32Array.from(coordinates),
  };
}

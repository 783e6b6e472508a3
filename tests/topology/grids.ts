// Made-up coverages for tests: grids of quadrilaterals with shaken corners, whose faults are put in on purpose.
import type { PolygonSet } from '../../geodata/model/polygons.ts';

export type Ring = readonly (readonly [number, number])[];

/** A polygon set from rings in whole 1e-7 degrees. */
export function polygonSet(polygons: readonly (readonly Ring[])[]): PolygonSet {
  const ringOffsets = [0];
  const pointOffsets = [0];
  const coordinates: number[] = [];
  for (const rings of polygons) {
    for (const ring of rings) {
      for (const [x, y] of ring) coordinates.push(x, y);
      pointOffsets.push(coordinates.length / 2);
    }
    ringOffsets.push(pointOffsets.length - 1);
  }
  return {
    count: polygons.length,
    ringOffsets: Uint32Array.from(ringOffsets),
    pointOffsets: Uint32Array.from(pointOffsets),
    coordinates: Int32Array.from(coordinates),
  };
}

/** An axis-parallel rectangle, anticlockwise. */
export const box = (x1: number, y1: number, x2: number, y2: number): Ring => [
  [x1, y1],
  [x2, y1],
  [x2, y2],
  [x1, y2],
];

/** Size of a grid cell: 0.01 degree, about 700 x 1,100 m. */
export const CELL = 100_000;

/**
 * A grid of `columns` x `rows` quadrilaterals near 1 degree east, 52 north. Inner corners are moved by `shake` (two numbers
 * from -1 to 1 a corner, times a third of a cell), edges have a middle vertex, and the outer border stays a rectangle.
 */
export function shakenGrid(columns: number, rows: number, shake: readonly number[]): Ring[][] {
  const corner = (c: number, r: number): readonly [number, number] => {
    const inner = c > 0 && c < columns && r > 0 && r < rows;
    const at = (r * (columns + 1) + c) * 2;
    const move = (value: number | undefined): number => (inner ? Math.round(((value ?? 0) * CELL) / 3) : 0);
    return [10_000_000 + c * CELL + move(shake[at]), 520_000_000 + r * CELL + move(shake[at + 1])];
  };
  const middle = (a: readonly [number, number], b: readonly [number, number]): readonly [number, number] => [
    Math.round((a[0] + b[0]) / 2),
    Math.round((a[1] + b[1]) / 2),
  ];
  const polygons: Ring[][] = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const corners = [corner(c, r), corner(c + 1, r), corner(c + 1, r + 1), corner(c, r + 1)];
      polygons.push([corners.flatMap((point, i) => [point, middle(point, corners[(i + 1) % 4]!)])]);
    }
  }
  return polygons;
}

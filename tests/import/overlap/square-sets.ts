// Polygon sets from short lists of corners, in a plane where 1 stands for 1e-3 degree.
import type { PolygonSet } from '../../../geodata/model/polygons.ts';

export type Ring = readonly (readonly [x: number, y: number])[];

export const SCALE = 10_000;
/** Where the plane's origin lies, in whole 1e-7 degrees: 1 east, 52 north. */
export const ORIGIN = [10_000_000, 520_000_000] as const;

/** A rectangle, anticlockwise. */
export const box = (minX: number, minY: number, maxX: number, maxY: number): Ring => [
  [minX, minY],
  [maxX, minY],
  [maxX, maxY],
  [minX, maxY],
];

/** One polygon for each list of rings. */
export function polygonSet(polygons: readonly (readonly Ring[])[]): PolygonSet {
  const ringOffsets = [0];
  const pointOffsets = [0];
  const coordinates: number[] = [];
  for (const rings of polygons) {
    for (const ring of rings) {
      for (const [x, y] of ring) coordinates.push(ORIGIN[0] + Math.round(x * SCALE), ORIGIN[1] + Math.round(y * SCALE));
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

/** Degrees of a place in the plane. */
export const degrees = (x: number, y: number): readonly [longitude: number, latitude: number] => [
  (ORIGIN[0] + x * SCALE) / 1e7,
  (ORIGIN[1] + y * SCALE) / 1e7,
];

// The sheet on which the county is drawn: kilometres east and north of a point in the North Sea.

/** Kilometres east (x) and north (y) of the middle of the sheet. */
export interface KmPoint {
  readonly x: number;
  readonly y: number;
}

/** Longitude and latitude in degrees, WGS 84, as they are written to files: six decimals. */
export type Degrees = readonly [longitude: number, latitude: number];

// 2 E, 54.6 N: open water, inside the British National Grid, 130 km from any coast.
const MIDDLE_LONGITUDE = 2;
const MIDDLE_LATITUDE = 54.6;
const KM_PER_DEGREE_NORTH = 111.32;
// 111.32 km x cos 54.6, kept as a constant: the sheet is small enough that one scale will do.
const KM_PER_DEGREE_EAST = 64.6;

const sixDecimals = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Degrees with six decimals (about 0.1 m): rounded once, so that both neighbours of a border get equal numbers. */
export function toDegrees(point: KmPoint): Degrees {
  return [
    sixDecimals(MIDDLE_LONGITUDE + point.x / KM_PER_DEGREE_EAST),
    sixDecimals(MIDDLE_LATITUDE + point.y / KM_PER_DEGREE_NORTH),
  ];
}

export const squaredKm = (a: KmPoint, b: KmPoint): number => (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
export const km = (a: KmPoint, b: KmPoint): number => Math.sqrt(squaredKm(a, b));

/** Whether a point lies in a ring of [x, y] corners (even-odd rule). */
export function inRing(point: KmPoint, ring: readonly (readonly [number, number])[]): boolean {
  let inside = false;
  let previous = ring[ring.length - 1]!;
  for (const corner of ring) {
    const crosses = corner[1] > point.y !== previous[1] > point.y;
    if (crosses && point.x < ((previous[0] - corner[0]) * (point.y - corner[1])) / (previous[1] - corner[1]) + corner[0]) {
      inside = !inside;
    }
    previous = corner;
  }
  return inside;
}

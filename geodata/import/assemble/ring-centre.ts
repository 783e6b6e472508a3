// The middle of a polygon, for blocks without a published centroid.
import { fromFixedDegrees } from '../../model/coordinates.ts';
import type { PolygonSet } from '../../model/polygons.ts';

/** Centre of gravity of the polygon's largest ring, degrees. Holes are left out of account: it only stands in. */
export function largestRingCentre(set: PolygonSet, polygon: number): readonly [longitude: number, latitude: number] {
  let best = { area: -1, x: Number.NaN, y: Number.NaN };
  for (let ring = set.ringOffsets[polygon]!; ring < set.ringOffsets[polygon + 1]!; ring++) {
    const centre = ringCentre(set, ring);
    if (centre.area > best.area) best = centre;
  }
  return [fromFixedDegrees(best.x), fromFixedDegrees(best.y)];
}

interface Centre {
  /** Unsigned, in square units of the coordinates. */
  readonly area: number;
  readonly x: number;
  readonly y: number;
}

/** The usual formula (sums of cross products), about the first point so that the products stay small. */
function ringCentre({ pointOffsets, coordinates }: PolygonSet, ring: number): Centre {
  const [from, to] = [pointOffsets[ring]!, pointOffsets[ring + 1]!];
  const [originX, originY] = [coordinates[2 * from]!, coordinates[2 * from + 1]!];
  let [twice, sumX, sumY] = [0, 0, 0];
  for (let point = from; point < to; point++) {
    const next = point + 1 < to ? point + 1 : from;
    const [x1, y1] = [coordinates[2 * point]! - originX, coordinates[2 * point + 1]! - originY];
    const [x2, y2] = [coordinates[2 * next]! - originX, coordinates[2 * next + 1]! - originY];
    const cross = x1 * y2 - x2 * y1;
    twice += cross;
    sumX += (x1 + x2) * cross;
    sumY += (y1 + y2) * cross;
  }
  if (twice === 0) return { area: 0, x: originX, y: originY };
  return { area: Math.abs(twice) / 2, x: originX + sumX / (3 * twice), y: originY + sumY / (3 * twice) };
}

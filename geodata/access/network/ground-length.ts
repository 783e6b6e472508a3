// How long a line is on the ground.
import { FIXED_PER_DEGREE } from '../../model/coordinates.ts';

const RADIANS_PER_FIXED = Math.PI / 180 / FIXED_PER_DEGREE;

/**
 * Length in whole micrometres of a straight piece of road between two places (1e-7 degree, WGS 84), the same from either end; sums of whole
 * numbers do not depend on their order. Metres in a degree at the middle latitude by the usual series for the ellipsoid. In the latitudes of
 * the United Kingdom within 2 parts in a million of the geodesic (or a millimetre) up to 7 km, and within 3 in 100,000 up to 100 km, which only ferries reach.
 */
export function groundMicrometres(longitude1: number, latitude1: number, longitude2: number, latitude2: number): number {
  const angle = ((latitude1 + latitude2) / 2) * RADIANS_PER_FIXED;
  const cosine = Math.cos(angle);
  const cosine2 = 2 * cosine * cosine - 1;
  // cos(3a) = 4 cos(a)^3 - 3 cos(a); cos(4a) = 2 cos(2a)^2 - 1.
  const east = 111_412.84 * cosine - 93.5 * (4 * cosine * cosine * cosine - 3 * cosine);
  const north = 111_132.95 - 559.82 * cosine2 + 1.18 * (2 * cosine2 * cosine2 - 1);
  const x = (longitude2 - longitude1) * east;
  const y = (latitude2 - latitude1) * north;
  return Math.round((Math.sqrt(x * x + y * y) / FIXED_PER_DEGREE) * 1e6);
}

// How long a line is on the ground.
import { FIXED_PER_DEGREE } from '../../model/coordinates.ts';
import { metresPerDegree } from '../../topology/metres-per-degree.ts';

/**
 * Length in whole micrometres of a straight piece of road between two places (1e-7 degree, WGS 84), the same from either end; sums of whole
 * numbers do not depend on their order. By metres in a degree at the middle latitude: in the latitudes of the United Kingdom within 2 parts
 * in a million of the geodesic (or a millimetre) up to 7 km, and within 3 in 100,000 up to 100 km, which only ferries reach.
 */
export function groundMicrometres(longitude1: number, latitude1: number, longitude2: number, latitude2: number): number {
  const metres = metresPerDegree((latitude1 + latitude2) / 2 / FIXED_PER_DEGREE);
  const x = (longitude2 - longitude1) * metres.longitude;
  const y = (latitude2 - latitude1) * metres.latitude;
  return Math.round((Math.sqrt(x * x + y * y) / FIXED_PER_DEGREE) * 1e6);
}

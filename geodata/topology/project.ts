// Degrees to metres and back: WGS 84 and the British National Grid.
import proj4 from 'proj4';
import { type BngPoint, bngPoint, FIXED_PER_DEGREE, type LonLat, lonLat } from '../model/coordinates.ts';

/** EPSG:27700 on Airy 1830, tied to WGS 84 by the seven Helmert parameters that Ordnance Survey publishes. */
const BRITISH_NATIONAL_GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';

const converter = proj4('EPSG:4326', BRITISH_NATIONAL_GRID);

/**
 * A place in degrees (WGS 84) as metres on the British National Grid. The Helmert transformation is good to about 5
 * metres anywhere in Great Britain; lengths and areas are far better than that, because neighbours err alike.
 */
export function toBng(longitude: number, latitude: number): BngPoint {
  const [easting, northing] = converter.forward([longitude, latitude]);
  return bngPoint(easting!, northing!);
}

/** A place on the British National Grid (metres) as degrees, WGS 84; the inverse of `toBng`, with the same accuracy. */
export function fromBng(easting: number, northing: number): LonLat {
  const [longitude, latitude] = converter.inverse([easting, northing]);
  return lonLat(longitude!, latitude!);
}

/** Whole 1e-7 degrees, longitude and latitude in turn, as metres on the British National Grid, easting and northing in turn. */
export function fixedToBng(coordinates: Int32Array): Float64Array {
  const metres = new Float64Array(coordinates.length);
  for (let i = 0; i + 1 < coordinates.length; i += 2) {
    const point = converter.forward([coordinates[i]! / FIXED_PER_DEGREE, coordinates[i + 1]! / FIXED_PER_DEGREE]);
    metres[i] = point[0]!;
    metres[i + 1] = point[1]!;
  }
  return metres;
}

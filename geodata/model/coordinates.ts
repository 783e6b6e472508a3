// Places on the ground. Degrees and metres are different types, so that mixing them does not compile.
import type { Branded } from './brand.ts';

/** Longitude and latitude in degrees, WGS 84 (EPSG:4326). */
export type LonLat = Branded<readonly [longitude: number, latitude: number], 'LonLat'>;
/** Easting and northing in metres, British National Grid (EPSG:27700). */
export type BngPoint = Branded<readonly [easting: number, northing: number], 'BngPoint'>;

export const lonLat = (longitude: number, latitude: number): LonLat => [longitude, latitude] as unknown as LonLat; // brand only
export const bngPoint = (easting: number, northing: number): BngPoint => [easting, northing] as unknown as BngPoint; // brand only

/** Mean radius of the Earth in metres (IUGG R1): straight lines and rough areas are measured on a sphere. */
export const EARTH_METRES = 6_371_008.8;

/**
 * Stored coordinates are whole numbers of 1e-7 degree (about 1 cm), so that equal points are equal numbers: shared
 * borders are found by comparison, without a tolerance. 180 degrees is 1.8e9 and fits an Int32.
 */
export const FIXED_PER_DEGREE = 1e7;
export const toFixedDegrees = (degrees: number): number => Math.round(degrees * FIXED_PER_DEGREE);
export const fromFixedDegrees = (fixed: number): number => fixed / FIXED_PER_DEGREE;

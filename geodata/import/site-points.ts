// The points of users' own sites: what stands in the cells, and what it looks like where it is no place on the ground.
import { fromBng } from '../topology/project.ts';
import { cleanText, numberIn } from './cells.ts';
import type { Problem } from './import-log.ts';

export interface SitePoint {
  readonly longitude: number;
  readonly latitude: number;
}

/** A point; what is wrong with it; or null where the cells are blank. Messages end in what is kept. */
export type PointFound = { readonly point: SitePoint } | { readonly problem: Problem } | null;

const KEPT = 'the site is kept without a point';
const isBlank = (text: string): boolean => cleanText(text) === '';

/** Metres on the British National Grid, which covers Great Britain: 0 to 700 km east, 0 to 1,300 km north. */
const onGrid = (easting: number, northing: number): boolean =>
  easting >= 0 && easting <= 700_000 && northing >= 0 && northing <= 1_300_000;

/** Longitudes of the British Isles, which no latitude there can be, and the other way round. */
const likeLongitude = (value: number): boolean => value >= -11 && value <= 3;
const likeLatitude = (value: number): boolean => value >= 49 && value <= 61.5;

/** Degrees, WGS 84. */
export function pointOfDegrees(longitudeText: string, latitudeText: string): PointFound {
  if (isBlank(longitudeText) && isBlank(latitudeText)) return null;
  const [longitude, latitude] = [numberIn(longitudeText), numberIn(latitudeText)];
  const said = `longitude "${cleanText(longitudeText)}" and latitude "${cleanText(latitudeText)}"`;
  if (longitude === 0 && latitude === 0) {
    const message = `The point is 0, 0, which lies in the Gulf of Guinea; ${KEPT}.`;
    return { problem: { code: 'zero-point', message, fix: 'Give its longitude and latitude, or leave both empty.' } };
  }
  if (likeLatitude(longitude) && likeLongitude(latitude)) {
    const message = `${capital(said)} look exchanged; ${KEPT}.`;
    return { problem: { code: 'swapped-point', message, fix: 'Put the latitude (49 to 61 in Britain) under LATITUDE.' } };
  }
  if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return { point: { longitude, latitude } };
  if (onGrid(longitude, latitude) || onGrid(latitude, longitude)) {
    const message = `${capital(said)} look like metres on the British National Grid; ${KEPT}.`;
    return { problem: { code: 'metres-for-degrees', message, fix: 'Call the columns EASTING and NORTHING, or give degrees.' } };
  }
  const message = `${capital(said)} are no place on the ground; ${KEPT}.`;
  return {
    problem: { code: 'bad-point', message, fix: 'Give degrees (WGS 84), longitude and latitude in their own columns.' },
  };
}

/** Metres on the British National Grid. */
export function pointOfGrid(eastingText: string, northingText: string): PointFound {
  if (isBlank(eastingText) && isBlank(northingText)) return null;
  const [easting, northing] = [numberIn(eastingText), numberIn(northingText)];
  const said = `easting "${cleanText(eastingText)}" and northing "${cleanText(northingText)}"`;
  if (easting === 0 && northing === 0) {
    const message = `The point is 0, 0, which lies in the Atlantic; ${KEPT}.`;
    return { problem: { code: 'zero-point', message, fix: 'Give its easting and northing, or leave both empty.' } };
  }
  if (Math.abs(easting) <= 180 && Math.abs(northing) <= 180) {
    const message = `${capital(said)} look like degrees; ${KEPT}.`;
    return {
      problem: { code: 'degrees-for-metres', message, fix: 'Call the columns LONGITUDE and LATITUDE, or give metres.' },
    };
  }
  if (onGrid(easting, northing)) {
    const [longitude, latitude] = fromBng(easting, northing);
    return { point: { longitude, latitude } };
  }
  const message = `${capital(said)} are no place on the British National Grid; ${KEPT}.`;
  return { problem: { code: 'bad-point', message, fix: 'Give whole metres, easting (six figures) before northing.' } };
}

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

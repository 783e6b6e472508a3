// British National Grid coordinates, in whole metres: the digits beyond would depend on the platform's sines.
import proj4 from 'proj4';
import { type KmPoint, toDegrees } from '../plane.ts';

const GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';
const toGrid = proj4('EPSG:4326', GRID);

/** Easting and northing of a point of the sheet, whole metres. */
export function gridMetres(point: KmPoint): readonly [easting: number, northing: number] {
  const [longitude, latitude] = toDegrees(point);
  const [easting, northing] = toGrid.forward([longitude, latitude]);
  return [Math.round(easting), Math.round(northing)];
}

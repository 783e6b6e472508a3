// Between the British National Grid and longitude and latitude.
import proj4 from 'proj4';

/**
 * EPSG:27700 with the seven-parameter Helmert transformation from OSGB36 to WGS 84 (EPSG:1314, good to about 3 m over
 * Great Britain). The OSTN15 grid would be good to 0.1 m but weighs 15 MB; borders must match each other, not a survey.
 */
const BRITISH_NATIONAL_GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';

const grid = proj4(BRITISH_NATIONAL_GRID, 'WGS84');

/** Longitude and latitude (degrees, WGS 84) of an easting and northing in metres. */
export function lonLatOfBng(easting: number, northing: number): readonly [longitude: number, latitude: number] {
  const [longitude, latitude] = grid.forward([easting, northing]);
  return [longitude!, latitude!];
}

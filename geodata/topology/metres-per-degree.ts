// Metres around a place on the WGS 84 ellipsoid, for lengths of a few kilometres.

const EQUATOR_METRES = 6_378_137;
/** Square of the first eccentricity of WGS 84. */
const ECCENTRICITY = 0.006_694_379_990_141_3;
const RADIANS = Math.PI / 180;

export interface MetresPerDegree {
  readonly longitude: number;
  readonly latitude: number;
}

/** Metres in a degree at a latitude (degrees): the radii of curvature of the ellipsoid, along the parallel and the meridian. */
export function metresPerDegree(latitude: number): MetresPerDegree {
  const sine = Math.sin(latitude * RADIANS);
  const bend = 1 - ECCENTRICITY * sine * sine;
  const across = EQUATOR_METRES / Math.sqrt(bend);
  return {
    longitude: across * Math.cos(latitude * RADIANS) * RADIANS,
    latitude: ((EQUATOR_METRES * (1 - ECCENTRICITY)) / (bend * Math.sqrt(bend))) * RADIANS,
  };
}

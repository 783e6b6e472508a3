// Isochrones as GeoJSON, for any GIS. RFC 7946: WGS 84, outer rings anticlockwise, holes clockwise, no `crs` member.

export interface IsochroneFeature {
  readonly minutes: number;
  /** Residents whose blocks reach the site in that time. */
  readonly people: number;
  /** Polygons > rings > flat longitude, latitude; outer rings first, closed. */
  readonly polygons: readonly (readonly Float64Array[])[];
}

export interface IsochroneFile {
  readonly title: string;
  /** On every feature: site, name, service, profile, basis, ... */
  readonly properties: Readonly<Record<string, string | number>>;
  readonly bands: readonly IsochroneFeature[];
}

/** A FeatureCollection, one feature a band and a line, in the order given. Coordinates have at most 6 decimals (10 cm). Bands without ground have a null geometry. */
export function isochronesGeoJson({ title, properties, bands }: IsochroneFile): string {
  const lines = bands.map(({ minutes, people, polygons }) => {
    const said = JSON.stringify({ minutes, people, ...properties });
    return `{"type":"Feature","properties":${said},"geometry":${polygons.length === 0 ? 'null' : multiPolygon(polygons)}}`;
  });
  return `{"type":"FeatureCollection","name":${JSON.stringify(title)},"features":[\n${lines.join(',\n')}\n]}\n`;
}

function multiPolygon(polygons: IsochroneFeature['polygons']): string {
  const texts = polygons.map((rings) => `[${rings.map((ring, r) => ringText(ring, r === 0)).join(',')}]`);
  return `{"type":"MultiPolygon","coordinates":[${texts.join(',')}]}`;
}

/** Turns the ring the right way round, whatever way it came. */
function ringText(ring: Float64Array, anticlockwise: boolean): string {
  const count = ring.length / 2;
  const forwards = doubleArea(ring) > 0 === anticlockwise;
  return `[${Array.from({ length: count }, (_, i) => pointText(ring, forwards ? i : count - 1 - i)).join(',')}]`;
}

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
const pointText = (ring: Float64Array, p: number): string => `[${rounded(ring[2 * p]!)},${rounded(ring[2 * p + 1]!)}]`;

/** Twice the signed area, positive for anticlockwise; measured from the first point, so that no digits are lost. */
function doubleArea(ring: Float64Array): number {
  const [x0, y0] = [ring[0]!, ring[1]!];
  let sum = 0;
  for (let i = 2; i + 3 < ring.length; i += 2) {
    sum += (ring[i]! - x0) * (ring[i + 3]! - y0) - (ring[i + 2]! - x0) * (ring[i + 1]! - y0);
  }
  return sum;
}

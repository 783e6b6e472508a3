// Areas as GeoJSON, for any GIS. RFC 7946: WGS 84, outer rings anticlockwise, holes clockwise, no `crs` member.
import { fromFixedDegrees } from '../model/coordinates.ts';
import type { AreaFeature } from './area-features.ts';

/**
 * A FeatureCollection of the areas, one feature a line. Properties: id, name, tier, colour, people, blocks, verdict and
 * verdictSummary where there is one, and attribution, since licences ask that it travels with the data. Coordinates are
 * degrees with at most 7 decimals (1 cm). An area without blocks has a null geometry.
 */
export function areasGeoJson(title: string, areas: readonly AreaFeature[], attributions: readonly string[]): string {
  const attribution = [...new Set(attributions)].join(' | ');
  const lines = areas.map((area) => feature(area, attribution));
  return `{"type":"FeatureCollection","name":${JSON.stringify(title)},"features":[\n${lines.join(',\n')}\n]}\n`;
}

function feature(area: AreaFeature, attribution: string): string {
  const { id, name, tier, colour, people, blocks, verdict, verdictSummary } = area;
  const properties = {
    ...{ id, name, tier, colour, people, blocks },
    ...(verdict === null ? {} : { verdict, verdictSummary }),
    attribution,
  };
  const geometry = area.polygons.length === 0 ? 'null' : multiPolygon(area);
  return `{"type":"Feature","id":${JSON.stringify(id)},"properties":${JSON.stringify(properties)},"geometry":${geometry}}`;
}

function multiPolygon(area: AreaFeature): string {
  const polygons = area.polygons.map((rings) => `[${rings.map((ring, r) => ringText(ring, r === 0)).join(',')}]`);
  return `{"type":"MultiPolygon","coordinates":[${polygons.join(',')}]}`;
}

/** Closes the ring and turns it the right way round, whatever way it came. */
function ringText(ring: Int32Array, anticlockwise: boolean): string {
  const count = ring.length / 2;
  const forwards = doubleArea(ring) > 0 === anticlockwise;
  const points: string[] = [];
  for (let i = 0; i <= count; i++) {
    const p = (forwards ? i : count - i) % count;
    points.push(`[${fromFixedDegrees(ring[p * 2]!)},${fromFixedDegrees(ring[p * 2 + 1]!)}]`);
  }
  return `[${points.join(',')}]`;
}

/** Twice the signed area, positive for anticlockwise; measured from the first point, so that no digits are lost. */
function doubleArea(ring: Int32Array): number {
  const [x0, y0] = [ring[0]!, ring[1]!];
  let sum = 0;
  for (let i = 2; i + 3 < ring.length; i += 2) {
    sum += (ring[i]! - x0) * (ring[i + 3]! - y0) - (ring[i + 2]! - x0) * (ring[i + 1]! - y0);
  }
  return sum;
}

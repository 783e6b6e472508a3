// From a file's own coordinates to whole 1e-7 degrees (polygons) or degrees (points).
import { toFixedDegrees } from '../model/coordinates.ts';
import type { PolygonSet } from '../model/polygons.ts';
import { fromBng } from '../topology/project.ts';
import type { CrsId } from './crs.ts';
import type { GeometryCollector } from './geometry-collector.ts';
import { NumberList } from './number-list.ts';

/** Coordinates in place from `crs` to degrees, WGS 84. Equal points stay equal, so shared borders stay shared. */
export function toDegrees(coordinates: Float64Array, crs: CrsId): void {
  if (crs === 'EPSG:4326') return;
  for (let i = 0; i < coordinates.length; i += 2) {
    const [longitude, latitude] = fromBng(coordinates[i]!, coordinates[i + 1]!);
    coordinates[i] = longitude;
    coordinates[i + 1] = latitude;
  }
}

/** One polygon a feature, from rings in degrees. Repeated points and rings of fewer than three points are left out. */
export function toPolygonSet(collected: GeometryCollector): PolygonSet {
  const { coordinates, ringOffsets, pointOffsets } = collected;
  const features = ringOffsets.length;
  const rings = pointOffsets.length;
  const out = new Int32Array(coordinates.length);
  const keptPoints = new NumberList();
  const keptRings = new Uint32Array(features + 1);
  let used = 0;
  for (let feature = 0; feature < features; feature++) {
    keptRings[feature] = keptPoints.length;
    const lastRing = feature + 1 < features ? ringOffsets.at(feature + 1) : rings;
    for (let ring = ringOffsets.at(feature); ring < lastRing; ring++) {
      const end = ring + 1 < rings ? pointOffsets.at(ring + 1) : coordinates.length / 2;
      const next = writeRing(coordinates, pointOffsets.at(ring), end, out, used);
      if (next - used < 6) continue;
      keptPoints.push(used / 2);
      used = next;
    }
  }
  keptRings[features] = keptPoints.length;
  keptPoints.push(used / 2);
  return {
    count: features,
    ringOffsets: keptRings,
    pointOffsets: Uint32Array.from(keptPoints.values()),
    coordinates: out.slice(0, used),
  };
}

/** Writes the points `from` to `end` at `start` of `out`, without repeats and without the closing point; gives the new end. */
function writeRing(coordinates: NumberList, from: number, end: number, out: Int32Array, start: number): number {
  let used = start;
  for (let point = from; point < end; point++) {
    const x = toFixedDegrees(coordinates.at(2 * point));
    const y = toFixedDegrees(coordinates.at(2 * point + 1));
    if (used > start && out[used - 2] === x && out[used - 1] === y) continue;
    out[used++] = x;
    out[used++] = y;
  }
  while (used - start > 2 && out[used - 2] === out[start] && out[used - 1] === out[start + 1]) used -= 2;
  return used;
}

/** Two numbers a feature, degrees; NaN, NaN where it has no point. */
export function toLonLat(collected: GeometryCollector): Float64Array {
  const { coordinates, ringOffsets, pointOffsets } = collected;
  const features = ringOffsets.length;
  const lonLat = new Float64Array(2 * features).fill(Number.NaN);
  for (let feature = 0; feature < features; feature++) {
    const ring = ringOffsets.at(feature);
    const lastRing = feature + 1 < features ? ringOffsets.at(feature + 1) : pointOffsets.length;
    if (ring === lastRing) continue;
    const point = pointOffsets.at(ring);
    lonLat[2 * feature] = coordinates.at(2 * point);
    lonLat[2 * feature + 1] = coordinates.at(2 * point + 1);
  }
  return lonLat;
}

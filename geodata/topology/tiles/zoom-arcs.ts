// Arcs as one zoom level shows them: on the tile grid, simplified, equal neighbours equal.
import { FIXED_PER_DEGREE } from '../../model/coordinates.ts';
import type { Topology } from '../../model/topology.ts';

/** Units across one tile. */
export const EXTENT = 4096;
/** Units a screen pixel takes when a tile is drawn at its usual 512 pixels. */
export const UNITS_PER_PIXEL = 8;

/**
 * Points in Web Mercator (EPSG:3857) as tile units of zoom 0: x from 0 in the west to 4096 in the east, y from 0 in the
 * north to 4096 in the south, two numbers a point. Multiply by 2^z for zoom z.
 */
export function toTileUnits(coordinates: Int32Array): Float64Array {
  const units = new Float64Array(coordinates.length);
  for (let i = 0; i < coordinates.length; i += 2) {
    const sine = Math.sin((coordinates[i + 1]! / FIXED_PER_DEGREE) * (Math.PI / 180));
    units[i] = (coordinates[i]! / FIXED_PER_DEGREE / 360 + 0.5) * EXTENT;
    units[i + 1] = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * EXTENT;
  }
  return units;
}

/** Arcs on the grid of one zoom: arc a's points are `offsets[a]` to `offsets[a + 1]`; an arc shrunk to a point has one. */
export interface ZoomArcs {
  readonly offsets: Uint32Array;
  /** Whole tile units of the zoom, counted from the north-west corner of the world, two numbers a point. */
  readonly xy: Int32Array;
}

/**
 * Keeps the points whose weight (squared units of zoom 0) is at least `leastArea` squared units of zoom `z`, and rounds
 * them to multiples of `step` units. Points that fall together are kept once.
 */
export function zoomArcs(
  topology: Topology,
  units: Float64Array,
  weights: Float64Array,
  z: number,
  leastArea: number,
  step: number,
): ZoomArcs {
  const scale = 2 ** z / step;
  const least = leastArea / 4 ** z;
  const offsets = new Uint32Array(topology.arcCount + 1);
  const xy = new Int32Array(topology.coordinates.length);
  let next = 0;
  for (let arc = 0; arc < topology.arcCount; arc++) {
    const start = next;
    for (let point = topology.offsets[arc]!; point < topology.offsets[arc + 1]!; point++) {
      if (weights[point]! < least) continue;
      const x = Math.round(units[point * 2]! * scale) * step;
      const y = Math.round(units[point * 2 + 1]! * scale) * step;
      if (next > start && xy[next - 2] === x && xy[next - 1] === y) continue;
      xy[next++] = x;
      xy[next++] = y;
    }
    offsets[arc + 1] = next / 2;
  }
  return { offsets, xy: xy.slice(0, next) };
}

/** Appends the points of a chain of darts, each joint once, to `out` from `at`; returns the new end. `out` must be long enough. */
export function copyDarts(arcs: ZoomArcs, darts: Int32Array, out: Int32Array, at: number): number {
  let next = at;
  for (const dart of darts) {
    const first = arcs.offsets[dart >> 1]!;
    const last = arcs.offsets[(dart >> 1) + 1]! - 1;
    const stride = dart & 1 ? -1 : 1;
    for (let point = dart & 1 ? last : first; point >= first && point <= last; point += stride) {
      const [x, y] = [arcs.xy[point * 2]!, arcs.xy[point * 2 + 1]!];
      if (next > at && out[next - 2] === x && out[next - 1] === y) continue;
      out[next++] = x;
      out[next++] = y;
    }
  }
  return next;
}

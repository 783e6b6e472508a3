// Where the name of each unit goes: the visual centre of its largest part.
import polylabel from 'polylabel';
import type { Topology } from '../../model/topology.ts';
import { doubleArea } from './cut-polygons.ts';
import { planRings, RingReader } from './unit-rings.ts';
import { EXTENT, UNITS_PER_PIXEL, type ZoomArcs } from './zoom-arcs.ts';

export interface LabelPoint {
  readonly unit: number;
  /** Tile units of zoom 0. */
  readonly x: number;
  readonly y: number;
  /** The first zoom at which the unit has room for a label. */
  readonly minZoom: number;
}

/** A label needs this much room on either side of its point. */
const ROOM_PIXELS = 14;

/**
 * Label points of all units that have ground. `slotOf`: unit of each block, -1 for none; `arcs` are those of zoom
 * `arcsZoom`, whose detail is enough to place a label. Labels appear at `maxZoom` at the latest.
 */
export function findLabelPoints(
  topology: Topology,
  slotOf: Int32Array,
  unitCount: number,
  arcs: ZoomArcs,
  arcsZoom: number,
  maxZoom: number,
): LabelPoint[] {
  const reader = new RingReader(planRings(topology, slotOf, unitCount), arcs);
  const labels: LabelPoint[] = [];
  for (let unit = 0; unit < unitCount; unit++) {
    const { offsets, xy, isHole, count } = reader.read(unit);
    const largest = largestPart(offsets, xy, isHole, count);
    if (largest === null) continue;
    const rings = largest.rings.map((ring) => ringPoints(xy, offsets[ring]!, offsets[ring + 1]!));
    const centre = polylabel(rings, Math.max(1, Math.sqrt(largest.area) / 64));
    const scale = 2 ** arcsZoom;
    const distance = (centre.distance / scale / EXTENT) * (EXTENT / UNITS_PER_PIXEL);
    const minZoom = distance > 0 ? Math.ceil(Math.log2(ROOM_PIXELS / distance)) : maxZoom;
    labels.push({ unit, x: centre[0] / scale, y: centre[1] / scale, minZoom: Math.min(minZoom, maxZoom) });
  }
  return labels;
}

function largestPart(
  offsets: Int32Array,
  xy: Int32Array,
  isHole: Uint8Array,
  count: number,
): { readonly rings: readonly number[]; readonly area: number } | null {
  let best: { rings: number[]; area: number } | null = null;
  let current: { rings: number[]; area: number } | null = null;
  for (let ring = 0; ring < count; ring++) {
    const area = doubleArea(xy, offsets[ring]! * 2, offsets[ring + 1]! - offsets[ring]!) / 2;
    if (isHole[ring]) {
      current?.rings.push(ring);
      continue;
    }
    current = { rings: [ring], area };
    if (best === null || area > best.area) best = current;
  }
  return best;
}

function ringPoints(xy: Int32Array, first: number, end: number): [number, number][] {
  return Array.from({ length: end - first }, (_, i) => [xy[(first + i) * 2]!, xy[(first + i) * 2 + 1]!]);
}

// Polygons of areas, stitched from the shared borders and sorted into outer rings with their holes.
import type { Topology } from '../model/topology.ts';
import { nestHoles } from '../topology/nest-holes.ts';
import { type Outlines, traceOutlines } from '../topology/outlines.ts';
import type { Polygons } from './gpkg-geometry.ts';

/**
 * Stitches blocks into polygons. `slotOf` has one entry a block, each below `slotCount`. The returned function gives the
 * polygons of one slot: outer rings anticlockwise, each followed by its holes; an empty list where a slot has no block.
 */
export type PolygonsOf = (slotOf: ArrayLike<number>, slotCount: number) => (slot: number) => Polygons;

/** Stitches by the borders of `topology`. */
export function polygonsFrom(topology: Topology): PolygonsOf {
  return (slotOf, slotCount) => {
    const outlines = traceOutlines(topology, slotOf, slotCount);
    const holderOf = nestHoles(outlines);
    return (slot) => slotPolygons(outlines, holderOf, slot);
  };
}

function slotPolygons(outlines: Outlines, holderOf: Int32Array, slot: number): Polygons {
  const { ringOffsets, pointOffsets, coordinates } = outlines;
  const polygons = new Map<number, Int32Array[]>();
  for (let ring = ringOffsets[slot]!; ring < ringOffsets[slot + 1]!; ring++) {
    const points = coordinates.subarray(pointOffsets[ring]! * 2, pointOffsets[ring + 1]! * 2);
    const holder = polygons.get(holderOf[ring]!);
    // Outer rings come first, so that a hole always finds its polygon.
    if (holder) holder.push(points);
    else polygons.set(ring, [points]);
  }
  return [...polygons.values()];
}

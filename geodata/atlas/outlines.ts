// How the store asks for polygons, whoever stitches them.
import type { Polygons } from './gpkg-geometry.ts';

/**
 * Stitches blocks into polygons. `slotOf` has one entry a block: 0 for none, else 1 to `slotCount`. The returned
 * function gives the polygons of one slot, outer rings anticlockwise; an empty list where the slot has no block.
 */
export type OutlinesOf = (slotOf: Uint16Array | Uint32Array, slotCount: number) => (slot: number) => Polygons;

import type { MapSurface } from '../map/map-surface.ts';
import { getApp } from '../state/store.ts';

/** Pixels from the edge within which a block counts as out of view. */
const EDGE = 32;

/** Moves the map to a block that is out of view, at about the scale it has. */
export function bringIntoView(surface: MapSurface, block: number): void {
  const { atlas } = getApp();
  if (!atlas) return;
  const at = surface.project(block);
  const { width, height } = surface.element.getBoundingClientRect();
  if (at.x > EDGE && at.x < width - EDGE && at.y > EDGE && at.y < height - EDGE) return;
  const [longitude, latitude] = [atlas.longitude[block]!, atlas.latitude[block]!];
  const perPixel = degreesPerPixel(surface, block, atlas.longitude);
  if (perPixel === null) return;
  const [east, north] = [(perPixel * width) / 2.5, (perPixel * height * Math.cos((latitude * Math.PI) / 180)) / 2.5];
  surface.fit([longitude - east, latitude - north, longitude + east, latitude + north]);
}

/** Degrees of longitude across a pixel, from the block and the one farthest east or west of it. */
function degreesPerPixel(surface: MapSurface, block: number, longitude: Float64Array): number | null {
  let far = block;
  const gap = (other: number): number => Math.abs(longitude[other]! - longitude[block]!);
  for (let other = 0; other < longitude.length; other++) if (gap(other) > gap(far)) far = other;
  const pixels = Math.abs(surface.project(far).x - surface.project(block).x);
  return pixels > 0 ? gap(far) / pixels : null;
}

// Where the map looked, on a map of another size.
import type { MapCamera } from '../state/map-view.ts';
import type { Size } from './fit-padding.ts';

/** The closest zoom at which a map of this size shows all the ground that it showed then. */
export function zoomOn({ zoom, size }: MapCamera, now: Size): number {
  if (!size || !(now.width > 0 && now.height > 0)) return zoom;
  return zoom + Math.log2(Math.min(now.width / size.width, now.height / size.height));
}

/** Whether two cameras show the same; the map rounds a little. */
export function sameLook(one: MapCamera, other: MapCamera): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;
  const place = near(one.longitude, other.longitude) && near(one.latitude, other.latitude) && near(one.zoom, other.zoom);
  return place && one.size?.width === other.size?.width && one.size?.height === other.size?.height;
}

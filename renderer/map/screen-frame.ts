// Where the world lies on the element: north is up and the map is flat, so a scale and a shift say it all.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { mercatorX, mercatorY } from './centroid-index.ts';
import type { ScreenPoint } from './map-surface.ts';

/** `screen = (mercator - origin) * scale`, in CSS pixels. */
export interface ScreenFrame {
  readonly originX: number;
  readonly originY: number;
  readonly scale: number;
}

/** A tile of 512 pixels is the world at zoom 0. */
const WORLD_PIXELS = 512;

export function screenFrame(map: MapLibreMap): ScreenFrame {
  const scale = WORLD_PIXELS * 2 ** map.getZoom();
  const centre = map.getCenter();
  const { clientWidth, clientHeight } = map.getContainer();
  return {
    scale,
    originX: mercatorX(centre.lng) - clientWidth / 2 / scale,
    originY: mercatorY(centre.lat) - clientHeight / 2 / scale,
  };
}

export const toScreen = (frame: ScreenFrame, x: number, y: number): ScreenPoint => ({
  x: (x - frame.originX) * frame.scale,
  y: (y - frame.originY) * frame.scale,
});

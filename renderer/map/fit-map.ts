import type { Map as MapLibreMap } from 'maplibre-gl';
import { reducedMotion } from './shade.ts';

/** A single block is shown with some of its surroundings. */
const CLOSEST = 13;

/** Glides to a box (west, south, east, north, degrees); at once where motion is to be reduced. */
export function fitMap(map: MapLibreMap, [west, south, east, north]: readonly [number, number, number, number]): void {
  const duration = reducedMotion() ? 0 : 500;
  map.fitBounds([west, south, east, north], { padding: 48, maxZoom: CLOSEST, duration, linear: true });
}

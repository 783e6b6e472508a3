import type { MapSurface } from '../map/map-surface.ts';
import { installDrawing } from './install-drawing.ts';

let detach: (() => void) | null = null;

/** Puts the tools on the map that is up, and takes them off the one that goes (null). One function for ever, as effects want it. */
export function attachDrawing(surface: MapSurface | null): void {
  detach?.();
  detach = surface && installDrawing(surface);
}

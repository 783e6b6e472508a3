// The map with everything that lies on it, and the drawing tools in its hand.
import type { ReactElement } from 'react';
import { installDrawing } from '../drawing/install-drawing.ts';
import type { MapSurface } from '../map/map-surface.ts';
import { MapView } from '../map/map-view.tsx';

let takeAway: (() => void) | null = null;

/** There is one map at a time: a new surface takes the tools over. */
function handTools(surface: MapSurface | null): void {
  takeAway?.();
  takeAway = surface && installDrawing(surface);
}

export function MapStage(): ReactElement {
  return (
    <section className="map-stage" aria-label="Map">
      <MapView onSurface={handTools} />
    </section>
  );
}

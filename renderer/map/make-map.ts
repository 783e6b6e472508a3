// A MapLibre map as this window has them: flat, north up, nothing from outside.
import { Map as MapLibreMap, type MapOptions, prewarm, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
// A file of our own origin: the content policy allows no worker from a blob. `worker` makes Vite bundle what it imports.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { paddingOver } from './fit-map.ts';
import { nameOnce } from './names-once.ts';
import { reducedMotion } from './shade.ts';

setWorkerUrl(workerUrl);
// The worker's program is fetched and read while the user looks at the start screen, not when the first tile waits for it.
prewarm();

/** Tiles end at zoom 12 and are drawn larger from there. */
const MAX_ZOOM = 16;
/** Degrees beyond the atlas to which the map may be moved. */
const ROOM = 6;
/** Names come and go softly. */
const FADE_MILLISECONDS = 120;

export interface MapNeeds {
  readonly container: HTMLElement;
  readonly style: StyleSpecification;
  readonly bounds: readonly [number, number, number, number];
  readonly options?: Partial<MapOptions>;
}

export function makeMap({ container, style, bounds, options = {} }: MapNeeds): MapLibreMap {
  const [west, south, east, north] = bounds;
  const map = new MapLibreMap({
    container,
    style,
    bounds: [west, south, east, north],
    fitBoundsOptions: { padding: { ...paddingOver(container, bounds) } },
    maxBounds: [west - ROOM, Math.max(-85, south - ROOM), east + ROOM, Math.min(85, north + ROOM)],
    minZoom: 3,
    maxZoom: MAX_ZOOM,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    // Shift and drag belongs to the drawing tools, and so do the arrow keys (map-keys.ts).
    boxZoom: false,
    keyboard: false,
    attributionControl: false,
    renderWorldCopies: false,
    fadeDuration: reducedMotion() ? 0 : FADE_MILLISECONDS,
    // Our styles are checked in tests, where a mistake is cheaper than on every start.
    validateStyle: false,
    ...options,
  });
  nameOnce(map);
  return map;
}

// The map as commands and panels see it (state/map-view.ts).
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapCamera, MapView } from '../state/map-view.ts';
import { fitMap } from './fit-map.ts';
import { sameLook, zoomOn } from './remembered-camera.ts';
import { reducedMotion } from './shade.ts';

export function viewOf(map: MapLibreMap): MapView {
  /** What was asked for last, and what came of it. */
  let looked: { readonly asked: MapCamera; readonly got: MapCamera } | null = null;
  return {
    fit: (bounds) => fitMap(map, bounds),
    zoomBy(steps) {
      map.zoomTo(map.getZoom() + steps, { duration: reducedMotion() ? 0 : 200 });
    },
    camera() {
      const now = cameraOf(map);
      // As long as nobody moves the map it keeps what was remembered: going through windows of other shapes loses nothing.
      return looked && sameLook(looked.got, now) ? looked.asked : now;
    },
    look(camera) {
      const { longitude, latitude } = camera;
      map.jumpTo({ center: [longitude, latitude], zoom: zoomOn(camera, sizeOf(map)) });
      looked = { asked: camera, got: cameraOf(map) };
    },
  };
}

function cameraOf(map: MapLibreMap): MapCamera {
  const { lng, lat } = map.getCenter();
  return { longitude: lng, latitude: lat, zoom: map.getZoom(), size: sizeOf(map) };
}

function sizeOf(map: MapLibreMap): { readonly width: number; readonly height: number } {
  const { clientWidth, clientHeight } = map.getContainer();
  return { width: clientWidth, height: clientHeight };
}

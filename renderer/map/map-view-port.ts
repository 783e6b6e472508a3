// The map as commands and panels see it (state/map-view.ts).
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapView } from '../state/map-view.ts';
import { fitMap } from './fit-map.ts';
import { reducedMotion } from './shade.ts';

export const viewOf = (map: MapLibreMap): MapView => ({
  fit: (bounds) => fitMap(map, bounds),
  zoomBy(steps) {
    map.zoomTo(map.getZoom() + steps, { duration: reducedMotion() ? 0 : 200 });
  },
  camera() {
    const { lng, lat } = map.getCenter();
    return { longitude: lng, latitude: lat, zoom: map.getZoom() };
  },
  look({ longitude, latitude, zoom }) {
    map.jumpTo({ center: [longitude, latitude], zoom });
  },
});

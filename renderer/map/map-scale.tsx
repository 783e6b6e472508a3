import type { Map as MapLibreMap } from 'maplibre-gl';
import { useCallback, useSyncExternalStore } from 'react';
import { lengthText, metresPerPixel, scaleLength } from './scale-length.ts';

const MOST_PIXELS = 110;

/** A bar of a round length, as long as on the map at its middle. */
export function MapScale({ map }: { readonly map: MapLibreMap }) {
  const listen = useCallback(
    (hear: () => void) => {
      map.on('move', hear);
      return () => {
        map.off('move', hear);
      };
    },
    [map],
  );
  // A number, so that panning east and west draws nothing anew.
  const perPixel = useSyncExternalStore(listen, () => metresPerPixel(map.getCenter().lat, map.getZoom()));
  const { metres, pixels } = scaleLength(perPixel, MOST_PIXELS);
  return (
    <div className="map-scale" role="img" aria-label={`Scale bar: ${lengthText(metres)}`}>
      <span>{lengthText(metres)}</span>
      <div style={{ inlineSize: pixels }} />
    </div>
  );
}

// The map with everything that lies on it.
import type { ReactElement } from 'react';
import { MapView } from '../map/map-view.tsx';

export function MapStage(): ReactElement {
  return (
    <section className="map-stage" aria-label="Map">
      <MapView />
    </section>
  );
}

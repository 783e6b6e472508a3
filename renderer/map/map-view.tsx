// The map in the page: a box that the controller draws into, with what floats over it.
import { useEffect, useRef, useState } from 'react';
import { TravelMap } from '../access/map/travel-map.tsx';
import { theConnection } from '../bridge/connection.ts';
import { FlowThemes } from '../flows/flow-themes.tsx';
import { FlowMap } from '../flows/map/flow-map.tsx';
import { FlowTipCard } from '../flows/map/flow-tip.tsx';
import { DraftCard } from '../flows/regions/draft-card.tsx';
import { HoverCard } from '../panels/hover-card.tsx';
import { LayerPicker } from '../panels/layer-picker.tsx';
import { Legend } from '../panels/legend.tsx';
import { useApp } from '../state/store.ts';
import { loadMapFont } from './load-map-font.ts';
import { MapAttribution } from './map-attribution.tsx';
import { MapController } from './map-controller.ts';
import { setMapPictures } from './map-pictures.ts';
import { MapScale } from './map-scale.tsx';
import type { MapSurface } from './map-surface.ts';
import './map-view.css';

export interface MapViewProps {
  /** Told of the surface when the map is up, and null when it goes: drawing tools attach to it. */
  readonly onSurface?: (surface: MapSurface | null) => void;
}

/** Map, legend, pickers, scale bar and hover card. Fills its parent. */
export function MapView({ onSurface }: MapViewProps) {
  const atlas = useApp((state) => state.atlas);
  const box = useRef<HTMLDivElement>(null);
  const [controller, setController] = useState<MapController | null>(null);

  useEffect(() => {
    if (!atlas || !box.current) return;
    void loadMapFont();
    const made = new MapController({ container: box.current, atlas, tileUrl: theConnection().host.tileUrl(atlas.document) });
    setController(made);
    setMapPictures(made);
    return () => {
      setController(null);
      setMapPictures(null);
      made.remove();
    };
  }, [atlas]);

  useEffect(() => {
    if (!controller || !onSurface) return;
    onSurface(controller.surface);
    return () => onSurface(null);
  }, [controller, onSurface]);

  return (
    <div className="map-view">
      <div ref={box} className="map-canvas" />
      <div className="map-corner map-corner-left">
        <Legend />
        {controller && <MapScale map={controller.map} />}
      </div>
      <div className="map-corner map-corner-right">
        <LayerPicker />
        <MapAttribution />
      </div>
      {controller && (
        <>
          <FlowThemes map={controller.map} />
          <div className="flow-cards">
            <DraftCard />
            <FlowMap map={controller.map} />
            <TravelMap map={controller.map} />
          </div>
          <FlowTipCard />
        </>
      )}
      {controller && <HoverCard surface={controller.surface} />}
    </div>
  );
}

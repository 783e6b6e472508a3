import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { useApp } from '../../state/store.ts';
import { stopPlacing, takePlace } from '../site-actions.ts';
import { lookAtSite } from '../travel-actions.ts';
import { setSitePress } from './site-press.ts';
import { SITE_LAYERS } from './travel-layers.ts';

/** Pixels around a press in which a site is looked for: a mark may be smaller than a finger. */
const NEAR = 6;

/** A press on a site looks at it; while a place is wanted, a press anywhere gives it. */
export function useSitePress(map: MapLibreMap): void {
  useEffect(() => {
    setSitePress((at) => {
      const { lng, lat } = map.unproject([at.x, at.y]);
      if (takePlace({ longitude: lng, latitude: lat })) return true;
      const layers = SITE_LAYERS.filter((id) => map.getLayer(id));
      if (layers.length === 0) return false;
      const box: [[number, number], [number, number]] = [
        [at.x - NEAR, at.y - NEAR],
        [at.x + NEAR, at.y + NEAR],
      ];
      const [hit] = map.queryRenderedFeatures(box, { layers });
      if (!hit) return false;
      lookAtSite(String(hit.properties['code']));
      return true;
    });
    return () => setSitePress(null);
  }, [map]);
  const placing = useApp((state) => state.travel.placing !== null);
  const tool = useApp((state) => state.tool);
  useEffect(() => {
    if (!placing) return;
    const element = map.getCanvas();
    element.style.cursor = 'crosshair';
    return () => {
      element.style.cursor = '';
    };
  }, [map, placing]);
  useEffect(() => {
    // Whoever takes up another tool means to draw.
    if (placing && tool !== 'select') stopPlacing();
  }, [placing, tool]);
}

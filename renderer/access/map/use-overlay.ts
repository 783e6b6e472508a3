import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import type { Shade } from '../../map/ramps.ts';
import { onSystemShade, shadeOf } from '../../map/shade.ts';
import { useApp } from '../../state/store.ts';
import { type Feature, Overlay, type OverlayPlan } from './overlay.ts';

/** Draws features while the component lives; the plan must be the same object each time. */
export function useOverlay(map: MapLibreMap, plan: OverlayPlan, features: readonly Feature[]): void {
  const shade = useShade();
  const overlay = useRef<Overlay>(null);
  useEffect(() => {
    const made = new Overlay(map, plan);
    overlay.current = made;
    return () => {
      made.remove();
      overlay.current = null;
    };
  }, [map, plan]);
  useEffect(() => overlay.current?.show(features, shade), [features, shade]);
}

export function useShade(): Shade {
  const appearance = useApp((state) => state.appearance);
  const [, look] = useState(0);
  useEffect(() => onSystemShade(() => look((times) => times + 1)), []);
  return shadeOf(appearance);
}

// The ground from which a site is reached within so many minutes.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useMemo } from 'react';
import { useIsochrones } from '../use-isochrones.ts';
import type { Feature } from './overlay.ts';
import { isochroneFeatures } from './site-features.ts';
import { ISOCHRONES } from './travel-layers.ts';
import { useOverlay } from './use-overlay.ts';

const NONE: readonly Feature[] = [];

export function Isochrones({ map, site }: { readonly map: MapLibreMap; readonly site: string }): null {
  const { value } = useIsochrones(site);
  useOverlay(
    map,
    ISOCHRONES,
    useMemo(() => (value ? isochroneFeatures(value) : NONE), [value]),
  );
  return null;
}

// The way of one block to the site that is looked at, or to its nearest.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useMemo } from 'react';
import type { BlockTravelView } from '../../../geodata/contract/access.ts';
import { useWay } from '../use-way.ts';
import type { Feature } from './overlay.ts';
import { routeFeatures } from './site-features.ts';
import { ROUTE } from './travel-layers.ts';
import { useOverlay } from './use-overlay.ts';

const NONE: readonly Feature[] = [];

interface WayProps {
  readonly map: MapLibreMap;
  readonly shading: BlockTravelView;
}

export function Way({ map, shading }: WayProps): null {
  const { value } = useWay(shading);
  useOverlay(
    map,
    ROUTE,
    useMemo(() => (value ? routeFeatures(value) : NONE), [value]),
  );
  return null;
}

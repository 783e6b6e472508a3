// Asks for what a theme of flows needs, and marks the provider whose catchment is shown.
import { type Map as MapLibreMap, Marker } from 'maplibre-gl';
import { useEffect } from 'react';
import { ask } from '../state/actions.ts';
import type { Theme } from '../state/app-state.ts';
import { mapView } from '../state/map-view.ts';
import { boundsOfBlocks } from '../state/places-on-map.ts';
import { getApp, setApp, useApp } from '../state/store.ts';
import { showAreasTheme } from './flow-actions.ts';
import { answers } from './flow-theme-paint.ts';
import type { FlowShading } from './flow-wishes.ts';

export function FlowThemes({ map }: { readonly map: MapLibreMap }): null {
  const theme = useApp((state) => state.theme);
  const atlas = useApp((state) => state.atlas);
  useEffect(() => {
    if (atlas) void shadeFor(theme);
  }, [theme, atlas]);
  useProviderMark(map);
  return null;
}

/** Does nothing for themes that need no answer, or have it. */
async function shadeFor(theme: Theme): Promise<void> {
  const known = getApp().flowShading;
  if (theme.kind !== 'certainty' && theme.kind !== 'catchment') return;
  if (theme.kind === 'certainty' && known?.of === 'certainty' && known.layer === theme.layer) return;
  if (theme.kind === 'catchment' && known?.of === 'catchment' && answers(known.view, theme)) return;
  const shading = await (theme.kind === 'certainty' ? certaintyOf(theme.layer) : catchmentOf(theme));
  if (getApp().theme !== theme) return;
  // What went wrong was told; the map goes on with what it can show.
  if (shading === null) showAreasTheme();
  else {
    setApp({ flowShading: shading, announcement: spoken(shading) });
    if (!isSameProvider(known, shading)) lookAt(shading);
  }
}

/** Another method for the same provider is no reason to move the map. */
const isSameProvider = (known: FlowShading | null, now: FlowShading): boolean =>
  known?.of === 'catchment' && now.of === 'catchment' && known.view.provider.code === now.view.provider.code;

/** Of a proportional catchment only the blocks that count are looked at: some patients live far away. */
const ENOUGH = 0.1;

/** Goes to a catchment, unless the user is drawing. */
function lookAt(shading: FlowShading): void {
  const { atlas, tool } = getApp();
  if (shading.of !== 'catchment' || !atlas || (tool !== 'select' && tool !== 'pan')) return;
  const { blocks, shares } = shading.view;
  const many = blocks.filter((_, at) => shares[at]! >= ENOUGH);
  const box = boundsOfBlocks(atlas, many.length > 0 ? many : blocks);
  if (box) mapView()?.fit(box);
}

async function certaintyOf(layer: Extract<Theme, { kind: 'certainty' }>['layer']): Promise<FlowShading | null> {
  const shares = await ask('flows.certainty', { layer });
  return shares && { of: 'certainty', layer, shares };
}

async function catchmentOf({ set, provider, method }: Extract<Theme, { kind: 'catchment' }>): Promise<FlowShading | null> {
  const view = await ask('flows.catchment', { set, provider, method });
  return view && { of: 'catchment', view };
}

function spoken(shading: FlowShading): string {
  if (shading.of !== 'catchment') return 'The map shows how sure the footprint is';
  return `The map shows the catchment of ${shading.view.provider.name}`;
}

/** A dot where the provider is. */
function useProviderMark(map: MapLibreMap): void {
  const provider = useApp((state) =>
    state.theme.kind === 'catchment' && state.flowShading?.of === 'catchment' ? state.flowShading.view.provider : null,
  );
  useEffect(() => {
    if (!provider || provider.longitude === null || provider.latitude === null) return;
    const element = document.createElement('div');
    element.className = 'provider-mark';
    element.title = provider.name;
    const mark = new Marker({ element }).setLngLat([provider.longitude, provider.latitude]).addTo(map);
    return () => {
      mark.remove();
    };
  }, [map, provider]);
}

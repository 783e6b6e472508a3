import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { Overlay, withOverlays } from '../../renderer/access/map/overlay.ts';
import { isochroneFeatures, siteFeatures } from '../../renderer/access/map/site-features.ts';
import { ISOCHRONES, ROUTE, SITES, SPIDERS } from '../../renderer/access/map/travel-layers.ts';
import { paletteOf } from '../../renderer/map/map-palette.ts';
import { mapStyle } from '../../renderer/map/map-style.ts';
import { townTravel } from './town-travel.ts';

/** A map whose style has not come: nothing is drawn on it, and everything is known. */
const map = {
  on: () => undefined,
  off: () => undefined,
  getSource: () => undefined,
  getLayer: () => undefined,
} as unknown as MapLibreMap; // what an overlay asks of it
const style = mapStyle(paletteOf('light'), {
  ...{ tiles: 'http://127.0.0.1/{z}/{x}/{y}', minZoom: 4, maxZoom: 12, bounds: [-1, 51, 0, 52], visibleLayers: [] },
  ...{ patterns: false, hatched: false, beyond: true, pointedOutOpacity: 0 },
  names: { type: 'FeatureCollection', features: [] },
});
const ids = (): readonly string[] => withOverlays(style, paletteOf('light')).layers.map(({ id }) => id);

describe('a picture of the map with travel on it', () => {
  it('shows what is drawn over the map, each in its place, and nothing once that is gone', () => {
    const [isochrones, sites] = [new Overlay(map, ISOCHRONES), new Overlay(map, SITES)];
    expect(ids()).toEqual(style.layers.map(({ id }) => id));
    isochrones.show(isochroneFeatures({ bands: [] }), 'light');
    sites.show(siteFeatures(townTravel(), null), 'light');
    expect(ids().indexOf('travel-isochrones')).toBeLessThan(ids().indexOf('block-borders'));
    expect(ids().at(-1)).toBe('travel-site-names');
    isochrones.remove();
    sites.remove();
    expect(ids()).toEqual(style.layers.map(({ id }) => id));
  });

  it('is a valid style', () => {
    const overlays = [ISOCHRONES, SPIDERS, ROUTE, SITES].map((plan) => new Overlay(map, plan));
    for (const overlay of overlays) overlay.show([], 'dark');
    expect(validateStyleMin(withOverlays(style, paletteOf('dark')))).toEqual([]);
    for (const overlay of overlays) overlay.remove();
  });
});

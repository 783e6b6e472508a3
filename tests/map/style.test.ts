import { featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { layerId } from '../../geodata/model/ids.ts';
import { paletteOf } from '../../renderer/map/map-palette.ts';
import { mapStyle, type StyleOptions } from '../../renderer/map/map-style.ts';
import { lineStyle } from '../../renderer/map/reference-styles.ts';

const options: StyleOptions = {
  tiles: 'atlas-tiles://store-1/{z}/{x}/{y}',
  minZoom: 4,
  maxZoom: 12,
  bounds: [-6, 50, 2, 56],
  visibleLayers: ['lad', 'utla', 'ccg', 'pcn', 'icb', 'msoa', 'alliance'].map((geography) => layerId(geography, 21)),
  patterns: true,
  hatched: true,
  beyond: true,
  pointedOutOpacity: 0.3,
  names: { type: 'FeatureCollection', features: [] },
};

describe('the style of the map', () => {
  for (const shade of ['light', 'dark'] as const) {
    const style = mapStyle(paletteOf(shade), options);

    it(`is valid and as agreed on ${shade} ground`, async () => {
      expect(validateStyleMin(style)).toEqual([]);
      await expect(`${JSON.stringify(style, null, 2)}\n`).toMatchFileSnapshot(`golden/map-style-${shade}.json`);
    });

    it(`asks for nothing from outside on ${shade} ground`, () => {
      expect(JSON.stringify(style)).not.toMatch(/https?:/);
      expect(style).not.toHaveProperty('glyphs');
      expect(style).not.toHaveProperty('sprite');
    });
  }

  it('names an area once, not again for the council that it was seeded from', () => {
    const point = { type: 'Point' as const, coordinates: [0, 52] as [number, number] };
    const feature = (name: string) => ({ type: 'Feature' as const, geometry: point, properties: { name, people: 1 } });
    const names = { type: 'FeatureCollection' as const, features: [feature('Kent'), feature('Surrey'), feature('Kent')] };
    const style = mapStyle(paletteOf('light'), { ...options, names });
    expect(validateStyleMin(style)).toEqual([]);
    const layer = style.layers.find(({ id }) => id === 'lad21-unit-names');
    const shows = featureFilter((layer as unknown as { filter: never }).filter, 'layers[0].filter');
    const shown = (name: string) => shows.filter({ zoom: 8 }, { type: 1, properties: { name } });
    expect(['Kent', 'Dover', 'Surrey'].filter(shown)).toEqual(['Dover']);
  });

  it('finds room for names of areas first, then for those of larger units, always in smaller letters', () => {
    const names = mapStyle(paletteOf('light'), {
      ...options,
      visibleLayers: ['icb', 'msoa', 'lad'].map((one) => layerId(one, 21)),
    }).layers.filter(({ type }) => type === 'symbol');
    // MapLibre places what lies on top first.
    expect(names.map(({ id }) => id).reverse()).toEqual([
      'area-names',
      'icb21-unit-names',
      'lad21-unit-names',
      'msoa21-unit-names',
    ]);
    const sizes = names.map(({ layout }) => (layout as { 'text-size': number[] })['text-size'].slice(-1)[0]!);
    expect(sizes).toEqual([...sizes].sort((one, other) => one - other));
    expect(new Set(sizes).size).toBe(sizes.length);
  });

  it('leaves out patterns that nobody asked for', () => {
    const plain = mapStyle(paletteOf('light'), { ...options, patterns: false, visibleLayers: [] });
    expect(plain.layers.map(({ id }) => id)).toEqual([
      'sea',
      'no-data',
      'block-fill',
      'beyond',
      'pointed-out',
      'block-borders',
      'outline-halo',
      'outline',
      'area-names',
    ]);
  });

  it('draws a geography alike in every vintage, and the common ones each in their own way', () => {
    expect(lineStyle(layerId('lad', 21))).toBe(lineStyle(layerId('lad', 19)));
    const common = ['lad', 'utla', 'ccg', 'sicbl', 'pcn', 'icb', 'nhser', 'msoa'].map((name) => lineStyle(layerId(name, 21)));
    expect(new Set(common.map((line) => JSON.stringify(line))).size).toBe(common.length);
  });

  it('has a style for a layer that nobody named', () => {
    expect(lineStyle(layerId('alliance', 20)).dash.length).toBeGreaterThan(0);
  });
});

import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
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

  it('leaves out patterns that nobody asked for', () => {
    const plain = mapStyle(paletteOf('light'), { ...options, patterns: false, visibleLayers: [] });
    expect(plain.layers.map(({ id }) => id)).toEqual([
      'sea',
      'no-data',
      'block-fill',
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

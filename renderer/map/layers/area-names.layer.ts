import type { LayerSpecification } from 'maplibre-gl';
import { STRONG_FONT } from '../map-font.ts';
import type { MapPalette } from '../map-palette.ts';

/**
 * Names of the areas of the tier on show, larger areas first where there is no room for all. They lie over the names of
 * layers and are heavier and larger than those: what is topmost is placed first, and the rest finds what room is left.
 */
export function areaNameLayers(palette: MapPalette): LayerSpecification[] {
  return [
    {
      id: 'area-names',
      type: 'symbol',
      source: 'area-names',
      layout: {
        'text-field': ['get', 'name'],
        'text-font': STRONG_FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 5, 11, 10, 15],
        'text-max-width': 9,
        'text-padding': 4,
        'symbol-sort-key': ['-', 0, ['get', 'people']],
      },
      paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 1.8 },
    },
  ];
}

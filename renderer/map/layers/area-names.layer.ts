import type { LayerSpecification } from 'maplibre-gl';
import { MAP_FONT } from '../map-font.ts';
import type { MapPalette } from '../map-palette.ts';

/** Names of the areas of the tier on show, larger areas first where there is no room for all. */
export function areaNameLayers(palette: MapPalette): LayerSpecification[] {
  return [
    {
      id: 'area-names',
      type: 'symbol',
      source: 'area-names',
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [MAP_FONT],
        'text-size': ['interpolate', ['linear'], ['zoom'], 5, 11, 10, 15],
        'text-max-width': 9,
        'text-padding': 6,
        'symbol-sort-key': ['-', 0, ['get', 'people']],
      },
      paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 1.8 },
    },
  ];
}

import type { LayerSpecification } from 'maplibre-gl';
import type { MapPalette } from '../map-palette.ts';

/** Sea, and land under all blocks: hatched, where a theme knows nothing of a block. */
export function groundLayers(palette: MapPalette, options: { readonly hatched: boolean }): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    {
      id: 'no-data',
      type: 'fill',
      source: 'blocks',
      'source-layer': 'blocks',
      // A constant opacity of 0 costs nothing: MapLibre then leaves the layer out.
      paint: { 'fill-pattern': 'hatch', 'fill-opacity': options.hatched ? 1 : 0, 'fill-antialias': false },
    },
  ];
}

import type { LayerSpecification } from 'maplibre-gl';

/** Blocks with feature-state `b`, hatched: with a theme of travel those whose nearest site lies outside their area. */
export function beyondLayers(options: { readonly shown: boolean }): LayerSpecification[] {
  return [
    {
      id: 'beyond',
      type: 'fill',
      source: 'blocks',
      'source-layer': 'blocks',
      layout: { visibility: options.shown ? 'visible' : 'none' },
      paint: {
        'fill-pattern': 'beyond',
        'fill-opacity': ['case', ['boolean', ['feature-state', 'b'], false], 1, 0],
        'fill-antialias': false,
      },
    },
  ];
}

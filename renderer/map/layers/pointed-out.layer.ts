import type { LayerSpecification } from 'maplibre-gl';
import type { MapPalette } from '../map-palette.ts';

/** How strongly pointed-out blocks are covered, at rest and at the height of a pulse. */
export const POINTED_OUT = { rest: 0.3, pulse: 0.6 } as const;

/** Blocks with feature-state `p`, covered in the accent. The opacity is constant, so that a pulse touches no feature. */
export function pointedOutLayers(palette: MapPalette, options: { readonly opacity: number }): LayerSpecification[] {
  return [
    {
      id: 'pointed-out',
      type: 'fill',
      source: 'blocks',
      'source-layer': 'blocks',
      paint: {
        'fill-color': ['case', ['boolean', ['feature-state', 'p'], false], palette.accent, '#00000000'],
        'fill-opacity': options.opacity,
        'fill-opacity-transition': { duration: 600, delay: 0 },
        'fill-antialias': false,
      },
    },
  ];
}

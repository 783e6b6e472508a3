import type { LayerSpecification } from 'maplibre-gl';
import type { MapPalette } from '../map-palette.ts';

/** How many patterns there are; which area takes which: patterns.ts. */
export const PATTERN_COUNT = 3;

/**
 * Blocks in the colour of feature-state `c` (`#rrggbb`). With patterns one more layer a pattern, shown where state `k` is
 * its number: MapLibre cannot choose a pattern by feature-state.
 */
export function blockFillLayers(palette: MapPalette, options: { readonly patterns: boolean }): LayerSpecification[] {
  const fill: LayerSpecification = {
    id: 'block-fill',
    type: 'fill',
    source: 'blocks',
    'source-layer': 'blocks',
    paint: { 'fill-color': ['to-color', ['feature-state', 'c'], palette.land], 'fill-antialias': false },
  };
  const patterns = options.patterns ? Array.from({ length: PATTERN_COUNT }, (_, i) => patternLayer(i + 1)) : [];
  return [fill, ...patterns];
}

const patternLayer = (pattern: number): LayerSpecification => ({
  id: `block-pattern-${pattern}`,
  type: 'fill',
  source: 'blocks',
  'source-layer': 'blocks',
  paint: {
    'fill-pattern': `pattern-${pattern}`,
    'fill-opacity': ['case', ['==', ['feature-state', 'k'], pattern], 0.55, 0],
    'fill-antialias': false,
  },
});

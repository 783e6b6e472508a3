import type { LayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import type { LayerId } from '../../../geodata/model/ids.ts';
import { MAP_FONT } from '../map-font.ts';
import type { MapPalette } from '../map-palette.ts';
import { lineColour, lineStyle } from '../reference-styles.ts';

/** Lines and names of the reference layers on show; the last of the list lies on top. Names lie over all lines. */
export function referenceLayers(palette: MapPalette, options: { readonly layers: readonly LayerId[] }): LayerSpecification[] {
  return [
    ...options.layers.flatMap((id) => boundaryLayers(palette, id)),
    ...options.layers.map((id) => labelLayer(palette, id)),
  ];
}

function boundaryLayers(palette: MapPalette, id: LayerId): LineLayerSpecification[] {
  const line = lineStyle(id);
  const whole = line.width + line.gap;
  const base = { type: 'line', source: 'reference', 'source-layer': id } as const;
  const halo: LineLayerSpecification = {
    ...base,
    id: `${id}-halo`,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.halo, 'line-width': whole + line.width + 1.6, 'line-opacity': 0.65 },
  };
  const boundary: LineLayerSpecification = {
    ...base,
    id: `${id}-line`,
    layout: { 'line-join': 'round', 'line-cap': line.cap },
    paint: {
      'line-color': lineColour(line, palette),
      'line-width': line.width,
      ...(line.gap > 0 ? { 'line-gap-width': line.gap } : {}),
      ...(line.dash.length > 0 ? { 'line-dasharray': [...line.dash] } : {}),
    },
  };
  return [halo, boundary];
}

function labelLayer(palette: MapPalette, id: LayerId): LayerSpecification {
  const line = lineStyle(id);
  return {
    id: `${id}-names`,
    type: 'symbol',
    source: 'reference',
    'source-layer': `${id}-labels`,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': [MAP_FONT],
      'text-size': ['interpolate', ['linear'], ['zoom'], 5, line.width > 2 ? 11 : 10, 10, line.width > 2 ? 14 : 12],
      'text-max-width': 8,
      'text-padding': 4,
    },
    paint: { 'text-color': lineColour(line, palette), 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
  };
}

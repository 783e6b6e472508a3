import type { ExpressionSpecification, FilterSpecification, LayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import type { LayerId } from '../../../geodata/model/ids.ts';
import type { AreaNames } from '../area-names.ts';
import { MEDIUM_FONT } from '../map-font.ts';
import type { MapPalette } from '../map-palette.ts';
import { type LineStyle, lineColour, lineStyle, type Rank } from '../reference-styles.ts';

export interface ReferenceOptions {
  readonly layers: readonly LayerId[];
  /** Areas that have their names on the map already. */
  readonly names: AreaNames;
}

/** Text at zoom 5 and at zoom 10 by rank, in pixels: always below what names of areas have. */
const TEXT: Readonly<Record<Rank, readonly [number, number]>> = { 3: [10.5, 13], 2: [10, 12.5], 1: [9.5, 12], 0: [9, 11] };
/** Small maps would be all lines: there they are this much thinner, and lie bare on the fills. */
const THIN = { zoom: 5, share: 0.4, full: 9 } as const;
/** Names of the smallest units appear where a dozen of them fill the map. */
const SMALL_NAMES_FROM = 10;

/** Lines and names of the reference layers on show; the last of the list lies on top. Names lie over all lines. */
export function referenceLayers(palette: MapPalette, { layers, names }: ReferenceOptions): LayerSpecification[] {
  const unnamed = unnamedElsewhere(names);
  // Topmost is placed first: names of larger units find room before those of smaller ones.
  const byRank = [...layers].sort((one, other) => lineStyle(one).rank - lineStyle(other).rank);
  return [...layers.flatMap((id) => boundaryLayers(palette, id)), ...byRank.map((id) => labelLayer(palette, id, unnamed))];
}

/** Ends the ids of the layers that write the names of units. */
const NAMES = '-unit-names';
export const isNamesLayer = (id: string): boolean => id.endsWith(NAMES);

/** Leaves out units that bear the name of an area: a council and the place that is seeded from it would print it twice. */
export function unnamedElsewhere({ features }: AreaNames): FilterSpecification {
  const names = [...new Set(features.map(({ properties }) => properties.name))];
  return names.length === 0 ? true : ['match', ['get', 'name'], names, false, true];
}

function boundaryLayers(palette: MapPalette, id: LayerId): LineLayerSpecification[] {
  const line = lineStyle(id);
  const whole = line.width + line.gap;
  const base = { type: 'line', source: 'reference', 'source-layer': id } as const;
  const halo: LineLayerSpecification = {
    ...base,
    id: `${id}-halo`,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.halo,
      'line-width': thinned(whole + line.width + 1.6),
      'line-opacity': ['interpolate', ['linear'], ['zoom'], THIN.zoom, 0.25, THIN.full, 0.65],
    },
  };
  const boundary: LineLayerSpecification = {
    ...base,
    id: `${id}-line`,
    layout: { 'line-join': 'round', 'line-cap': line.cap },
    paint: {
      'line-color': lineColour(line, palette),
      'line-width': thinned(line.width),
      ...(line.gap > 0 ? { 'line-gap-width': thinned(line.gap) } : {}),
      ...(line.dash.length > 0 ? { 'line-dasharray': [...line.dash] } : {}),
    },
  };
  return [halo, boundary];
}

const thinned = (pixels: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  THIN.zoom,
  pixels * THIN.share,
  THIN.full,
  pixels,
];

function labelLayer(palette: MapPalette, id: LayerId, filter: FilterSpecification): LayerSpecification {
  const line: LineStyle = lineStyle(id);
  const [small, large] = TEXT[line.rank];
  return {
    id: `${id}${NAMES}`,
    type: 'symbol',
    source: 'reference',
    'source-layer': `${id}-labels`,
    ...(line.rank === 0 ? { minzoom: SMALL_NAMES_FROM } : {}),
    filter,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': MEDIUM_FONT,
      'text-size': ['interpolate', ['linear'], ['zoom'], 5, small, 10, large],
      'text-max-width': 8,
      'text-padding': 4,
    },
    // A halo as wide as the letters' own gaps: the text then stands on an even ground over any fill.
    paint: { 'text-color': lineColour(line, palette), 'text-halo-color': palette.halo, 'text-halo-width': 2 },
  };
}

// The whole style, from the same inputs always the same: the map on screen and the picture of it are both made of this.
import type { StyleSpecification } from 'maplibre-gl';
import type { LayerId } from '../../geodata/model/ids.ts';
import type { AreaNames } from './area-names.ts';
import { areaNameLayers } from './layers/area-names.layer.ts';
import { beyondLayers } from './layers/beyond.layer.ts';
import { blockFillLayers } from './layers/block-fill.layer.ts';
import { groundLayers } from './layers/ground.layer.ts';
import { outlineLayers } from './layers/outline.layer.ts';
import { pointedOutLayers } from './layers/pointed-out.layer.ts';
import { referenceLayers } from './layers/reference.layer.ts';
import type { MapPalette } from './map-palette.ts';

export interface StyleOptions {
  /** URL template of the tiles. */
  readonly tiles: string;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: readonly [number, number, number, number];
  readonly visibleLayers: readonly LayerId[];
  readonly patterns: boolean;
  readonly hatched: boolean;
  /** Whether blocks may be marked whose nearest site lies outside their area. */
  readonly beyond: boolean;
  readonly pointedOutOpacity: number;
  readonly names: AreaNames;
}

/**
 * Blocks and reference layers are two sources of the same tiles: showing a layer then makes MapLibre read the reference
 * tiles anew, and not the blocks with their colours.
 */
export function mapStyle(palette: MapPalette, options: StyleOptions): StyleSpecification {
  const { tiles, minZoom, maxZoom, bounds } = options;
  const source = {
    type: 'vector' as const,
    tiles: [tiles],
    minzoom: minZoom,
    maxzoom: maxZoom,
    bounds: [...bounds] as [number, number, number, number],
  };
  return {
    version: 8,
    sources: {
      blocks: source,
      reference: source,
      'area-names': { type: 'geojson', data: options.names },
    },
    layers: [
      ...groundLayers(palette, options),
      ...blockFillLayers(palette, options),
      ...beyondLayers({ shown: options.beyond }),
      ...pointedOutLayers(palette, { opacity: options.pointedOutOpacity }),
      ...outlineLayers(palette),
      ...referenceLayers(palette, { layers: options.visibleLayers, names: options.names }),
      ...areaNameLayers(palette),
    ],
  };
}

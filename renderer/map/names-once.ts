// Units of layers that bear the name of an area do not print it again, whatever areas the map is given.
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AreaNames } from './area-names.ts';
import { isNamesLayer, unnamedElsewhere } from './layers/reference.layer.ts';

/** Follows the source of area names. MapLibre reads the names of layers anew only where the filter differs. */
export function nameOnce(map: MapLibreMap): void {
  map.on('sourcedata', ({ sourceId, sourceDataType }) => {
    if (sourceId !== 'area-names' || sourceDataType !== 'content') return;
    const layers = map.getLayersOrder().filter(isNamesLayer);
    if (layers.length === 0) return;
    // Our style gives the names as an object, never as an address.
    const names = map.getSource<GeoJSONSource>('area-names')?.serialize().data as AreaNames | undefined;
    if (names) for (const layer of layers) map.setFilter(layer, unnamedElsewhere(names));
  });
}

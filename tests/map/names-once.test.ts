import type { Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { nameOnce } from '../../renderer/map/names-once.ts';

type Heard = { readonly sourceId: string; readonly sourceDataType: string };

/** A map with a layer of names and others; `set` gives it names of areas as the controller does. */
function mapWithNames() {
  const filters = new Map<string, unknown>();
  let data: unknown = null;
  let hear: (event: Heard) => void = () => undefined;
  const map = {
    on: (_kind: string, then: (event: Heard) => void) => {
      hear = then;
    },
    getLayersOrder: () => ['block-fill', 'lad21-line', 'lad21-unit-names', 'area-names'],
    getSource: () => ({ serialize: () => ({ type: 'geojson', data }) }),
    setFilter: (layer: string, filter: unknown) => filters.set(layer, filter),
  };
  nameOnce(map as unknown as MapLibreMap);
  return {
    filters,
    set(names: readonly string[], sourceId = 'area-names') {
      data = { type: 'FeatureCollection', features: names.map((name) => ({ properties: { name } })) };
      for (const sourceDataType of ['metadata', 'content']) hear({ sourceId, sourceDataType });
    },
  };
}

describe('names of units', () => {
  it('make way for the names of areas, whenever those change', () => {
    const { filters, set } = mapWithNames();
    set(['Kent', 'Surrey']);
    expect([...filters]).toEqual([['lad21-unit-names', ['match', ['get', 'name'], ['Kent', 'Surrey'], false, true]]]);
    set([]);
    expect([...filters]).toEqual([['lad21-unit-names', true]]);
  });

  it('stay as they are when tiles arrive', () => {
    const { filters, set } = mapWithNames();
    set(['Kent'], 'reference');
    expect(filters.size).toBe(0);
  });
});

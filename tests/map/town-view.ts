// The tiny town as the window sees it, and its tiles.
import type { AtlasView } from '../../geodata/contract/views.ts';
import { layerId } from '../../geodata/model/ids.ts';
import type { Layer } from '../../geodata/model/layer.ts';
import { buildTopology } from '../../geodata/topology/build-topology.ts';
import { buildTiles } from '../../geodata/topology/tiles/build-tiles.ts';
import { TOWN_BLOCKS, townCode, townCouncil, townPeople, townPolygons } from '../support/tiny-town.ts';

const blocks = (value: (block: number) => number): Float64Array =>
  Float64Array.from({ length: TOWN_BLOCKS }, (_, i) => value(i));

const council = {
  id: layerId('lad', 21),
  label: 'Local authority districts (2021)',
  codes: ['E1', 'E2'],
  names: ['West', 'East'],
  unitOf: Uint16Array.from({ length: TOWN_BLOCKS }, (_, block) => townCouncil(block)),
};

export const townView: AtlasView = {
  document: 'town.atlas.gpkg',
  title: 'Tiny town',
  fingerprint: 'f',
  blockLayer: layerId('lsoa', 11),
  blockCount: TOWN_BLOCKS,
  bounds: [-1, 51, 0, 52],
  codes: Array.from({ length: TOWN_BLOCKS }, (_, block) => townCode(block)),
  names: Array.from({ length: TOWN_BLOCKS }, () => ''),
  people: blocks(townPeople),
  peopleLabel: 'mid-2020 estimates',
  landHectares: blocks((block) => (block === 29 ? Number.NaN : 100)),
  longitude: blocks((block) => -1 + (block % 6) * 0.01),
  latitude: blocks((block) => 51 + Math.floor(block / 6) * 0.01),
  neighbourOffsets: new Uint32Array(TOWN_BLOCKS + 1),
  neighbours: new Uint32Array(),
  layers: [{ ...council, method: 'published lookup' }],
  attributes: [
    {
      id: 'ruc11',
      label: 'Rural-urban classification (2011)',
      kind: 'class',
      classes: [
        { code: 'A', label: 'Urban', rural: false },
        { code: 'E', label: 'Rural', rural: true },
      ],
      values: Uint8Array.from({ length: TOWN_BLOCKS }, (_, block) => (block === 3 ? 255 : block % 2)),
    },
    {
      id: 'imd19-decile',
      label: 'Index of Multiple Deprivation, decile (2019)',
      kind: 'number',
      values: blocks((i) => (i % 10) + 1),
    },
  ],
  olderShares: null,
  tiles: { minZoom: 4, maxZoom: 12 },
  sources: [],
};

const layer: Layer = { ...council, nhsCodes: ['', ''], fractional: null, method: 'lookup' };

export const townTopology = () => buildTopology(townPolygons());

/** Tiles of the town at a zoom, by `z/x/y`. */
export function townTiles(zoom: number): ReadonlyMap<string, Uint8Array> {
  const tiles = new Map<string, Uint8Array>();
  const { topology } = townTopology();
  buildTiles({ topology, layers: [layer], blockCount: TOWN_BLOCKS }, (z, x, y, data) => {
    if (z === zoom) tiles.set(`${z}/${x}/${y}`, data);
  });
  return tiles;
}

// The tiny town as an atlas in memory: its blocks, councils, CCGs and one big system, with real topology.
import type { Atlas } from '../../geodata/model/atlas.ts';
import { layerId } from '../../geodata/model/ids.ts';
import type { Layer } from '../../geodata/model/layer.ts';
import { blockAreas, buildAdjacency } from '../../geodata/topology/adjacency.ts';
import { buildTopology } from '../../geodata/topology/build-topology.ts';
import { COLUMNS, TOWN_BLOCKS, townCcg, townCode, townCouncil, townPeople, townPolygons } from './tiny-town.ts';

const blocks = Array.from({ length: TOWN_BLOCKS }, (_, block) => block);

const layer = (geography: string, codes: readonly string[], unit: (block: number) => number): Layer => ({
  id: layerId(geography, 21),
  label: `${geography} of the tiny town`,
  codes,
  names: codes.map((code) => `Unit ${code}`),
  nhsCodes: codes.map(() => ''),
  unitOf: Uint16Array.from(blocks, unit),
  fractional: null,
  method: 'lookup',
});

export function tinyAtlas(): Atlas {
  const { topology, problems } = buildTopology(townPolygons());
  if (problems.length > 0) throw new Error('The tiny town is no valid coverage.');
  const codes = blocks.map(townCode);
  return {
    fingerprint: 'tiny-town',
    title: 'Tiny town',
    blocks: {
      layer: layerId('lsoa', 11),
      count: TOWN_BLOCKS,
      codes,
      names: blocks.map((block) => `Tiny town ${String(block + 1).padStart(3, '0')}A`),
      indexOf: new Map(codes.map((code, block) => [code, block])),
      landHectares: new Float64Array(TOWN_BLOCKS).fill(76),
      polygonSquareMetres: blockAreas(topology, TOWN_BLOCKS),
      longitude: Float64Array.from(blocks, (block) => 1.005 + (block % COLUMNS) / 100),
      latitude: Float64Array.from(blocks, (block) => 52.005 + Math.floor(block / COLUMNS) / 100),
      weightedCentroid: new Uint8Array(TOWN_BLOCKS),
    },
    people: {
      sourceId: 1,
      year: 2020,
      label: 'mid-2020 estimates',
      total: Float64Array.from(blocks, townPeople),
      bands: [
        { from: 0, to: 64 },
        { from: 65, to: null },
      ],
      byBand: Float32Array.from(blocks.flatMap((block) => [townPeople(block) - 20, 20])),
    },
    layers: [
      layer('ccg', ['X38000001', 'X38000002'], townCcg),
      layer('lad', ['X07000001', 'X07000002'], townCouncil),
      layer('stp', ['X54000001'], () => 0),
      layer('utla', ['X07000001', 'X07000002'], townCouncil),
    ],
    attributes: [],
    topology,
    adjacency: buildAdjacency(topology, TOWN_BLOCKS, []),
    sources: [],
  };
}

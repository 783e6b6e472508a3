// The tiny town as a whole atlas: every kind of thing that an atlas holds, at least once, with awkward values among them.
import type { Atlas, BlockAttribute } from '../../geodata/model/atlas.ts';
import type { AtlasContents, TileRecord } from '../../geodata/model/contents.ts';
import type { FlowSet } from '../../geodata/model/flows.ts';
import { layerId } from '../../geodata/model/ids.ts';
import { type Layer, NO_UNIT } from '../../geodata/model/layer.ts';
import { buildAdjacency } from '../../geodata/topology/adjacency.ts';
import { buildTopology } from '../../geodata/topology/build-topology.ts';
import { COLUMNS, TOWN_BLOCKS, townCcg, townCode, townCouncil, townPeople, townPolygons } from '../support/tiny-town.ts';

export const TOWN_TIME = new Date('2026-11-21T10:00:00.000Z');
const BLOCK_LAYER = layerId('lsoa', 11);
const each = <T>(of: (block: number) => T): T[] => Array.from({ length: TOWN_BLOCKS }, (_, block) => of(block));
function townLayers(): Layer[] {
  const lookup = (geography: string, names: readonly string[], unitOf: readonly number[]): Layer => ({
    id: layerId(geography, 21),
    label: `${geography} of the town`,
    codes: names.map((_, u) => `${geography.toUpperCase()}${u}`),
    names,
    nhsCodes: names.map((_, u) => (u === 0 ? '' : `Q${u}`)),
    unitOf: Uint16Array.from(unitOf),
    fractional: null,
    method: 'lookup',
  });
  return [
    lookup('lad', ['West', 'East "the" O\u2019Town'], each(townCouncil)),
    lookup('ccg', ['West', 'East'], each(townCcg)),
    {
      ...lookup(
        'pcn',
        ['Hill', 'Dale', 'Nowhere'],
        each((b) => (b === 29 ? NO_UNIT : b % 2)),
      ),
      fractional: {
        offsets: Uint32Array.from({ length: TOWN_BLOCKS + 1 }, (_, b) => Math.min(b, TOWN_BLOCKS - 1) * 2),
        units: Uint16Array.from({ length: (TOWN_BLOCKS - 1) * 2 }, (_, i) => i % 2),
        shares: Float32Array.from({ length: (TOWN_BLOCKS - 1) * 2 }, (_, i) => (i % 2 ? 0.3 : 0.7)),
      },
      method: 'registrations',
    },
  ];
}

const townAttributes = (): BlockAttribute[] => [
  {
    id: 'imd19',
    label: 'Deprivation',
    kind: 'number',
    values: Float64Array.from(each((b) => (b === 3 ? Number.NaN : b * 1.1))),
  },
  {
    id: 'ruc11',
    label: 'Rural-urban class',
    kind: 'class',
    classes: [
      { code: 'A1', label: 'Urban', rural: false },
      { code: 'E1', label: 'Village', rural: true },
      { code: 'X', label: 'Unknown', rural: null },
    ],
    values: Uint8Array.from(each((b) => (b === 5 ? 255 : b % 3))),
  },
];

function townAtlas(): Atlas {
  const codes = each(townCode);
  const { topology } = buildTopology(townPolygons());
  return {
    fingerprint: 'f00d',
    title: 'Tiny town',
    blocks: {
      layer: BLOCK_LAYER,
      count: TOWN_BLOCKS,
      codes,
      names: each((b) => (b === 7 ? 'Llanfair \u{1F411}\n=SUM(A1)' : `Block ${b}`)),
      indexOf: new Map(codes.map((code, b) => [code, b])),
      landHectares: Float64Array.from(each((b) => (b === 2 ? Number.NaN : 75.5))),
      polygonSquareMetres: Float64Array.from(each((b) => 760_000 + b)),
      longitude: Float64Array.from(each((b) => 1.005 + (b % COLUMNS) / 100)),
      latitude: Float64Array.from(each((b) => 52.005 + Math.floor(b / COLUMNS) / 100)),
      weightedCentroid: Uint8Array.from(each((b) => b % 2)),
    },
    people: {
      sourceId: 1,
      year: 2020,
      label: 'mid-2020 estimates',
      total: Float64Array.from(each(townPeople)),
      bands: [
        { from: 0, to: 15 },
        { from: 16, to: null },
      ],
      byBand: Float32Array.from({ length: TOWN_BLOCKS * 2 }, (_, i) => (i % 2 ? 80 : 20)),
    },
    layers: townLayers(),
    attributes: townAttributes(),
    topology,
    adjacency: buildAdjacency(topology, TOWN_BLOCKS, []),
    sources: [
      {
        ...{ id: 1, publisher: 'ONS', title: 'Estimates', vintage: 'mid-2020', licence: 'OGL v3.0', attribution: '(c) Crown' },
        ...{ file: 'people.csv', sha256: 'ab', recognisedAs: 'population', rowsRead: 31, rowsKept: 30, rowsRefused: 1 },
        ...{ importer: 'population 1', importedAt: '2026-11-21T09:00:00.000Z' },
      },
    ],
  };
}

const NONE_WITHHELD = { origins: new Uint32Array(0), destinations: new Uint16Array(0) };
const townFlows = (id: string, originCodes: readonly string[], originKind: string, withheld = NONE_WITHHELD): FlowSet => ({
  ...{ id, label: 'Registrations', year: 2022, measure: 'people', basis: 'registered', counted: true },
  ...{ shareOf: null, smallestShown: 5, withheld },
  ...{ originKind, originCodes, destinationKind: 'gp-practice', destinationCodes: ['P1', 'P2'] },
  outside: [{ code: 'NO2011', kind: 'unknown' }],
  offsets: Uint32Array.from({ length: originCodes.length + 2 }, (_, i) => i * 2),
  destinations: Uint16Array.from({ length: (originCodes.length + 1) * 2 }, (_, i) => i % 2),
  values: Float64Array.from({ length: (originCodes.length + 1) * 2 }, (_, i) => i),
});

const someWithheld = { origins: Uint32Array.of(0, 2), destinations: Uint16Array.of(1, 0) };

/** Contents with every kind of thing in them. */
export function townContents(): AtlasContents {
  const atlas = townAtlas();
  return {
    atlas,
    links: [
      { from: townCode(0), to: townCode(29), kind: 'ferry', name: 'The long ferry' },
      {
        ...{ from: townCode(1), to: townCode(28), kind: 'ferry', name: 'The short ferry', minutes: 12.5 },
        ...{ fromPoint: [1.015, 52.005], toPoint: [1.045, 52.045] },
      },
    ],
    vintageLinks: [
      { from: BLOCK_LAYER, to: layerId('lsoa', 21), fromCodes: ['T1', 'T1'], toCodes: ['U1', 'U2'], changes: ['S', 'S'] },
      { from: layerId('lad', 20), to: layerId('lad', 21), fromCodes: ['A'], toCodes: ['B'], changes: [''] },
    ],
    providers: [
      {
        ...{ kind: 'gp-practice', code: 'P1', name: 'The Surgery', postcode: 'ZZ1 1ZZ', longitude: 1.01, latitude: 52.01 },
        ...{ status: 'active', people: 1500, details: { setting: '4' } },
      },
      {
        ...{ kind: 'hospital', code: 'P1', name: 'Lost Hospital', postcode: '', longitude: null, latitude: null },
        ...{ status: '', people: null, details: {} },
      },
    ],
    parents: [
      {
        ...{ childKind: 'gp-practice', childCode: 'P1', parentKind: 'pcn', parentCode: 'U1', parentName: 'Hill' },
        ...{ from: '2019-07-01', to: '' },
      },
    ],
    flowSets: [
      townFlows('by-block', atlas.blocks.codes, 'block'),
      townFlows('by-council', ['LAD0', 'LAD1'], 'lad21', someWithheld),
    ],
    reports: [
      {
        ...{
          file: 'a.csv',
          sheet: null,
          recognisedAs: 'population',
          label: 'people',
          rowsRead: 31,
          rowsKept: 30,
          rowsRefused: 1,
        },
        issues: [{ code: 'bad', severity: 'error', message: 'No.', place: { file: 'a.csv', row: 3 }, fix: 'Mend it.' }],
        moreIssues: 0,
      },
      {
        file: 'b.xlsx',
        sheet: 'S',
        recognisedAs: null,
        label: '',
        rowsRead: 0,
        rowsKept: 0,
        rowsRefused: 0,
        issues: [],
        moreIssues: 0,
      },
    ],
  };
}

export const townTiles: readonly TileRecord[] = [
  { z: 0, x: 0, y: 0, data: Uint8Array.of(31, 139, 8, 0) },
  { z: 5, x: 16, y: 10, data: Uint8Array.from({ length: 9000 }, (_, i) => i % 251) },
];

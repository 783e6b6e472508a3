// Roads on the tiny town: 6 x 5 blocks of 0.01 degree (687 m by 1,113 m) from 1 E 52 N. Distances are counted on that map.
import { describe, expect, it } from 'vitest';
import { blockFinder } from '../../../geodata/engine/flows/block-at-point.ts';
import { importDataset } from '../../../geodata/import/import-dataset.ts';
import { LINK, ROAD_CLASSES, type RoadNetwork } from '../../../geodata/model/roads.ts';
import { TOWN_BLOCKS, townCode } from '../../support/tiny-town.ts';
import { importTable } from '../support/datasets.ts';
import { type Place, type RoadRow, roadsDataset } from '../support/roads.ts';
import { assembled, errorsOf, saidOf, townFiles } from '../support/tiny-files.ts';

const SOUTH_WEST: Place = ['SW', 1.005, 52.005];
const SOUTH_EAST: Place = ['SE', 1.055, 52.005];
const NORTH_EAST: Place = ['NE', 1.055, 52.045];
const MIDDLE: Place = ['M', 1.035, 52.025];
/** From the south-west to the south-east, on to the north-east, and back by the middle, with a way to the north-west: every block is within 2 km. */
const ROADS: readonly RoadRow[] = [
  { from: SOUTH_WEST, to: SOUTH_EAST, roadClass: 'a-road' },
  { from: SOUTH_EAST, to: NORTH_EAST, roadClass: 'b-road' },
  { from: NORTH_EAST, to: MIDDLE },
  { from: MIDDLE, to: SOUTH_WEST },
  { from: MIDDLE, to: SOUTH_EAST },
  { from: MIDDLE, to: ['NW', 1.005, 52.045] },
];

type Files = readonly ReturnType<typeof importDataset>[];
const town = (...more: Files) => assembled([...townFiles(), ...more], { findBlock: blockFinder });
const roadsOf = (...more: Files): RoadNetwork => {
  const { roads } = town(...more);
  if (!roads) throw new Error('No roads.');
  return roads;
};
const roadFile = (...args: Parameters<typeof roadsDataset>) => importDataset(roadsDataset(...args));
const links = (...rows: readonly string[]) =>
  importTable('FROM_CODE,TO_CODE,KIND,NAME,MINUTES,FROM_LONGITUDE,FROM_LATITUDE,TO_LONGITUDE,TO_LATITUDE', rows, 'links.csv');
const ferries = (network: RoadNetwork): readonly number[] =>
  [...network.linkClass.keys()].filter((link) => ROAD_CLASSES[network.linkClass[link]!] === 'ferry');
const endsOf = (network: RoadNetwork, link: number): readonly (readonly number[])[] =>
  [network.linkStart[link]!, network.linkEnd[link]!].map((node) => [
    network.nodeLongitude[node]! / 1e7,
    network.nodeLatitude[node]! / 1e7,
  ]);

describe('roads of an import', () => {
  it('are null where there are none', () => {
    expect(town().roads).toBeNull();
  });

  it('become one network, with a report, a licence and what it says', () => {
    const contents = town(roadFile(ROADS));
    expect(contents.roads?.report).toMatchObject({ publisher: 'Ordnance Survey', vintage: 'April 2021', ferries: 0 });
    // 0.05 degrees of longitude at 52 N are 3.4 km, 0.04 of latitude 4.4 km.
    expect(contents.roads?.report.kilometres).toMatchObject({ 'a-road': 3, 'b-road': 4 });
    expect(saidOf(contents, 'roads.gpkg')).toEqual(['note roads-note', 'note roads-joined']);
    const source = contents.atlas.sources.find(({ importer }) => importer === 'os-open-roads');
    expect(source).toMatchObject({ licence: 'Open Government Licence v3.0', rowsKept: 6, file: 'roads.gpkg' });
  });

  it('are joined over files by the names of nodes; what stands in two files is used once', () => {
    const whole = roadsOf(roadFile(ROADS));
    const west = roadFile(ROADS.slice(0, 3), { file: 'tm.gpkg' });
    const east = roadFile(ROADS.slice(2), { file: 'tg.gpkg' });
    const contents = town(west, east);
    expect(contents.roads?.id).toBe(whole.id);
    expect(roadsOf(east, west).id).toBe(whole.id);
    expect(saidOf(contents, 'tg.gpkg')).toContain('note roads-repeated');
  });

  it('without names are joined over files by their places, but not within a file: a bridge does not meet the road below', () => {
    const under: Place = ['under', 1.03, 52.02];
    const over: Place = ['over', 1.03, 52.02];
    const crossing: readonly RoadRow[] = [
      { from: SOUTH_WEST, to: under },
      { from: under, to: NORTH_EAST, roadClass: 'a-road' },
      { from: SOUTH_EAST, to: over },
      { from: over, to: ['NW', 1.005, 52.045], roadClass: 'a-road' },
    ];
    const street = (rows: readonly RoadRow[], file: string) => roadFile(rows, { file, format: 'osm-pbf' });
    expect(roadsOf(street(crossing, 'a.pbf')).report.car.count).toBe(2);
    const apart = roadsOf(street(crossing.slice(0, 2), 'a.pbf'), street([{ from: NORTH_EAST, to: SOUTH_EAST }], 'b.pbf'));
    expect(apart.report.car.count).toBe(1);
    expect(roadsOf(street(crossing, 'a.pbf'), street(crossing, 'b.pbf')).linkCount).toBe(4);
  });

  it('keep bans on turns when files are joined', () => {
    const banned = roadFile(ROADS.slice(2), { file: 'b.gpkg', bans: [[0, 'M', 1]] });
    const network = roadsOf(roadFile(ROADS.slice(0, 2), { file: 'a.gpkg' }), banned);
    expect(network.restrictions.via).toHaveLength(1);
    const via = network.restrictions.via[0]!;
    expect([network.nodeLongitude[via]! / 1e7, network.nodeLatitude[via]! / 1e7]).toEqual(MIDDLE.slice(1));
  });

  it('of Ordnance Survey are used beside OpenStreetMap, unless those reach more blocks', () => {
    const street = roadFile(ROADS, { file: 'town.osm.pbf', format: 'osm-pbf' });
    const both = town(roadFile(ROADS), street);
    expect(both.roads?.report.publisher).toBe('Ordnance Survey');
    expect(saidOf(both, 'town.osm.pbf')).toContain('note roads-not-used');
    const few = town(roadFile([{ from: SOUTH_WEST, to: ['S', 1.006, 52.005] }]), street);
    expect(few.roads?.report.publisher).toBe('OpenStreetMap contributors');
    expect(saidOf(few, 'roads.gpkg')).toContain('note roads-not-used');
  });

  it('are refused where they meet none of the blocks, saying where both are', () => {
    const island: readonly RoadRow[] = [{ from: ['A', -1.3, 50.6], to: ['B', -1.31, 50.61] }];
    expect(errorsOf([...townFiles(), roadFile(island)])).toEqual(['roads-elsewhere roads.gpkg']);
    expect(() => town(roadFile(island))).toThrow(
      'The roads lie around 50.6 N 1.3 W; the atlas lies around 52.0 N 1.0 E. None of its blocks is within 2 km of a road.',
    );
  });

  it('that meet some of the blocks say how many people are off them', () => {
    // Block 0 lies on the road. 2 km reach its neighbours to the third column (1,373 m east) and the second row (1,113 m north):
    // the corner of both is 1,767 m off, the fourth column 2,060 m, the third row 2,225 m. So 6 of 30 blocks, 630 people.
    const contents = town(roadFile([{ from: SOUTH_WEST, to: ['S', 1.00501, 52.005] }]));
    const [warning] = contents.reports.flatMap(({ issues }) => issues.filter(({ severity }) => severity === 'warning'));
    expect(warning).toMatchObject({ code: 'blocks-off-roads' });
    expect(warning?.message).toMatch(/^24 blocks of 30, with 2,400 people, lie more than 2 km from any road/);
  });

  it('are urban where their middle lies in a block of an urban class', () => {
    const classes = importTable(
      'LSOA11CD,RUC11CD,RUC11',
      Array.from({ length: TOWN_BLOCKS }, (_, b) => `${townCode(b)},${b < 6 ? 'C1' : 'E1'},x`),
      'ruc.csv',
    );
    const network = roadsOf(roadFile(ROADS), classes);
    const urban = [...network.linkFlags.keys()].filter((link) => (network.linkFlags[link]! & LINK.urban) !== 0);
    expect(urban.map((link) => ROAD_CLASSES[network.linkClass[link]!])).toEqual(['a-road']);
  });
});

describe('declared ferries', () => {
  const CROSSING = `${townCode(0)},${townCode(29)},ferry,Long ferry`;

  it('land at the junctions nearest to their points, and take as long as they say', () => {
    const network = roadsOf(roadFile(ROADS), links(`${CROSSING},12.5,1.004,52.004,1.056,52.044`));
    const [ferry = -1, ...others] = ferries(network);
    expect(others).toEqual([]);
    expect(endsOf(network, ferry)).toEqual([SOUTH_WEST.slice(1), NORTH_EAST.slice(1)]);
    expect(network.linkSeconds[ferry]).toBe(750);
    expect(network.linkFlags[ferry]! & (LINK.carForward | LINK.carBackward | LINK.walk)).toBe(
      LINK.carForward | LINK.carBackward | LINK.walk,
    );
  });

  it('without points go between the closest junctions of the two blocks', () => {
    const inBlock0: RoadRow = { from: SOUTH_WEST, to: ['closer', 1.0095, 52.0095] };
    const network = roadsOf(roadFile([...ROADS, inBlock0]), links(CROSSING));
    expect(endsOf(network, ferries(network)[0] ?? -1)).toEqual([[1.0095, 52.0095], NORTH_EAST.slice(1)]);
    expect(network.linkSeconds[ferries(network)[0] ?? -1]).toBe(0);
  });

  it('land at the same junctions whatever the order of the file, also where two junctions lie at one place', () => {
    const quay: Place = ['quay', 1.0095, 52.0095];
    const bridge: Place = ['bridge', 1.0095, 52.0095];
    const rows: readonly RoadRow[] = [
      ...ROADS,
      { from: SOUTH_WEST, to: quay, roadClass: 'minor-road' },
      { from: SOUTH_EAST, to: bridge, roadClass: 'a-road' },
    ];
    const network = roadsOf(roadFile(rows), links(CROSSING));
    expect(roadsOf(roadFile(rows.toReversed()), links(CROSSING)).id).toBe(network.id);
    expect(network.report.car.count).toBe(1);
  });

  it('that the roads have already are not doubled', () => {
    const pier: Place = ['pier', 1.03, 52.03];
    const known: readonly RoadRow[] = [
      { from: SOUTH_WEST, to: pier, roadClass: 'ferry', seconds: 300 },
      { from: pier, to: NORTH_EAST, roadClass: 'ferry', seconds: 300 },
    ];
    const contents = town(roadFile([...ROADS, ...known]), links(`${CROSSING},12.5,1.004,52.004,1.056,52.044`));
    expect(contents.roads && ferries(contents.roads).map((link) => contents.roads?.linkSeconds[link])).toEqual([600]);
    expect(saidOf(contents, 'roads.gpkg')).toContain('note ferries-known');
  });

  it('that land nowhere near a road are left out, with a warning', () => {
    const contents = town(roadFile(ROADS), links(`${CROSSING},12.5,1.004,52.004,3,54`));
    expect(contents.roads && ferries(contents.roads)).toEqual([]);
    expect(saidOf(contents, 'roads.gpkg')).toContain('warning ferries-adrift');
  });

  it('do not land where cars may not go', () => {
    const path: RoadRow = { from: ['shore', 1.004, 52.004], to: SOUTH_WEST, roadClass: 'path', flags: LINK.walk };
    const network = roadsOf(roadFile([...ROADS, path]), links(`${CROSSING},12.5,1.004,52.004,1.056,52.044`));
    expect(endsOf(network, ferries(network)[0] ?? -1)[0]).toEqual(SOUTH_WEST.slice(1));
  });

  it('are no roads: bridges and tunnels are not added', () => {
    const network = roadsOf(roadFile(ROADS), links(CROSSING.replace('ferry', 'bridge')));
    expect(ferries(network)).toEqual([]);
  });
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RoadDataset } from '../../geodata/import/road-dataset.ts';
import { LINK, ROAD_CLASSES } from '../../geodata/model/roads.ts';
import { itemOf } from '../../geodata/reading/discover.ts';
import { readDatasets } from '../../geodata/reading/read-file.ts';
import { type Files, inFolder, problemsOf, readGiven } from './given-file.ts';
import { blob, collection, crsNamed, feature, multi, wkb } from './map-bytes.ts';
import { lineWkb, openRoadsPackage, type RoadRow } from './road-files.ts';

async function roadsOf(files: Files): Promise<RoadDataset> {
  const { datasets } = await readGiven(files);
  const [only] = datasets;
  if (datasets.length !== 1 || only?.kind !== 'roads') throw new Error(`Not one set of roads: ${datasets.length}.`);
  return only;
}

const inPackage = (...rows: readonly RoadRow[]): Promise<RoadDataset> => roadsOf({ 'oproad.gpkg': openRoadsPackage(rows) });

const OPEN = LINK.carForward | LINK.carBackward | LINK.cycleForward | LINK.cycleBackward | LINK.walk;
const CARS = LINK.carForward | LINK.carBackward;

describe('OS Open Roads', () => {
  it('is read from its GeoPackage: links, nodes by name, bends between, and the month of the edition', async () => {
    const roads = await inPackage(
      {},
      {
        start: 'N2',
        end: 'N3',
        line: [
          [375100, 165000],
          [375200, 165000],
        ],
      },
    );
    expect(roads.format).toBe('os-open-roads');
    expect(roads.origin.sheet).toBeNull();
    expect(roads.nodeIds).toEqual(['N1', 'N2', 'N3']);
    const { links } = roads;
    expect([[...links.start], [...links.end], [...links.shapeOffsets]]).toEqual([
      [0, 1],
      [1, 2],
      [0, 1, 1],
    ]);
    expect([links.publisher, links.title, links.vintage]).toEqual(['Ordnance Survey', 'OS Open Roads', 'April 2026']);
    expect(links.nodeLongitude[0]! / 1e7).toBeCloseTo(-2.36, 2);
    expect(links.nodeLatitude[0]! / 1e7).toBeCloseTo(51.38, 2);
    expect(links.notes).toHaveLength(1);
    expect(links.notes[0]).toMatch(/one-way/);
  });

  it.each([
    ['Motorway', 'motorway', CARS],
    ['A Road', 'a-road', OPEN],
    ['B Road', 'b-road', OPEN],
    ['Minor Road', 'minor-road', OPEN],
    ['Local Road', 'local-road', OPEN],
    ['Local Access Road', 'access-road', OPEN],
    ['Secondary Access Road', 'access-road', OPEN],
    ['Restricted Local Access Road', 'access-road', OPEN & ~CARS],
  ] as const)('%s is a %s', async (roadFunction, roadClass, flags) => {
    const { links } = await inPackage({ roadFunction });
    expect([ROAD_CLASSES[links.roadClass[0]!], links.flags[0]]).toEqual([roadClass, flags]);
  });

  it.each([
    ['Dual Carriageway', '', LINK.dual],
    ['Collapsed Dual Carriageway', '', LINK.dual],
    ['Roundabout', '', LINK.roundabout],
    ['Slip Road', '', LINK.slip],
    ['Single Carriageway', 'Road In Tunnel', LINK.tunnel],
    ['Single Carriageway', 'Road On Bridge', LINK.bridge],
    ['Shared Use Carriageway', '', 0],
  ])('%s %s', async (formOfWay, structure, flag) => {
    const { links } = await inPackage({ formOfWay, structure });
    expect(links.flags[0]).toBe(OPEN | flag);
  });

  it('goes by the class where the function is not a published word, and says what it could not tell', async () => {
    const { links } = await inPackage(
      { roadFunction: 'Boulevard', classification: 'Classified Unnumbered' },
      { roadFunction: '', classification: 'Unknown' },
      { formOfWay: 'Guided Busway' },
      { line: null },
      { line: blob(lineWkb([[375000, 165000]])) },
      { end: ' ' },
    );
    expect([...links.roadClass].map((at) => ROAD_CLASSES[at])).toEqual(['minor-road', 'local-road']);
    expect(links.notes.slice(1)).toEqual([
      '2 links have no line and were passed over.',
      '1 link lacks the name of a node and was passed over.',
      '1 guided busway was passed over.',
      '1 link of no known function is taken for a local road.',
    ]);
  });

  it('is read with heights and measures, the older way of saying so, and as a collection of one line', async () => {
    const points = [
      [375000, 165000],
      [375100, 165000],
    ] as const;
    const plain = await inPackage({ line: points });
    for (const geometry of [
      lineWkb(points, { code: 1002, extra: 1 }),
      lineWkb(points, { code: 3002, extra: 2 }),
      lineWkb(points, { code: 0x80000002, extra: 1 }),
      multi(5, [lineWkb(points)]),
    ]) {
      expect((await inPackage({ line: blob(geometry) })).links).toEqual(plain.links);
    }
  });

  it('puts a node at the same place, whichever of its links comes first', async () => {
    const rows: RoadRow[] = [
      {
        start: 'N1',
        end: 'N2',
        line: [
          [375000, 165000],
          [375100, 165000],
        ],
      },
      {
        start: 'N2',
        end: 'N3',
        line: [
          [375099, 165000],
          [375200, 165000],
        ],
      },
    ];
    const placesOf = ({ links, nodeIds }: RoadDataset) =>
      Object.fromEntries((nodeIds ?? []).map((id, at) => [id, [links.nodeLongitude[at], links.nodeLatitude[at]]]));
    expect(placesOf(await inPackage(...rows))).toEqual(placesOf(await inPackage(...rows.toReversed())));
  });

  it('is read from GeoJSON with the older names, on the grid or in degrees', async () => {
    const properties = {
      class: 'Motorway',
      function: 'Motorway',
      formOfWay: 'Slip Road',
      startNode: 'A',
      endNode: 'B',
      structure: '',
    };
    const line = (coordinates: unknown) => feature({ type: 'LineString', coordinates }, properties);
    const degrees = await roadsOf({
      'RoadLink.geojson': collection([
        line([
          [-2.36, 51.38],
          [-2.35, 51.38],
          [-2.35, 51.39],
        ]),
      ]),
    });
    expect([...degrees.links.shape]).toEqual([-23_500_000, 513_800_000]);
    expect(degrees.links.flags[0]).toBe(CARS | LINK.slip);
    const metres = collection(
      [
        line([
          [375000, 165000],
          [375050, 165020],
          [375100, 165000],
        ]),
      ],
      crsNamed('EPSG:27700'),
    );
    const onGrid = await roadsOf({ 'RoadLink.geojson': metres });
    expect(onGrid.links.shape).toEqual((await inPackage({})).links.shape);
  });

  it('tells now and then how far it is, and can be stopped there', async () => {
    const bytes = openRoadsPackage(Array.from({ length: 25_000 }, () => ({})));
    await inFolder({ 'oproad.gpkg': bytes }, async (folder) => {
      const told: (readonly [number, number])[] = [];
      const onBytes = (done: number, total: number): void => void told.push([done, total]);
      await readDatasets(itemOf(join(folder, 'oproad.gpkg')), { onBytes });
      expect(told).toEqual([
        [10_000, 25_000],
        [20_000, 25_000],
      ]);
      const stop = (): never => {
        throw new Error('Stopped here.');
      };
      await expect(readDatasets(itemOf(join(folder, 'oproad.gpkg')), { onBytes: stop })).rejects.toThrow('Stopped here.');
    });
  });

  it.each([
    [
      'areas in place of lines',
      [
        {
          line: blob(
            wkb([
              [375000, 165000],
              [375100, 165000],
              [375100, 165100],
            ]),
          ),
        },
      ],
      27700,
      'unsupported-geometry',
    ],
    ['lines of several parts', [{ line: blob(multi(5, [lineWkb([]), lineWkb([])])) }], 27700, 'unsupported-geometry'],
    [
      'a line that ends too early',
      [
        {
          line: blob(
            lineWkb([
              [375000, 165000],
              [375100, 165000],
            ]).subarray(0, 30),
          ),
        },
      ],
      27700,
      'bad-geometry',
    ],
    ['a blob that is no geometry', [{ line: Buffer.from('hello, world') }], 27700, 'bad-geometry'],
    [
      'a coordinate that is no number',
      [
        {
          line: [
            [375000, Number.NaN],
            [375100, 165000],
          ],
        },
      ],
      27700,
      'bad-coordinates',
    ],
    ['another system', [{}], 3857, 'unknown-crs'],
    ['metres that are said to be degrees', [{}], 4326, 'wrong-crs'],
    [
      'degrees and metres',
      [
        {},
        {
          line: [
            [-2.36, 51.38],
            [-2.35, 51.38],
          ],
        },
        {},
      ],
      -1,
      'unknown-crs',
    ],
  ] as const)('refuses %s', async (_, rows, srsId, code) => {
    const problems = await problemsOf({ 'oproad.gpkg': openRoadsPackage(rows, srsId) });
    expect(problems).toMatchObject([{ code, severity: 'error', place: { file: 'oproad.gpkg' } }]);
  });
});

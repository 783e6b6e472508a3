import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildNetwork } from '../../geodata/access/network/build-network.ts';
import { networkComponents } from '../../geodata/access/network/components.ts';
import type { RoadDataset } from '../../geodata/import/road-dataset.ts';
import { LINK, ROAD_CLASSES, type RoadNetwork } from '../../geodata/model/roads.ts';
import { itemOf } from '../../geodata/reading/discover.ts';
import { readDatasets } from '../../geodata/reading/read-file.ts';
import { dataPath, hasData } from '../support/england.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const CAR = LINK.carForward | LINK.carBackward;
const DRIVEN = ['motorway', 'a-road', 'b-road', 'minor-road', 'local-road', 'access-road'] as const;

async function roads(): Promise<RoadDataset> {
  const [only] = await readDatasets(itemOf(dataPath('isle-of-wight', 'isle-of-wight-2014-04.osm.pbf')));
  if (only?.kind !== 'roads') throw new Error('Not roads.');
  return only;
}

const kilometres = (network: RoadNetwork, wanted: (link: number) => boolean): number =>
  network.linkDecimetres.reduce((sum, length, link) => sum + (wanted(link) ? length : 0), 0) / 10_000;

describe.runIf(hasData('isle-of-wight'))('the roads of the Isle of Wight, April 2014', () => {
  let dataset: RoadDataset;
  let network: RoadNetwork;
  beforeAll(async () => {
    dataset = await roads();
    network = buildNetwork(dataset.links, { hash });
  });
  const classOf = (link: number) => ROAD_CLASSES[network.linkClass[link]!]!;

  it('have the lengths that GDAL 3.6 measures on the ellipsoid', () => {
    // ogrinfo -dialect sqlite -sql "select highway, sum(ST_Length(geometry, 1)) from lines group by highway"; roads and their slip roads.
    expect(kilometres(network, (link) => classOf(link) === 'b-road')).toBeCloseTo(92.778596 + 0.049662, 2);
    // Without Undercliff Drive, which was closed by a landslip.
    expect(kilometres(network, (link) => classOf(link) === 'a-road')).toBeCloseTo(124.847231 + 0.372137 - 0.563745, 2);
    expect(network.report.kilometres['minor-road']).toBe(375);
  });

  it('are 1,004 km for cars, nearly all of them joined', () => {
    const driven = (link: number) => (network.linkFlags[link]! & CAR) !== 0 && DRIVEN.some((name) => name === classOf(link));
    const length = kilometres(network, driven);
    // The note beside the file counts 1,006 km, 28 components and 99.3 %: every point of a way is a node there, so bends weigh as much as junctions,
    // bollards and closed gates join what they part here, and roads closed to motor vehicles are told by fewer tags.
    expect(length).toBeGreaterThan(1000);
    expect(length).toBeLessThan(1012);
    const { count, nodes, largestNodes, deadEnds } = networkComponents(
      { ...network, linkFlags: network.linkFlags.map((flags, link) => (driven(link) ? flags : 0)) },
      CAR,
    );
    const share = largestNodes / nodes;
    console.info(
      `Isle of Wight: ${length.toFixed(1)} km for cars, ${network.nodeCount} nodes, ${network.linkCount} links, ` +
        `${count} components, the largest with ${(share * 100).toFixed(2)} % of nodes, ${deadEnds} dead ends.`,
    );
    expect(share).toBeGreaterThan(0.985);
    expect(count).toBeLessThan(40);
    expect(network.report.walk.largestNodes / network.report.walk.nodes).toBeGreaterThan(0.98);
  });

  it('lie on the island and the crossings to it', () => {
    expect(Math.min(...network.nodeLongitude) / 1e7).toBeGreaterThan(-1.7);
    expect(Math.max(...network.nodeLongitude) / 1e7).toBeLessThan(-1);
    expect(Math.min(...network.nodeLatitude) / 1e7).toBeGreaterThan(50.5);
    expect(Math.max(...network.nodeLatitude) / 1e7).toBeLessThan(50.95);
    expect(network.report.ferries).toBeGreaterThan(0);
    expect(network.report.turnRestrictions).toBeGreaterThan(0);
  });

  it('are the same network read again', async () => {
    expect(buildNetwork((await roads()).links, { hash }).id).toBe(network.id);
  });
});

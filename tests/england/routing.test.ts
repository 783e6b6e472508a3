// Searches on real roads: one-way streets, bans on turns, ferries, roads that join nothing.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { isochrones } from '../../geodata/access/isochrones/isochrones.ts';
import { linkTimes } from '../../geodata/access/isochrones/link-times.ts';
import { buildNetwork } from '../../geodata/access/network/build-network.ts';
import type { RoadLinks } from '../../geodata/access/network/road-links.ts';
import { buildRoutingGraph } from '../../geodata/access/routing/build-routing-graph.ts';
import { NearestSites } from '../../geodata/access/routing/nearest-sites.ts';
import { findRoute } from '../../geodata/access/routing/route.ts';
import type { RoutingGraph, Seed } from '../../geodata/access/routing/routing-graph.ts';
import { search } from '../../geodata/access/routing/search.ts';
import { SHIPPED_SPEEDS } from '../../geodata/access/speeds/speed-table.ts';
import type { RoadNetwork } from '../../geodata/model/roads.ts';
import { UNREACHED } from '../../geodata/model/travel.ts';
import { osmBytesOf } from '../../geodata/reading/osm-bytes.ts';
import { readOsmRoads } from '../../geodata/reading/osm-roads.ts';
import { areaOf, inPolygons } from '../access/isochrones/in-polygons.ts';
import { asList, dijkstraOnLinks, dijkstraOnNodes } from '../access/routing/plain-dijkstra.ts';
import { DIRECTIONS } from '../access/routing/shuffled-arcs.ts';
import { shuffledLinks } from '../access/routing/shuffled-links.ts';
import { dataPath, hasData } from '../support/england.ts';

const FILE = 'isle-of-wight-2014-04.osm.pbf';
const SITES = 12;
const build = (links: RoadLinks): RoadNetwork =>
  buildNetwork(links, { hash: (bytes) => createHash('sha256').update(bytes).digest('hex') });

/** One node in so many, spread over all, each with something spent before. */
const spread = (graph: RoutingGraph, count: number): Seed[] =>
  Array.from({ length: count }, (_, owner) => ({
    node: Math.floor(((owner + 0.5) * graph.networkNodes) / count),
    deciseconds: owner * 10,
    decimetres: owner,
    owner,
  }));

describe.skipIf(!hasData('isle-of-wight'))('searches on the Isle of Wight', () => {
  let links: RoadLinks;
  let network: RoadNetwork;
  let car: RoutingGraph;
  beforeAll(() => {
    const context = { file: FILE, sha256: '', member: null, onIssue: () => undefined };
    links = readOsmRoads(osmBytesOf(readFileSync(dataPath('isle-of-wight', FILE))), context).links;
    network = build(links);
    car = buildRoutingGraph(network, 'car', SHIPPED_SPEEDS);
    console.info(
      `${network.nodeCount} nodes, ${network.linkCount} links, ${network.restrictions.from.length} restrictions, ` +
        `${car.nodeCount - car.networkNodes} copies of junctions, ${car.forward.nodes.length} arcs by car`,
    );
  });

  /** The node of a few that is reached from most others: not one on a footpath or a farm track. */
  const wellJoined = (): Seed => {
    const reached = (seed: Seed): number =>
      search(car, { direction: 'to-seeds', seeds: [seed] }).deciseconds.reduce((n, time) => n + (time < UNREACHED ? 1 : 0), 0);
    return spread(car, SITES).reduce((a, b) => (reached(b) > reached(a) ? b : a));
  };

  it('have turns to mind', () => expect(car.nodeCount).toBeGreaterThan(car.networkNodes));

  it.each(DIRECTIONS)('by car are what Dijkstra over links gives, %s', (direction) => {
    for (const seeds of [[wellJoined()], spread(car, SITES)]) {
      const oracle = dijkstraOnLinks(network, seeds, direction === 'to-seeds');
      expect(asList(car, search(car, { direction, seeds }))).toEqual(oracle);
    }
  });

  it.each(['foot', 'cycle'] as const)('by %s are what Dijkstra gives', (mode) => {
    const graph = buildRoutingGraph(network, mode, SHIPPED_SPEEDS);
    const seeds = spread(graph, SITES);
    const oracle = dijkstraOnNodes(network, mode, seeds, true);
    expect(asList(graph, search(graph, { direction: 'to-seeds', seeds }))).toEqual(oracle);
  });

  it('are the same whatever the order of the file', () => {
    const other = build(shuffledLinks(links, 7));
    expect(other.id).toBe(network.id);
    const seeds = spread(car, SITES);
    const graph = buildRoutingGraph(other, 'car', SHIPPED_SPEEDS);
    expect(search(graph, { direction: 'to-seeds', seeds })).toEqual(search(car, { direction: 'to-seeds', seeds }));
  });

  it('stay right while sites close, open and move', () => {
    const sites = spread(car, SITES).map((seed) => [seed]);
    const nearest = new NearestSites(car, sites);
    const isFresh = (): void => {
      const seeds = sites.flat();
      expect(nearest.labels).toEqual(search(car, { direction: 'to-seeds', seeds }));
    };
    isFresh();
    for (let site = 0; site < SITES; site++) {
      const held = sites[site]!;
      nearest.close(site);
      sites[site] = [];
      isFresh();
      sites[site] = site % 2 === 0 ? held : [{ ...held[0]!, node: held[0]!.node + 40 }];
      nearest.open(site, sites[site]!);
      isFresh();
    }
  });

  it('agree with routes, whose lines are as long as they say', () => {
    const to = wellJoined();
    const labels = search(car, { direction: 'to-seeds', seeds: [to] });
    let found = 0;
    for (const { node } of spread(car, 60)) {
      const route = findRoute(car, network, { from: [{ node, deciseconds: 0, decimetres: 0, owner: 0 }], to: [to] });
      const reached = labels.deciseconds[node] !== UNREACHED;
      expect(route === null).toBe(!reached);
      if (route === null) continue;
      found++;
      expect([route.deciseconds, route.decimetres]).toEqual([labels.deciseconds[node], labels.decimetres[node]]);
      // Lengths are rounded link by link, and measured on a sphere here.
      expect(Math.abs(metresOf(route.line) - route.decimetres / 10)).toBeLessThan(5 + route.decimetres / 2000);
    }
    expect(found).toBeGreaterThan(20);
  });

  it('make isochrones that nest and hold every road in time', () => {
    const to = wellJoined();
    const labels = search(car, { direction: 'to-seeds', seeds: [to] });
    const options = { graph: car, network, labels, minutes: [599, 600, 601].map((each) => each / 60), offRoadKmh: 15 };
    const bands = isochrones(options);
    const areas = bands.map((band) => areaOf(band.polygons));
    expect(areas).toEqual(areas.toSorted((a, b) => a - b));
    const times = linkTimes(options);
    let held = 0;
    for (let link = 0; link < network.linkCount; link += 5) {
      if (times.at(link, 1) > 5990) continue;
      held++;
      const end = network.linkEnd[link]!;
      const place = [network.nodeLongitude[end]! / 1e7, network.nodeLatitude[end]! / 1e7] as const;
      for (const band of bands) expect(inPolygons(band.polygons, ...place)).toBe(true);
    }
    expect(held).toBeGreaterThan(100);
  });
});

function metresOf(line: Int32Array): number {
  const radians = Math.PI / 180 / 1e7;
  let metres = 0;
  for (let at = 2; at < line.length; at += 2) {
    const north = (line[at + 1]! - line[at - 1]!) * radians;
    const east = (line[at]! - line[at - 2]!) * radians * Math.cos(line[at + 1]! * radians);
    metres += 6_371_008.8 * Math.hypot(north, east);
  }
  return metres;
}

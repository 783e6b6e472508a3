// A made-up country large enough for searches to go from one neighbourhood of nodes to another and back.
import { beforeAll, describe, expect, it } from 'vitest';
import { buildNetwork } from '../../../geodata/access/network/build-network.ts';
import { buildRoutingGraph } from '../../../geodata/access/routing/build-routing-graph.ts';
import { NearestSites } from '../../../geodata/access/routing/nearest-sites.ts';
import type { RoutingGraph, Seed } from '../../../geodata/access/routing/routing-graph.ts';
import { search } from '../../../geodata/access/routing/search.ts';
import { SHIPPED_SPEEDS } from '../../../geodata/access/speeds/speed-table.ts';
import type { RoadNetwork } from '../../../geodata/model/roads.ts';
import { hashOf, roadCountry } from '../../support/road-country.ts';
import { asList, dijkstraOnLinks } from './plain-dijkstra.ts';
import { DIRECTIONS } from './shuffled-arcs.ts';

describe('searches of a country', () => {
  let network: RoadNetwork;
  let graph: RoutingGraph;
  beforeAll(() => {
    const country = roadCountry({ seed: 3, nodes: 30_000, blocks: 10, fewSites: 2, manySites: 5 });
    network = buildNetwork(country.links, { isUrban: country.isUrban, hash: hashOf });
    graph = buildRoutingGraph(network, 'car', SHIPPED_SPEEDS);
  });
  const spread = (count: number): Seed[] =>
    Array.from({ length: count }, (_, owner) => ({
      node: Math.floor(((owner + 0.5) * network.nodeCount) / count),
      deciseconds: owner * 7,
      decimetres: owner,
      owner,
    }));

  it.each(DIRECTIONS)('are what Dijkstra over links gives, %s', (direction) => {
    expect(graph.nodeCount).toBeGreaterThan(graph.networkNodes);
    expect(graph.nodeCount).toBeGreaterThan(3 * 8192);
    for (const seeds of [spread(1), spread(60)]) {
      const oracle = dijkstraOnLinks(network, seeds, direction === 'to-seeds');
      expect(asList(graph, search(graph, { direction, seeds }))).toEqual(oracle);
    }
  });

  it('stay right while sites close and move', () => {
    const sites = spread(40).map((seed): Seed[] => [seed]);
    const nearest = new NearestSites(graph, sites);
    for (const site of [0, 17, 18, 39]) {
      nearest.close(site);
      sites[site] = [];
      expect(nearest.labels).toEqual(search(graph, { direction: 'to-seeds', seeds: sites.flat() }));
      sites[site] = [{ node: (site * 997) % network.nodeCount, deciseconds: 30, decimetres: 1, owner: site }];
      nearest.open(site, sites[site]!);
      expect(nearest.labels).toEqual(search(graph, { direction: 'to-seeds', seeds: sites.flat() }));
    }
  });
});

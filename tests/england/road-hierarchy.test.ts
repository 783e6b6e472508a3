// A hierarchy of real roads: one-way streets, bans on turns, ferries, scraps of network.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../geodata/access/hierarchy/contract.ts';
import type { Hierarchy } from '../../geodata/access/hierarchy/hierarchy.ts';
import { nearestOfMany } from '../../geodata/access/hierarchy/nearest-of-many.ts';
import { timesToTargets } from '../../geodata/access/hierarchy/times-to-targets.ts';
import { buildNetwork } from '../../geodata/access/network/build-network.ts';
import { buildRoutingGraph } from '../../geodata/access/routing/build-routing-graph.ts';
import type { RoutingGraph, Seed } from '../../geodata/access/routing/routing-graph.ts';
import { search } from '../../geodata/access/routing/search.ts';
import { SHIPPED_SPEEDS } from '../../geodata/access/speeds/speed-table.ts';
import type { RoadNetwork } from '../../geodata/model/roads.ts';
import { UNREACHED } from '../../geodata/model/travel.ts';
import { osmBytesOf } from '../../geodata/reading/osm-bytes.ts';
import { readOsmRoads } from '../../geodata/reading/osm-roads.ts';
import { plainLabels } from '../access/hierarchy/random-graphs.ts';
import { dataPath, hasData } from '../support/england.ts';

const FILE = 'isle-of-wight-2014-04.osm.pbf';
const POINTS = { sources: 60, targets: 900 };

function islandRoads(): RoadNetwork {
  const context = { file: FILE, sha256: '', member: null, onIssue: () => undefined };
  const { links } = readOsmRoads(osmBytesOf(readFileSync(dataPath('isle-of-wight', FILE))), context);
  return buildNetwork(links, { hash: (bytes) => createHash('sha256').update(bytes).digest('hex') });
}

/** Points spread over all nodes, each at some distance off. */
const spread = (graph: RoutingGraph, count: number): readonly (readonly Seed[])[] =>
  Array.from({ length: count }, (_, owner) => [
    { node: Math.floor(((owner + 0.5) * graph.networkNodes) / count), deciseconds: owner % 50, decimetres: owner % 7, owner },
  ]);

describe.skipIf(!hasData('isle-of-wight'))('a hierarchy of the Isle of Wight', () => {
  let network: RoadNetwork;
  beforeAll(() => {
    network = islandRoads();
  });

  describe.each(['car', 'foot', 'cycle'] as const)('by %s', (mode) => {
    let graph: RoutingGraph;
    let hierarchy: Hierarchy;
    beforeAll(() => {
      graph = buildRoutingGraph(network, mode, SHIPPED_SPEEDS);
      hierarchy = contract(graph) ?? expect.unreachable('nobody cancelled');
    });

    it.each(['from-seeds', 'to-seeds'] as const)('has the times of searches, %s', (direction) => {
      const [sources, targets] = [spread(graph, POINTS.sources), spread(graph, POINTS.targets)];
      const expected = sources.flatMap((seeds) => {
        const { deciseconds } = search(graph, { seeds, direction });
        return targets.map(([target]) => {
          const time = deciseconds[target!.node]!;
          return time === UNREACHED ? UNREACHED : time + target!.deciseconds;
        });
      });
      expect(timesToTargets(hierarchy, { sources, targets, direction })).toEqual(Uint32Array.from(expected));
    });

    it('has the nearest of many by the plainest search', () => {
      const seeds = spread(graph, 30).flat();
      expect(nearestOfMany(hierarchy, seeds, 'to-seeds')).toEqual(plainLabels(graph, seeds, 'to-seeds'));
    });
  });
});

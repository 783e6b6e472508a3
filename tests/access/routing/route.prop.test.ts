import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRoutingGraph } from '../../../geodata/access/routing/build-routing-graph.ts';
import { findRoute } from '../../../geodata/access/routing/route.ts';
import { SHIPPED_SPEEDS } from '../../../geodata/access/speeds/speed-table.ts';
import type { RoadNetwork } from '../../../geodata/model/roads.ts';
import { dijkstraOnLinks } from './plain-dijkstra.ts';
import { anyNetwork, planarNetwork, seedsIn } from './small-networks.ts';

const withEnds = fc
  .oneof(anyNetwork, planarNetwork)
  .chain((network) => fc.tuple(fc.constant(network), seedsIn(network), seedsIn(network)));
const place = (network: RoadNetwork, node: number): number[] => [network.nodeLongitude[node]!, network.nodeLatitude[node]!];

describe('findRoute', () => {
  it('is the least trip that Dijkstra over links finds, from the first node to the last', () => {
    let found = 0;
    fc.assert(
      fc.property(withEnds, ([network, from, to]) => {
        const graph = buildRoutingGraph(network, 'car', SHIPPED_SPEEDS);
        const numbered = to.map((seed, owner) => ({ ...seed, owner }));
        const labels = dijkstraOnLinks(network, numbered, true);
        const trips = from.flatMap((seed, index) => {
          const label = labels[seed.node] ?? null;
          return label === null ? [] : [[seed.deciseconds + label[0], seed.decimetres + label[1], label[2], index] as const];
        });
        trips.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3]);
        const route = findRoute(graph, network, { from, to });
        expect(route === null ? [] : [route.deciseconds, route.decimetres, route.toSeed, route.fromSeed]).toEqual(
          trips[0] ?? [],
        );
        if (route === null) return;
        found++;
        expect([...route.line.slice(0, 2)]).toEqual(place(network, from[route.fromSeed]!.node));
        expect([...route.line.slice(-2)]).toEqual(place(network, to[route.toSeed]!.node));
      }),
      { seed: 1, numRuns: 300 },
    );
    expect(found).toBeGreaterThan(100);
  });
});

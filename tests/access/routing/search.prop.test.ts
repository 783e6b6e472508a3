import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRoutingGraph } from '../../../geodata/access/routing/build-routing-graph.ts';
import type { RoutingGraph } from '../../../geodata/access/routing/routing-graph.ts';
import { search } from '../../../geodata/access/routing/search.ts';
import { SHIPPED_SPEEDS } from '../../../geodata/access/speeds/speed-table.ts';
import { asList, dijkstraOnLinks, dijkstraOnNodes } from './plain-dijkstra.ts';
import { DIRECTIONS, shuffledArcs } from './shuffled-arcs.ts';
import { anyNetwork, planarNetwork, seedsIn } from './small-networks.ts';

const anywhere = fc.oneof(anyNetwork, planarNetwork);
const withSeeds = anywhere.chain((network) => fc.tuple(fc.constant(network), seedsIn(network)));

describe('search', () => {
  it('is what a plain Dijkstra gives on foot and by cycle, both ways, from any seeds', () => {
    fc.assert(
      fc.property(withSeeds, fc.constantFrom('foot' as const, 'cycle' as const), ([network, seeds], mode) => {
        const graph = buildRoutingGraph(network, mode, SHIPPED_SPEEDS);
        for (const direction of DIRECTIONS) {
          const oracle = dijkstraOnNodes(network, mode, seeds, direction === 'to-seeds');
          expect(asList(graph, search(graph, { direction, seeds }))).toEqual(oracle);
        }
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it('is what Dijkstra over links gives by car, with turn restrictions', () => {
    let copies = 0;
    fc.assert(
      fc.property(withSeeds, ([network, seeds]) => {
        const graph = buildRoutingGraph(network, 'car', SHIPPED_SPEEDS);
        copies += graph.nodeCount - graph.networkNodes;
        for (const direction of DIRECTIONS) {
          const oracle = dijkstraOnLinks(network, seeds, direction === 'to-seeds');
          expect(asList(graph, search(graph, { direction, seeds }))).toEqual(oracle);
        }
      }),
      { seed: 1, numRuns: 400 },
    );
    expect(copies).toBeGreaterThan(100);
  });

  it('depends neither on the order of arcs nor on that of seeds', () => {
    fc.assert(
      fc.property(withSeeds, fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }), ([network, seeds], draws) => {
        const graph = buildRoutingGraph(network, 'car', SHIPPED_SPEEDS);
        const other: RoutingGraph = {
          ...graph,
          forward: shuffledArcs(graph.forward, draws),
          backward: shuffledArcs(graph.backward, draws),
        };
        for (const direction of DIRECTIONS) {
          expect(search(other, { direction, seeds: seeds.toReversed() })).toEqual(search(graph, { direction, seeds }));
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('with a limit gives the same labels up to it, and none beyond', () => {
    fc.assert(
      fc.property(withSeeds, fc.constantFrom(0, 5, 90, 300, 40_000, 41_000), ([network, seeds], limit) => {
        const graph = buildRoutingGraph(network, 'car', SHIPPED_SPEEDS);
        for (const direction of DIRECTIONS) {
          const whole = asList(graph, search(graph, { direction, seeds }));
          const cut = search(graph, { direction, seeds, limitDeciseconds: limit });
          expect(asList(graph, cut)).toEqual(whole.map((label) => (label !== null && label[0] <= limit ? label : null)));
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contract } from '../../../geodata/access/hierarchy/contract.ts';
import type { Hierarchy } from '../../../geodata/access/hierarchy/hierarchy.ts';
import { nearestOfMany } from '../../../geodata/access/hierarchy/nearest-of-many.ts';
import { timesToTargets } from '../../../geodata/access/hierarchy/times-to-targets.ts';
import type { Direction, RoutingGraph, Seed } from '../../../geodata/access/routing/routing-graph.ts';
import { search } from '../../../geodata/access/routing/search.ts';
import { UNREACHED } from '../../../geodata/model/travel.ts';
import { anyGraph, anyPoints, plainLabels } from './random-graphs.ts';

const SETTINGS = { seed: 1, numRuns: 600 };

const direction = fc.constantFrom<Direction>('from-seeds', 'to-seeds');
const anyCase = anyGraph.chain((graph) =>
  fc.record({ graph: fc.constant(graph), sources: anyPoints(graph, 20), targets: anyPoints(graph, 9), direction }),
);

const hierarchyOf = (graph: RoutingGraph): Hierarchy => contract(graph) ?? expect.unreachable('nobody cancelled');

/** From the labels of each source alone. */
function timesByLabels(
  targets: readonly (readonly Seed[])[],
  labels: readonly { readonly deciseconds: Uint32Array }[],
): Uint32Array {
  return Uint32Array.from(
    labels.flatMap(({ deciseconds }) =>
      targets.map((seeds) =>
        Math.min(
          UNREACHED,
          ...seeds.map((seed) =>
            deciseconds[seed.node] === UNREACHED ? UNREACHED : deciseconds[seed.node]! + seed.deciseconds,
          ),
        ),
      ),
    ),
  );
}

describe('a hierarchy', () => {
  it('gives the times of a plain search and of the routing search, for all pairs and both directions', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const times = timesToTargets(hierarchyOf(given.graph), given);
        const plain = given.sources.map((seeds) => plainLabels(given.graph, seeds, given.direction));
        expect(times).toEqual(timesByLabels(given.targets, plain));
        const searched = given.sources.map((seeds) => search(given.graph, { seeds, direction: given.direction }));
        expect(times).toEqual(timesByLabels(given.targets, searched));
      }),
      SETTINGS,
    );
  });

  it('gives every node the label of a plain search from many seeds: time, then length, then owner', () => {
    fc.assert(
      fc.property(anyCase, ({ graph, sources, direction: way }) => {
        const seeds = sources.flat();
        expect(nearestOfMany(hierarchyOf(graph), seeds, way)).toEqual(plainLabels(graph, seeds, way));
      }),
      SETTINGS,
    );
  });

  it('has every arc in the row of its lower end, and every node at a place of its own', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { placeOf, climb, descent } = hierarchyOf(graph);
        expect([...placeOf].toSorted((a, b) => a - b)).toEqual([...placeOf.keys()]);
        for (const { offsets, places } of [climb, descent]) {
          for (let place = 0; place < graph.nodeCount; place++) {
            for (const above of places.subarray(offsets[place]!, offsets[place + 1]!)) expect(above).toBeLessThan(place);
          }
        }
      }),
      SETTINGS,
    );
  });
});

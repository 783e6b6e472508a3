import { describe, expect, it } from 'vitest';
import { contract } from '../../../geodata/access/hierarchy/contract.ts';
import type { Hierarchy } from '../../../geodata/access/hierarchy/hierarchy.ts';
import { hierarchyPays } from '../../../geodata/access/hierarchy/hierarchy-pays.ts';
import { nearestOfMany } from '../../../geodata/access/hierarchy/nearest-of-many.ts';
import { timesToTargets } from '../../../geodata/access/hierarchy/times-to-targets.ts';
import { buildRoutingGraph } from '../../../geodata/access/routing/build-routing-graph.ts';
import type { RoutingGraph, Seed } from '../../../geodata/access/routing/routing-graph.ts';
import { search } from '../../../geodata/access/routing/search.ts';
import { SHIPPED_SPEEDS } from '../../../geodata/access/speeds/speed-table.ts';
import { UNREACHED } from '../../../geodata/model/travel.ts';
import { ENGLAND_SIZE, roadCountry } from '../../support/road-country.ts';
import { straightNetwork } from '../../support/road-country-network.ts';
import { type Arc, graphOf } from './random-graphs.ts';

const at = (node: number, deciseconds = 0): readonly Seed[] => [{ node, deciseconds, decimetres: 0, owner: 0 }];
const both = (from: number, to: number, deciseconds: number): readonly Arc[] => [
  { from, to, deciseconds, decimetres: 10 },
  { from: to, to: from, deciseconds, decimetres: 10 },
];
const hierarchyOf = (graph: RoutingGraph): Hierarchy => contract(graph) ?? expect.unreachable('nobody cancelled');

describe('times between sources and targets', () => {
  // 0 -5- 1 -5- 2, a lane of 3 from 0 to 2 one way, and 3 that no road leads to.
  const graph = graphOf(4, [...both(0, 1, 5), ...both(1, 2, 5), { from: 0, to: 2, deciseconds: 3, decimetres: 99 }]);
  const hierarchy = hierarchyOf(graph);

  it('go the short way where it is allowed, and round where it is not', () => {
    const points = { sources: [at(0), at(2)], targets: [at(0), at(1), at(2), at(3)] };
    const from = timesToTargets(hierarchy, { ...points, direction: 'from-seeds' });
    expect(from).toEqual(Uint32Array.of(0, 5, 3, UNREACHED, 10, 5, 0, UNREACHED));
    const to = timesToTargets(hierarchy, { ...points, direction: 'to-seeds' });
    expect(to).toEqual(Uint32Array.of(0, 5, 10, UNREACHED, 3, 5, 0, UNREACHED));
  });

  it('count what is spent before the road and after it, and take the better end of a link', () => {
    const source = [...at(0, 20), ...at(2, 1)];
    const target = [...at(0, 4), ...at(1, 7)];
    // 2 to 1: 1 + 5 + 7; 2 to 0: 1 + 10 + 4.
    expect(timesToTargets(hierarchy, { sources: [source], targets: [target], direction: 'from-seeds' })).toEqual(
      Uint32Array.of(13),
    );
  });

  it('are none for no sources, and unreached for points off the roads', () => {
    expect(timesToTargets(hierarchy, { sources: [], targets: [at(0)], direction: 'from-seeds' })).toEqual(new Uint32Array(0));
    expect(timesToTargets(hierarchy, { sources: [[]], targets: [at(0), []], direction: 'to-seeds' })).toEqual(
      Uint32Array.of(UNREACHED, UNREACHED),
    );
  });

  it('tell how far they are after every sixteen sources, and end when that is asked for', () => {
    const told: string[] = [];
    const options = { sources: Array.from({ length: 40 }, () => at(0)), targets: [at(2)], direction: 'from-seeds' as const };
    timesToTargets(hierarchy, { ...options, progress: (done, total) => told.push(`${done}/${total}`) });
    expect(told).toEqual(['16/40', '32/40', '40/40']);
    expect(timesToTargets(hierarchy, { ...options, cancelled: () => true })).toBeNull();
  });
});

describe('the nearest of many', () => {
  it('is the shorter way of two that take as long, then the lower owner', () => {
    const arcs: readonly Arc[] = [
      { from: 0, to: 1, deciseconds: 5, decimetres: 30 },
      { from: 2, to: 1, deciseconds: 5, decimetres: 20 },
      { from: 3, to: 1, deciseconds: 5, decimetres: 20 },
    ];
    const seeds = [0, 2, 3].map((node, place) => ({ node, deciseconds: 0, decimetres: 0, owner: 10 - place }));
    const { owners, decimetres } = nearestOfMany(hierarchyOf(graphOf(4, arcs)), seeds, 'from-seeds');
    expect([owners[1], decimetres[1]]).toEqual([8, 20]);
  });
});

describe('contraction', () => {
  it('can be cancelled, and tells how far it is', () => {
    const graph = graphOf(3, [...both(0, 1, 1), ...both(1, 2, 1)]);
    const told: number[] = [];
    expect(contract(graph, { progress: (done) => told.push(done), cancelled: () => true })).toBeNull();
    expect(told.length).toBeGreaterThan(0);
  });

  it('of no nodes and of one is a hierarchy too', () => {
    expect(hierarchyOf(graphOf(0, [])).nodeCount).toBe(0);
    expect(
      timesToTargets(hierarchyOf(graphOf(1, [])), { sources: [at(0)], targets: [at(0, 2)], direction: 'from-seeds' }),
    ).toEqual(Uint32Array.of(2));
  });
});

describe('a made-up country with bans on turns and ferries', () => {
  const country = roadCountry({ ...ENGLAND_SIZE, nodes: 12_000 });
  const graph = buildRoutingGraph(straightNetwork(country.links, 'made-up'), 'car', SHIPPED_SPEEDS);
  const hierarchy = hierarchyOf(graph);
  const every = (step: number): (readonly Seed[])[] =>
    Array.from({ length: Math.floor(graph.networkNodes / step) }, (_, point) => at(point * step + 3, point % 30));

  it('has copies of junctions, or it would show nothing about them', () => {
    expect(graph.nodeCount).toBeGreaterThan(graph.networkNodes);
  });

  it.each(['from-seeds', 'to-seeds'] as const)('has the times of a search, %s', (direction) => {
    const [sources, targets] = [every(401), every(37)];
    const times = timesToTargets(hierarchy, { sources, targets, direction });
    const expected = sources.flatMap((seeds) => {
      const { deciseconds } = search(graph, { seeds, direction });
      return targets.map(([target]) => {
        const time = deciseconds[target!.node]!;
        return time === UNREACHED ? UNREACHED : time + target!.deciseconds;
      });
    });
    expect(times).toEqual(Uint32Array.from(expected));
  });

  it.each(['from-seeds', 'to-seeds'] as const)('has the nearest of a search, %s', (direction) => {
    const seeds = every(150).flatMap((some, owner) => some.map((seed) => ({ ...seed, owner })));
    expect(nearestOfMany(hierarchy, seeds, direction)).toEqual(search(graph, { seeds, direction }));
  });

  it('is contracted the same way again', () => {
    expect(hierarchyOf(graph)).toEqual(hierarchy);
  });
});

describe('a hierarchy pays', () => {
  it.each([
    [24_000, 1000, false],
    [26_000, 1000, true],
    [3_400_000, 200, false],
    [3_400_000, 6300, true],
    [2_000, 6300, false],
  ])('on %i nodes for %i rows: %s', (nodeCount, rows, pays) => {
    expect(hierarchyPays({ nodeCount }, rows)).toBe(pays);
  });

  it('for the usual number of rows when none is named', () => {
    expect(hierarchyPays({ nodeCount: 26_000 })).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { buildRoutingGraph } from '../../../geodata/access/routing/build-routing-graph.ts';
import { copiesOf } from '../../../geodata/access/routing/copies.ts';
import { findRoute } from '../../../geodata/access/routing/route.ts';
import { search } from '../../../geodata/access/routing/search.ts';
import { SHIPPED_SPEEDS } from '../../../geodata/access/speeds/speed-table.ts';
import { UNREACHED } from '../../../geodata/model/travel.ts';
import { EVERYBODY, ONE_WAY, type SmallTurn, smallNetwork } from './small-networks.ts';

// A cross: 0 west, 1 the junction, 2 east, 3 north. Links 0: 0-1, 1: 1-2, 2: 1-3, and 3: 2-3, the long way round. 260 m take 36 s.
const cross = (turns: readonly SmallTurn[], around = EVERYBODY) =>
  smallNetwork(
    [
      [-1.31, 50.7],
      [-1.3, 50.7],
      [-1.29, 50.7],
      [-1.3, 50.71],
    ],
    [
      { from: 0, to: 1, metres: 260 },
      { from: 1, to: 2, metres: 260 },
      { from: 1, to: 3, metres: 260 },
      { from: 2, to: 3, metres: 2600, flags: around },
    ],
    turns,
  );
const at = (node: number) => ({ node, deciseconds: 0, decimetres: 0, owner: 0 });
const timesFrom = (network: ReturnType<typeof cross>, node: number): number[] => {
  const graph = buildRoutingGraph(network, 'car', SHIPPED_SPEEDS);
  return [...search(graph, { direction: 'from-seeds', seeds: [at(node)] }).deciseconds];
};
const noLeft: SmallTurn = { from: 0, via: 1, to: 2, only: false };

describe('turn restrictions', () => {
  it('send a car round, or back at the next junction, where it may not turn', () => {
    expect(timesFrom(cross([]), 0)).toEqual([0, 360, 720, 720]);
    // On to the east and back again: 260 + 260 + 260 + 260 m, shorter than the long way round.
    expect(timesFrom(cross([noLeft]), 0)).toEqual([0, 360, 720, 1440]);
    const noTurningRound: SmallTurn = { from: 1, via: 2, to: 1, only: false };
    expect(timesFrom(cross([noLeft, noTurningRound]), 0)).toEqual([0, 360, 720, 4320]);
    const noRight: SmallTurn = { from: 1, via: 1, to: 2, only: false };
    expect(timesFrom(cross([noLeft, noRight]), 0)).toEqual([0, 360, 720, 4320]);
  });

  it('do not bind whoever starts at the junction, nor who only ends there', () => {
    expect(timesFrom(cross([noLeft]), 1)).toEqual([360, 0, 360, 360]);
    const graph = buildRoutingGraph(cross([noLeft]), 'car', SHIPPED_SPEEDS);
    const toNorth = search(graph, { direction: 'to-seeds', seeds: [at(3)] });
    expect([...toNorth.deciseconds]).toEqual([1440, 360, 720, 0]);
    const toJunction = search(graph, { direction: 'to-seeds', seeds: [at(1)] });
    expect([...toJunction.deciseconds]).toEqual([360, 0, 360, 360]);
  });

  it('as duties leave one way out; those that cannot be kept bind nobody', () => {
    const onlyNorth: SmallTurn = { from: 0, via: 1, to: 2, only: true };
    expect(timesFrom(cross([onlyNorth]), 0)).toEqual([0, 360, 1440, 720]);
    const oneWay = smallNetwork(
      [
        [0, 50],
        [1, 50],
        [2, 50],
      ],
      [
        { from: 0, to: 1, metres: 260 },
        { from: 2, to: 1, metres: 260, flags: ONE_WAY },
      ],
      [{ from: 0, via: 1, to: 1, only: true }],
    );
    expect(buildRoutingGraph(oneWay, 'car', SHIPPED_SPEEDS).nodeCount).toBe(3);
  });

  it('of one link count together, and stand as one copy each link', () => {
    const turns: SmallTurn[] = [noLeft, { from: 0, via: 1, to: 1, only: false }, { from: 1, via: 1, to: 2, only: false }];
    const graph = buildRoutingGraph(cross(turns), 'car', SHIPPED_SPEEDS);
    expect(graph.nodeCount).toBe(6);
    expect([...graph.original]).toEqual([0, 1, 2, 3, 1, 1]);
    expect(copiesOf(graph, 1)).toEqual({ first: 4, end: 6 });
    expect(copiesOf(graph, 2)).toEqual({ first: 6, end: 6 });
  });

  it('can leave no way out at all', () => {
    const turns = [0, 1, 2].map((to): SmallTurn => ({ from: 0, via: 1, to, only: false }));
    expect(timesFrom(cross(turns), 0)).toEqual([0, 360, UNREACHED, UNREACHED]);
  });

  it('bind cars alone', () => {
    const graph = buildRoutingGraph(cross([noLeft]), 'cycle', SHIPPED_SPEEDS);
    expect(graph.nodeCount).toBe(graph.networkNodes);
  });

  it('are kept by routes', () => {
    const network = cross([noLeft, { from: 1, via: 1, to: 2, only: false }]);
    const graph = buildRoutingGraph(network, 'car', SHIPPED_SPEEDS);
    const route = findRoute(graph, network, { from: [at(0)], to: [at(3)] });
    expect(route).toMatchObject({ deciseconds: 4320, decimetres: 31_200, ferry: false });
    const corners: number[] = [-1.31, 50.7, -1.3, 50.7, -1.29, 50.7, -1.3, 50.71].map((degrees) => Math.round(degrees * 1e7));
    expect([...(route?.line ?? [])]).toEqual(corners);
  });
});

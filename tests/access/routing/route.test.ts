import { describe, expect, it } from 'vitest';
import { buildRoutingGraph } from '../../../geodata/access/routing/build-routing-graph.ts';
import { findRoute } from '../../../geodata/access/routing/route.ts';
import { SHIPPED_SPEEDS } from '../../../geodata/access/speeds/speed-table.ts';
import { smallNetwork } from './small-networks.ts';

const seed = (node: number, deciseconds = 0, decimetres = 0) => ({ node, deciseconds, decimetres, owner: 0 });
const degrees = (line: Int32Array | undefined): number[] => [...(line ?? [])].map((value) => value / 1e7);

describe('findRoute', () => {
  const network = smallNetwork(
    [
      [-1.3, 50.7],
      [-1.2, 50.7],
      [-1.1, 50.7],
      [-1.0, 50.7],
    ],
    [
      {
        from: 0,
        to: 1,
        metres: 800,
        bends: [
          [-1.28, 50.71],
          [-1.25, 50.72],
        ],
      },
      { from: 2, to: 1, metres: 5000, class: 'ferry', bends: [[-1.15, 50.6]] },
    ],
  );
  const graph = buildRoutingGraph(network, 'foot', SHIPPED_SPEEDS);

  it('follows the bends of links, along them and against', () => {
    const route = findRoute(graph, network, { from: [seed(0)], to: [seed(2)] });
    // 800 m at 4.8 km/h, 5 km at 20 km/h and 5 minutes' boarding at the one shore that has a road.
    expect(route).toMatchObject({ deciseconds: 6000 + 9000 + 3000, decimetres: 58_000, fromSeed: 0, toSeed: 0, ferry: true });
    expect(degrees(route?.line)).toEqual([-1.3, 50.7, -1.28, 50.71, -1.25, 50.72, -1.2, 50.7, -1.15, 50.6, -1.1, 50.7]);
    const back = findRoute(graph, network, { from: [seed(1)], to: [seed(0)] });
    expect(back?.ferry).toBe(false);
    expect(degrees(back?.line)).toEqual([-1.2, 50.7, -1.25, 50.72, -1.28, 50.71, -1.3, 50.7]);
  });

  it('takes what each seed has cost into account, and says which were used', () => {
    const ends = { from: [seed(0), seed(1, 5999)], to: [seed(2), seed(1, 20_000)] };
    expect(findRoute(graph, network, ends)).toMatchObject({ fromSeed: 1, toSeed: 0, deciseconds: 5999 + 12_000 });
    expect(findRoute(graph, network, { ...ends, to: [seed(2), seed(1, 11_999, 7)] })).toMatchObject({
      fromSeed: 1,
      toSeed: 1,
      deciseconds: 5999 + 11_999,
      decimetres: 7,
      line: Int32Array.of(-12_000_000, 507_000_000),
    });
  });

  it('is null where nothing leads', () => {
    expect(findRoute(graph, network, { from: [seed(0)], to: [seed(3)] })).toBeNull();
    expect(findRoute(graph, network, { from: [], to: [seed(3)] })).toBeNull();
  });
});

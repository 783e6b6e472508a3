import { describe, expect, it } from 'vitest';
import { isochrones } from '../../../geodata/access/isochrones/isochrones.ts';
import { buildRoutingGraph } from '../../../geodata/access/routing/build-routing-graph.ts';
import { search } from '../../../geodata/access/routing/search.ts';
import { SHIPPED_SPEEDS } from '../../../geodata/access/speeds/speed-table.ts';
import type { RoadNetwork } from '../../../geodata/model/roads.ts';
import { UNREACHED } from '../../../geodata/model/travel.ts';
import { type SmallLink, smallNetwork } from '../routing/small-networks.ts';
import { inPolygons } from './in-polygons.ts';

const NORTH = 111_195;
const EAST = NORTH * Math.cos((50.7 * Math.PI) / 180);
/** Metres east and north of a corner, as degrees. */
const at = (east: number, north: number): [number, number] => [-1.3 + east / EAST, 50.7 + north / NORTH];

function isochrone(network: RoadNetwork, seeds: readonly { node: number; deciseconds: number }[], rest: object = {}) {
  const graph = buildRoutingGraph(network, 'foot', SHIPPED_SPEEDS);
  const labels = search(graph, { direction: 'to-seeds', seeds: seeds.map((seed) => ({ ...seed, decimetres: 0, owner: 0 })) });
  return isochrones({ graph, network, labels, minutes: [30], offRoadKmh: 4.8, ...rest })[0]!.polygons;
}
const holds = (polygons: Float64Array[][], east: number, north: number): boolean => inPolygons(polygons, ...at(east, north));

describe('isochrones', () => {
  // 30 minutes on foot are 2,400 m.
  const road: SmallLink = { from: 0, to: 1, metres: 6000 };

  it('follow a road as far as the time goes, with the walk beside it', () => {
    const polygons = isochrone(smallNetwork([at(0, 0), at(6000, 0)], [road]), [{ node: 0, deciseconds: 0 }]);
    expect(polygons).toHaveLength(1);
    expect([0, 1000, 2000, 2400].map((east) => holds(polygons, east, 0))).toEqual([true, true, true, true]);
    expect([2800, 4000, 6000].map((east) => holds(polygons, east, 0))).toEqual([false, false, false]);
    // Beside the road: so far as the walk takes, and never beyond half a kilometre.
    expect([300, 600, -300, -600].map((north) => holds(polygons, 1000, north))).toEqual([true, false, true, false]);
    expect([100, 400].map((north) => holds(polygons, 2300, north))).toEqual([true, false]);
  });

  it('reach along the link a site lies on, though both its ends are out of time', () => {
    const network = smallNetwork([at(0, 0), at(8000, 0)], [{ ...road, metres: 8000 }]);
    const seeds = [0, 1].map((node) => ({ node, deciseconds: 30_000 }));
    expect(isochrone(network, seeds)).toEqual([]);
    const site = [{ link: 0, along: 0.5, deciseconds: 0 }];
    const polygons = isochrone(network, seeds, { site });
    expect([1000, 1700, 4000, 6300, 7000].map((east) => holds(polygons, east, 0))).toEqual([false, true, true, true, false]);
  });

  it('leave out the middle of a moor', () => {
    const corners = [at(0, 0), at(1600, 0), at(1600, 1600), at(0, 1600)];
    const around = [0, 1, 2, 3].map((from): SmallLink => ({ from, to: (from + 1) % 4, metres: 1600 }));
    const polygons = isochrone(smallNetwork(corners, around), [{ node: 0, deciseconds: 0 }], { minutes: [60] });
    expect(polygons.map((rings) => rings.length)).toEqual([2]);
    expect(holds(polygons, 800, 800)).toBe(false);
    expect(holds(polygons, 800, 200)).toBe(true);
  });

  // Two banks 400 m apart. The far road is long enough to be land of its own, or a scrap.
  const banks = (farNodes: number, bridge: readonly SmallLink[] = []) =>
    smallNetwork(
      [at(0, 0), at(3000, 0), ...Array.from({ length: farNodes }, (_, i) => at(i * 100, 400))],
      [
        { from: 0, to: 1, metres: 3000 },
        ...Array.from({ length: farNodes - 1 }, (_, i): SmallLink => ({ from: i + 2, to: i + 3, metres: 100 })),
        ...bridge,
      ],
    );

  it('stop at the bank of a river whose other side has roads that cannot be reached', () => {
    const polygons = isochrone(banks(30), [{ node: 0, deciseconds: 0 }]);
    expect([0, 100, 350, 500].map((north) => holds(polygons, 1000, north))).toEqual([true, true, false, false]);
  });

  it('take no notice of scraps of road that lead nowhere', () => {
    const polygons = isochrone(banks(10), [{ node: 0, deciseconds: 0 }]);
    expect([0, 100, 350].map((north) => holds(polygons, 500, north))).toEqual([true, true, true]);
  });

  it('draw no ground under a ferry', () => {
    const network = smallNetwork(
      [at(0, 0), at(200, 0), at(5200, 0), at(5400, 0)],
      [
        { from: 0, to: 1, metres: 200 },
        { from: 1, to: 2, metres: 5000, class: 'ferry', seconds: 300 },
        { from: 2, to: 3, metres: 200 },
      ],
    );
    const polygons = isochrone(network, [{ node: 0, deciseconds: 0 }]);
    expect(polygons).toHaveLength(2);
    expect([100, 2600, 5300].map((east) => holds(polygons, east, 0))).toEqual([true, false, true]);
  });

  it('are empty where nothing is reached', () => {
    const network = smallNetwork([at(0, 0), at(6000, 0)], [road]);
    expect(isochrone(network, [])).toEqual([]);
    expect(isochrone(network, [{ node: 0, deciseconds: UNREACHED - 1 }])).toEqual([]);
  });
});

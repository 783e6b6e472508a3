import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isochrones } from '../../../geodata/access/isochrones/isochrones.ts';
import { linkTimes } from '../../../geodata/access/isochrones/link-times.ts';
import { buildRoutingGraph } from '../../../geodata/access/routing/build-routing-graph.ts';
import { search } from '../../../geodata/access/routing/search.ts';
import { SHIPPED_SPEEDS } from '../../../geodata/access/speeds/speed-table.ts';
import { LINK, type RoadNetwork } from '../../../geodata/model/roads.ts';
import { EVERYBODY, ONE_WAY, type SmallLink, smallNetwork } from '../routing/small-networks.ts';
import { areaOf, inPolygons, signedArea } from './in-polygons.ts';

const METRES_NORTH = 111_195;
const METRES_EAST = METRES_NORTH * Math.cos((50.7 * Math.PI) / 180);
/** Side of a cell: the finest, for all these networks are small. */
const CELL = 100;

/** Roads at any angle between places in a square of 8 km, of their true length. */
const scattered = fc
  .record({
    points: fc.array(fc.tuple(fc.nat(800), fc.nat(800)), { minLength: 2, maxLength: 12 }),
    roads: fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.constantFrom(EVERYBODY, EVERYBODY, ONE_WAY, LINK.walk)), {
      minLength: 1,
      maxLength: 16,
    }),
  })
  .map(({ points, roads }) => {
    const places = points.map(([x, y]): [number, number] => [-1.4 + (x * 10) / METRES_EAST, 50.66 + (y * 10) / METRES_NORTH]);
    const links = roads.map(([a, b, flags]): SmallLink => {
      const [from, to] = [a % points.length, b % points.length];
      const metres = 10 * Math.hypot(points[from]![0] - points[to]![0], points[from]![1] - points[to]![1]);
      return { from, to, metres, flags };
    });
    return smallNetwork(places, links);
  });

function reachFrom(network: RoadNetwork, seed: number, minutes: readonly number[]) {
  const graph = buildRoutingGraph(network, 'car', SHIPPED_SPEEDS);
  const labels = search(graph, {
    direction: 'to-seeds',
    seeds: [{ node: seed % network.nodeCount, deciseconds: 0, decimetres: 0, owner: 0 }],
  });
  const options = { graph, network, labels, minutes, offRoadKmh: 5 };
  return { bands: isochrones(options), times: linkTimes(options) };
}

/** Points every 40 m along the roads cars use, in degrees, with their times in tenths of a second. */
function roadPoints(network: RoadNetwork, times: ReturnType<typeof linkTimes>) {
  return [...Array(network.linkCount).keys()]
    .filter((link) => (network.linkFlags[link]! & LINK.carForward) !== 0)
    .flatMap((link) => {
      const steps = Math.ceil(network.linkDecimetres[link]! / 400) + 1;
      const [a, b] = [network.linkStart[link]!, network.linkEnd[link]!];
      return Array.from({ length: steps + 1 }, (_, i) => {
        const share = i / steps;
        const between = (column: Int32Array): number => (column[a]! * (1 - share) + column[b]! * share) / 1e7;
        return { x: between(network.nodeLongitude), y: between(network.nodeLatitude), time: times.at(link, share) };
      });
    });
}

const metresApart = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
  Math.hypot((a.x - b.x) * METRES_EAST, (a.y - b.y) * METRES_NORTH);

describe('isochrones', () => {
  it('hold every point of road that is in time, and none that is far from all of those', () => {
    let inside = 0;
    let outside = 0;
    fc.assert(
      fc.property(scattered, fc.nat(99), fc.constantFrom(1, 3, 5, 8), (network, seed, minutes) => {
        const { bands, times } = reachFrom(network, seed, [minutes, 12]);
        const points = roadPoints(network, times);
        const early = points.filter((point) => point.time <= minutes * 600);
        for (const point of early) expect(inPolygons(bands[0]!.polygons, point.x, point.y)).toBe(true);
        // Scraps that nothing reaches belong to their neighbours. Of others: corners of the point's cell lie within 1.5 cells of it
        // and know roads within 2 cells of themselves; 40 m between points, for good measure.
        const late = points.filter(
          (point) => Number.isFinite(point.time) && early.every((other) => metresApart(point, other) > 3.5 * CELL + 40),
        );
        for (const point of late) expect(inPolygons(bands[0]!.polygons, point.x, point.y)).toBe(false);
        inside += early.length;
        outside += late.length;
      }),
      { seed: 1, numRuns: 40 },
    );
    expect(Math.min(inside, outside)).toBeGreaterThan(2000);
  });

  it('nest, second by second', () => {
    fc.assert(
      fc.property(scattered, fc.nat(99), fc.integer({ min: 60, max: 700 }), (network, seed, seconds) => {
        const { bands } = reachFrom(
          network,
          seed,
          [seconds - 1, seconds, seconds + 1, seconds + 60].map((each) => each / 60),
        );
        for (const [i, band] of bands.entries()) {
          if (i === 0) continue;
          const inner = bands[i - 1]!.polygons;
          expect(areaOf(inner)).toBeLessThanOrEqual(areaOf(band.polygons) + 1e-12);
          for (const ring of inner.flat()) {
            for (let at = 0; at < ring.length; at += 2) expect(inPolygons(band.polygons, ring[at]!, ring[at + 1]!)).toBe(true);
          }
        }
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  it('are closed rings, the outer ones anticlockwise and first, holes clockwise', () => {
    let holes = 0;
    fc.assert(
      fc.property(scattered, fc.nat(99), (network, seed) => {
        for (const [outer, ...inner] of reachFrom(network, seed, [9, 31]).bands.flatMap((band) => band.polygons)) {
          holes += inner.length;
          expect(signedArea(outer!)).toBeGreaterThan(0);
          for (const ring of inner) expect(signedArea(ring)).toBeLessThanOrEqual(0);
          for (const ring of [outer!, ...inner]) expect([...ring.slice(-2)]).toEqual([...ring.slice(0, 2)]);
        }
      }),
      { seed: 1, numRuns: 40 },
    );
    expect(holes).toBeGreaterThan(10);
  });
});

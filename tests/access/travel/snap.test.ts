import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestOnLink } from '../../../geodata/access/travel/link-shape.ts';
import { isOpen, isPassable, scrapLinks } from '../../../geodata/access/travel/mode-components.ts';
import { snapPoints } from '../../../geodata/access/travel/snap.ts';
import { LINK } from '../../../geodata/model/roads.ts';
import { metresPerDegree } from '../../../geodata/topology/metres-per-degree.ts';
import { handNetwork } from './support/hand-network.ts';
import { east, north } from './support/hand-town.ts';
import { randomTown } from './support/random-town.ts';

const at = (x: number, y: number): readonly [number, number] => [east(x), north(y)];
const pointsAt = (...places: readonly (readonly [number, number])[]) => ({
  longitude: places.map(([x]) => east(x)),
  latitude: places.map(([, y]) => north(y)),
});

/** A street of so many nodes, 10 m apart, north of (x, y); `first` is the number of its first node. */
function street(x: number, y: number, count: number, first: number) {
  return {
    nodes: Array.from({ length: count }, (_, i) => at(x, y + i * 10)),
    links: Array.from({ length: count - 1 }, (_, i) => ({ from: first + i, to: first + i + 1, decimetres: 100 })),
  };
}

describe('snapping', () => {
  const bent = handNetwork(
    [at(0, 0), at(300, 0)],
    [{ from: 0, to: 1, decimetres: 5000, bends: [...at(0, 100), ...at(300, 100)] }],
  );

  it('finds the place along the bends of a road', () => {
    const snaps = snapPoints(bent, 'car', pointsAt([150, 120], [-40, 50], [310, -10], [150, -30], [150, 20]));
    // The road is 100 m up, 300 m east, 100 m down: 250 of 500 m, 50 of 500, the far end. (150, -30) is 130 m from the middle of the top, and
    // 153 m from both ends.
    expect([...snaps.along].map((share) => share.toFixed(3))).toEqual(['0.500', '0.100', '1.000', '0.500', '0.500']);
    expect([...snaps.metres].map((metres) => metres.toFixed(1))).toEqual(['20.0', '40.0', '14.1', '130.0', '80.0']);
    expect(snaps.latitude[0]).toBeCloseTo(north(100), 6);
    expect([...snaps.moved]).toEqual([0, 0, 0, 0, 0]);
  });

  it('leaves points alone that no road is near, and joins to the very edge of the reach', () => {
    const snaps = snapPoints(bent, 'car', pointsAt([150, 2101], [150, 2099]));
    expect([...snaps.link]).toEqual([-1, 0]);
    expect(snaps.metres[0]).toBeNaN();
    expect(snaps.offCount).toBe(1);
    expect([...snapPoints(bent, 'car', pointsAt([150, 150]), { reachMetres: 49 }).link]).toEqual([-1]);
    expect([...snapPoints(bent, 'car', pointsAt([150, 150]), { reachMetres: 51 }).link]).toEqual([0]);
  });

  it('passes over what the mode may not use, motorways, slip roads, tunnels and ferries', () => {
    const nodes = [at(0, 0), at(100, 0)];
    const network = handNetwork(
      [...nodes, at(0, 400), at(100, 400)],
      [
        { from: 0, to: 1, decimetres: 1000, flags: LINK.walk },
        { from: 0, to: 1, decimetres: 1000, roadClass: 'motorway' },
        { from: 0, to: 1, decimetres: 1000, flags: LINK.carForward | LINK.slip },
        { from: 0, to: 1, decimetres: 1000, flags: LINK.carForward | LINK.tunnel },
        { from: 0, to: 1, decimetres: 1000, roadClass: 'ferry' },
        { from: 2, to: 3, decimetres: 1000 },
      ],
    );
    expect([...snapPoints(network, 'car', pointsAt([50, 0])).link]).toEqual([5]);
    expect([...snapPoints(network, 'foot', pointsAt([50, 0])).link]).toEqual([0]);
  });

  it('takes the lower link of two that are equally near', () => {
    const cross = handNetwork(
      [at(0, 0), at(100, 0), at(-100, 0), at(0, -100)],
      [
        { from: 0, to: 3, decimetres: 1000 },
        { from: 1, to: 0, decimetres: 1000 },
        { from: 0, to: 2, decimetres: 1000 },
      ],
    );
    const { link, along } = snapPoints(cross, 'car', pointsAt([0, 50]));
    expect([link[0], along[0]]).toEqual([0, 0]);
  });
});

describe('scraps of network', () => {
  // A town of 300 nodes, a car park of two nodes 30 m from it, and a hamlet of 4 nodes 3 km away.
  const town = street(0, 0, 300, 0);
  const park = street(30, 100, 2, 300);
  const hamlet = street(3000, 0, 4, 302);
  const network = handNetwork([...town.nodes, ...park.nodes, ...hamlet.nodes], [...town.links, ...park.links, ...hamlet.links]);

  it('are passed over where a proper road is near', () => {
    const snaps = snapPoints(network, 'car', pointsAt([28, 105], [5, 105]));
    expect([...snaps.link].map((link) => link < 299)).toEqual([true, true]);
    expect([...snaps.moved]).toEqual([1, 0]);
    expect(snaps.movedCount).toBe(1);
    expect(snaps.metres[0]).toBeCloseTo(28, 1);
  });

  it('count where nothing else is near: 2,400 m of water are not crossed for a road of the town', () => {
    const near = snapPoints(network, 'car', pointsAt([2990, 10], [1500, 10]), { reachMetres: 4000 });
    expect([...near.link].map((link) => link >= 300)).toEqual([true, false]);
    expect(near.movedCount).toBe(0);
    expect(near.metres[0]).toBeCloseTo(10, 1);
  });

  it('are told by their share of the network: of a few roads none is one', () => {
    const small = handNetwork(
      [...street(0, 0, 40, 0).nodes, at(30, 100), at(30, 110)],
      [...street(0, 0, 40, 0).links, { from: 40, to: 41, decimetres: 100 }],
    );
    expect(scrapLinks(small, 'car').some((scrap) => scrap === 1)).toBe(false);
    expect(snapPoints(small, 'car', pointsAt([28, 105])).link[0]).toBe(39);
    expect([...scrapLinks(network, 'car')].reduce((count, scrap) => count + scrap, 0)).toBe(1);
  });
});

describe('the nearest road', () => {
  it('is the nearest of all roads that are open, looked at one by one', () => {
    fc.assert(
      fc.property(randomTown, ({ network, blocks }) => {
        const snaps = snapPoints(network, 'car', blocks);
        for (let block = 0; block < blocks.count; block++) {
          const [longitude, latitude] = [blocks.longitude[block]!, blocks.latitude[block]!];
          const scale = metresPerDegree(latitude);
          const all = Array.from({ length: network.linkCount }, (_, link) => link)
            .filter((link) => isPassable(network, link, 'car') && isOpen(network, link))
            .map((link) => nearestOnLink(network, link, { longitude, latitude, scale }))
            .filter(({ metres }) => metres <= 2000)
            .sort((a, b) => a.metres - b.metres || a.link - b.link);
          expect(snaps.link[block]).toBe(all[0]?.link ?? -1);
          if (all[0]) expect([snaps.metres[block], snaps.along[block]]).toEqual([all[0].metres, all[0].along]);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('is no farther than any of a thousand places along the link', () => {
    fc.assert(
      fc.property(randomTown, fc.nat(), ({ network, blocks }, pick) => {
        fc.pre(network.linkCount > 0 && blocks.count > 0);
        const link = pick % network.linkCount;
        const [longitude, latitude] = [blocks.longitude[0]!, blocks.latitude[0]!];
        const scale = metresPerDegree(latitude);
        const place = nearestOnLink(network, link, { longitude, latitude, scale });
        const line = shapeOf(network, link);
        for (let i = 0; i + 1 < line.length; i++) {
          for (let part = 0; part <= 50; part++) {
            const x = line[i]![0] + ((line[i + 1]![0] - line[i]![0]) * part) / 50;
            const y = line[i]![1] + ((line[i + 1]![1] - line[i]![1]) * part) / 50;
            const metres = Math.hypot((x - longitude) * scale.longitude, (y - latitude) * scale.latitude);
            expect(place.metres).toBeLessThanOrEqual(metres + 1e-6);
          }
        }
      }),
      { seed: 1 },
    );
  });
});

function shapeOf(network: Parameters<typeof nearestOnLink>[0], link: number): [number, number][] {
  const node = (n: number): [number, number] => [network.nodeLongitude[n]! / 1e7, network.nodeLatitude[n]! / 1e7];
  const bends: [number, number][] = [];
  for (let i = network.shapeOffsets[link]!; i < network.shapeOffsets[link + 1]!; i++) {
    bends.push([network.shape[i * 2]! / 1e7, network.shape[i * 2 + 1]! / 1e7]);
  }
  return [node(network.linkStart[link]!), ...bends, node(network.linkEnd[link]!)];
}

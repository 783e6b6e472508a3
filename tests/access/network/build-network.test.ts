import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../../../geodata/access/network/build-network.ts';
import { LINK, ROAD_CLASSES, type RoadNetwork } from '../../../geodata/model/roads.ts';
import { BOTH, type RawRoads, rawRoads } from './raw-roads.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const build = (roads: RawRoads, isUrban?: (longitude: number, latitude: number) => boolean): RoadNetwork =>
  buildNetwork(rawRoads(roads), { hash, ...(isUrban === undefined ? {} : { isUrban }) });

const places = (network: RoadNetwork) =>
  Array.from(network.nodeLongitude, (longitude, i) => [longitude, network.nodeLatitude[i]!]);
const ends = (network: RoadNetwork) => Array.from(network.linkStart, (start, i) => [start, network.linkEnd[i]!]);
const shapeOf = (network: RoadNetwork, link: number) => [
  ...network.shape.subarray(network.shapeOffsets[link]! * 2, network.shapeOffsets[link + 1]! * 2),
];

// A street of three pieces west to east along the 50th parallel, with a lane to the north at its middle.
const WEST = [0, 500_000_000] as const;
const MIDDLE = [100_000, 500_000_000] as const;
const EAST = [200_000, 500_000_000] as const;
const NORTH = [100_000, 500_100_000] as const;
const BEND = [150_000, 500_000_000] as const;

describe('buildNetwork', () => {
  it('makes two links in a row one link with a bend', () => {
    const network = build({
      nodes: [WEST, MIDDLE, EAST],
      links: [
        { from: 0, to: 1, bends: [[50_000, 500_000_100]] },
        { from: 2, to: 1, bends: [BEND] },
      ],
    });
    expect(places(network)).toEqual([WEST, EAST]);
    expect(ends(network)).toEqual([[0, 1]]);
    expect(shapeOf(network, 0)).toEqual([50_000, 500_000_100, ...MIDDLE, ...BEND]);
    // A degree of longitude at 50 degrees north is 71,696 m: 0.02 degree is 1,433.9 m.
    expect(network.linkDecimetres[0]).toBe(14_339);
    expect(network.report.notes).toEqual(['one note']);
  });

  it('keeps a node where roads meet, where the class, the limit or a direction changes', () => {
    const two = (a: object, b: object): number =>
      build({
        nodes: [WEST, MIDDLE, EAST],
        links: [
          { from: 0, to: 1, ...a },
          { from: 1, to: 2, ...b },
        ],
      }).nodeCount;
    expect(two({}, {})).toBe(2);
    expect(two({ roadClass: 'b-road' }, {})).toBe(3);
    expect(two({ limit: 48 }, { limit: 64 })).toBe(3);
    expect(two({ flags: LINK.carForward }, { flags: LINK.carForward })).toBe(2);
    expect(two({ flags: LINK.carForward }, { flags: LINK.carBackward })).toBe(3);
    expect(two({ roadClass: 'ferry', seconds: 60 }, { roadClass: 'ferry', seconds: 90 })).toBe(2);
    expect(two({ roadClass: 'ferry', seconds: 60 }, { roadClass: 'ferry' })).toBe(3);
    const cross = build({
      nodes: [WEST, MIDDLE, EAST, NORTH],
      links: [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
        { from: 1, to: 3 },
      ],
    });
    expect(cross.nodeCount).toBe(4);
    expect(cross.report.car).toEqual({ count: 1, nodes: 4, largestNodes: 4, deadEnds: 3 });
  });

  it('joins one-way pieces drawn against each other when they run on', () => {
    const network = build({
      nodes: [EAST, MIDDLE, WEST],
      links: [
        { from: 0, to: 1, flags: LINK.carForward | LINK.walk },
        { from: 2, to: 1, flags: LINK.carBackward | LINK.walk },
      ],
    });
    expect(ends(network)).toEqual([[0, 1]]);
    // From east to west, so against the link, whose start is the lower node.
    expect(network.linkFlags[0]).toBe(LINK.carBackward | LINK.walk);
  });

  it('adds up stated crossing times and counts ferries', () => {
    const network = build({
      nodes: [WEST, MIDDLE, EAST],
      links: [
        { from: 0, to: 1, roadClass: 'ferry', seconds: 60 },
        { from: 1, to: 2, roadClass: 'ferry', seconds: 90 },
      ],
    });
    expect([...network.linkSeconds]).toEqual([150]);
    expect(network.report.ferries).toBe(1);
    expect(network.report.kilometres.ferry).toBe(1);
  });

  it('keeps the node of a restriction, and says its links and node in the numbers of the network', () => {
    const network = build({
      nodes: [WEST, MIDDLE, EAST],
      links: [
        { from: 1, to: 2 },
        { from: 0, to: 1 },
      ],
      restrictions: [
        { from: 1, via: 1, to: 0 },
        { from: 1, via: 1, to: 0 },
      ],
    });
    expect(places(network)).toEqual([WEST, MIDDLE, EAST]);
    expect(ends(network)).toEqual([
      [0, 1],
      [1, 2],
    ]);
    const { from, via, to, only } = network.restrictions;
    expect([[...from], [...via], [...to], [...only]]).toEqual([[0], [1], [1], [0]]);
    expect(network.report.turnRestrictions).toBe(1);
  });

  it('cuts a road that comes back to the node at which it is restricted, so that its two ends are two links', () => {
    const square = [WEST, EAST, [200_000, 500_100_000], [0, 500_100_000]] as const;
    const roads: RawRoads = {
      nodes: [...square, [-100_000, 500_000_000]],
      links: [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
        { from: 2, to: 3 },
        { from: 3, to: 0 },
        { from: 4, to: 0 },
      ],
    };
    expect(build(roads).linkCount).toBe(2);
    const network = build({ ...roads, restrictions: [{ from: 4, via: 0, to: 0 }] });
    expect(network.linkCount).toBe(3);
    const ways = [network.restrictions.from[0]!, network.restrictions.to[0]!];
    expect(ways.every((link) => network.linkStart[link] !== network.linkEnd[link])).toBe(true);
  });

  it('starts a ring without a junction at its westernmost node', () => {
    const network = build({
      nodes: [EAST, NORTH, WEST],
      links: [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
        { from: 0, to: 2 },
      ],
    });
    expect(places(network)).toEqual([WEST]);
    expect(ends(network)).toEqual([[0, 0]]);
    expect([...network.incident]).toEqual([0, 1]);
    expect(network.report.walk).toEqual({ count: 1, nodes: 1, largestNodes: 1, deadEnds: 0 });
  });

  it('leaves out nodes on no link, and keeps links of no length', () => {
    const network = build({ nodes: [WEST, NORTH, WEST], links: [{ from: 0, to: 2 }] });
    expect(network.nodeCount).toBe(2);
    expect([...network.linkDecimetres]).toEqual([0]);
  });

  it('asks about the middle of a link whether it is urban', () => {
    const asked: number[][] = [];
    const network = build(
      { nodes: [EAST, WEST], links: [{ from: 0, to: 1, bends: [[180_000, 500_000_000]] }] },
      (longitude, latitude) => asked.push([longitude, latitude]) > 0,
    );
    expect(asked).toHaveLength(1);
    expect(asked[0]![0]).toBeCloseTo(0.01, 9);
    expect(asked[0]![1]).toBeCloseTo(50, 9);
    expect(network.linkFlags[0]).toBe(BOTH | LINK.urban);
  });

  it('counts what cars cannot use for those on foot alone', () => {
    const network = build({
      nodes: [WEST, MIDDLE, EAST, NORTH],
      links: [
        { from: 0, to: 1 },
        { from: 1, to: 2, roadClass: 'path', flags: LINK.walk },
        { from: 2, to: 3 },
      ],
    });
    expect(network.report.car.count).toBe(2);
    expect(network.report.walk.count).toBe(1);
    expect([...network.linkClass].map((i) => ROAD_CLASSES[i]).sort()).toEqual(['minor-road', 'minor-road', 'path']);
  });

  it('gives an empty network for no roads, and one id for one content', () => {
    const none = build({ nodes: [], links: [] });
    expect([none.nodeCount, none.linkCount, none.report.car.count]).toEqual([0, 0, 0]);
    const one = build({ nodes: [WEST, EAST], links: [{ from: 0, to: 1 }] });
    expect(one.id).toBe(build({ nodes: [EAST, WEST], links: [{ from: 0, to: 1 }] }).id);
    expect(one.id).not.toBe(build({ nodes: [EAST, WEST], links: [{ from: 0, to: 1, limit: 48 }] }).id);
  });
});

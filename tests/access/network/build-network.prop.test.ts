import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../../../geodata/access/network/build-network.ts';
import { flagsAlong } from '../../../geodata/access/network/link-flags.ts';
import { LINK, type RoadNetwork } from '../../../geodata/model/roads.ts';
import { BOTH, type RawLink, type RawRestriction, type RawRoads, rawRoads } from './raw-roads.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const isUrban = (longitude: number): boolean => longitude > 0.001;
const build = (roads: RawRoads): RoadNetwork => buildNetwork(rawRoads(roads), { hash, isUrban });

// Few places, so that nodes share them, roads double each other, and rings and loops abound.
const place = fc.tuple(
  fc.integer({ min: 0, max: 4 }).map((x) => x * 5_000),
  fc.integer({ min: 0, max: 4 }).map((y) => 510_000_000 + y * 5_000),
);
const flags = fc.constantFrom(BOTH, BOTH, BOTH, LINK.carForward | LINK.walk, LINK.carBackward | LINK.walk, LINK.walk);

const roads: fc.Arbitrary<RawRoads> = fc
  .array(place, { minLength: 1, maxLength: 12 })
  .chain((nodes) => {
    const node = fc.nat({ max: nodes.length - 1 });
    const link: fc.Arbitrary<RawLink> = fc.record({
      from: node,
      to: node,
      roadClass: fc.constantFrom('minor-road', 'minor-road', 'minor-road', 'a-road', 'ferry'),
      flags,
      limit: fc.constantFrom(0, 0, 0, 48),
      seconds: fc.constantFrom(0, 0, 0, 30),
      bends: fc.array(place, { maxLength: 2 }),
    });
    return fc.record({ nodes: fc.constant(nodes), links: fc.array(link, { minLength: 1, maxLength: 16 }) });
  })
  .chain(({ nodes, links }) =>
    fc.record({
      nodes: fc.constant(nodes),
      links: fc.constant(links),
      restrictions: fc
        .array(fc.record({ i: fc.nat({ max: 1000 }), k: fc.nat({ max: 1000 }), only: fc.boolean() }), { maxLength: 3 })
        .map((picks) => picks.flatMap((pick) => restrictionOf(links, pick))),
    }),
  );

/** A restriction between two links that meet; none where the picked ones do not. */
function restrictionOf(links: readonly RawLink[], { i, k, only }: { i: number; k: number; only: boolean }): RawRestriction[] {
  const pairs = links.flatMap((a, from) =>
    links.flatMap((b, to) => (a !== b && (b.from === a.to || b.to === a.to) ? [{ from, via: a.to, to, only }] : [])),
  );
  return pairs.length === 0 ? [] : [pairs[(i * 31 + k) % pairs.length]!];
}

/** The same roads with rows in another order and some links drawn the other way. `keys` give the order, odd ones turn. */
function shuffled({ nodes, links, restrictions = [] }: RawRoads, keys: readonly number[]): RawRoads {
  const key = (i: number): number => keys[i % keys.length]! ^ (i * 7);
  const newOrder = (count: number): number[] =>
    Array.from({ length: count }, (_, i) => i).sort((a, b) => (key(a) % 97) - (key(b) % 97) || b - a);
  const nodeOrder = newOrder(nodes.length);
  const linkOrder = newOrder(links.length);
  const turned = (link: RawLink): RawLink => ({
    ...link,
    from: nodeOrder.indexOf(link.to),
    to: nodeOrder.indexOf(link.from),
    flags: flagsAlong(link.flags!, 1),
    bends: [...link.bends!].reverse(),
  });
  const kept = (link: RawLink): RawLink => ({ ...link, from: nodeOrder.indexOf(link.from), to: nodeOrder.indexOf(link.to) });
  return {
    nodes: nodeOrder.map((i) => nodes[i]!),
    links: linkOrder.map((i) => (key(i) % 2 === 1 ? turned(links[i]!) : kept(links[i]!))),
    restrictions: newOrder(restrictions.length).map((i) => ({
      ...restrictions[i]!,
      from: linkOrder.indexOf(restrictions[i]!.from),
      to: linkOrder.indexOf(restrictions[i]!.to),
      via: nodeOrder.indexOf(restrictions[i]!.via),
    })),
  };
}

describe('buildNetwork, any roads', () => {
  it('gives the same bytes whatever the order of rows and the direction in which links were drawn', () => {
    fc.assert(
      fc.property(roads, fc.array(fc.nat({ max: 1000 }), { minLength: 3, maxLength: 20 }), (given, keys) => {
        const [a, b] = [build(given), build(shuffled(given, keys))];
        expect(b).toEqual(a);
      }),
      { seed: 1, numRuns: 1500 },
    );
  });

  it('keeps the length of every class', () => {
    fc.assert(
      fc.property(roads, (given) => {
        const raw = rawRoads(given);
        // Each link alone cannot be joined to anything.
        const before = new Map<number, number>();
        given.links.forEach((link, i) => {
          const alone = build({ nodes: given.nodes, links: [link] });
          before.set(raw.roadClass[i]!, (before.get(raw.roadClass[i]!) ?? 0) + alone.linkDecimetres[0]!);
        });
        const network = build(given);
        for (const [roadClass, decimetres] of before) {
          let after = 0;
          network.linkDecimetres.forEach((length, link) => {
            if (network.linkClass[link] === roadClass) after += length;
          });
          // Half a decimetre of rounding a link, before and after.
          expect(Math.abs(after - decimetres)).toBeLessThanOrEqual(given.links.length);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('lists at each node the links that begin or end there', () => {
    fc.assert(
      fc.property(roads, (given) => {
        const network = build(given);
        for (let node = 0; node < network.nodeCount; node++) {
          const expected: number[] = [];
          for (let link = 0; link < network.linkCount; link++) {
            if (network.linkStart[link] === node) expected.push(link * 2);
            if (network.linkEnd[link] === node) expected.push(link * 2 + 1);
          }
          expect([...network.incident.subarray(network.incidentOffsets[node]!, network.incidentOffsets[node + 1]!)]).toEqual(
            expected,
          );
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('keeps the least lengths between the nodes it keeps', () => {
    fc.assert(
      fc.property(
        roads.filter(({ nodes }) => new Set(nodes.map(String)).size === nodes.length),
        (given) => {
          const network = build(given);
          const raw = given.links.map((link) => {
            const alone = build({ nodes: given.nodes, links: [link] });
            return { from: link.from, to: link.to, length: alone.linkDecimetres[0]!, flags: link.flags! };
          });
          const before = leastLengths(given.nodes.length, raw);
          const after = leastLengths(
            network.nodeCount,
            Array.from(network.linkStart, (from, link) => ({
              from,
              to: network.linkEnd[link]!,
              length: network.linkDecimetres[link]!,
              flags: network.linkFlags[link]!,
            })),
          );
          const rawOf = Array.from(network.nodeLongitude, (x, i) =>
            given.nodes.findIndex(([longitude, latitude]) => longitude === x && latitude === network.nodeLatitude[i]),
          );
          after.forEach((row, a) => {
            row.forEach((length, b) => {
              const old = before[rawOf[a]!]![rawOf[b]!]!;
              if (length === Infinity || old === Infinity) expect(length).toBe(old);
              else expect(Math.abs(length - old)).toBeLessThanOrEqual(given.links.length);
            });
          });
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });
});

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly flags: number;
}

/** Least lengths by car between all pairs (Floyd and Warshall). */
function leastLengths(count: number, edges: readonly Edge[]): number[][] {
  const table = Array.from({ length: count }, (_, a) => Array.from({ length: count }, (_, b) => (a === b ? 0 : Infinity)));
  for (const { from, to, length, flags: bits } of edges) {
    if ((bits & LINK.carForward) !== 0) table[from]![to] = Math.min(table[from]![to]!, length);
    if ((bits & LINK.carBackward) !== 0) table[to]![from] = Math.min(table[to]![from]!, length);
  }
  for (let k = 0; k < count; k++)
    for (let a = 0; a < count; a++)
      for (let b = 0; b < count; b++) table[a]![b] = Math.min(table[a]![b]!, table[a]![k]! + table[k]![b]!);
  return table;
}

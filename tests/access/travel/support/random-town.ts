// Random networks, blocks and sites, small enough that everything can be worked out the slow way.
import fc from 'fast-check';
import type { TravelBlocks } from '../../../../geodata/access/travel/travel-ground.ts';
import { LINK, type RoadNetwork } from '../../../../geodata/model/roads.ts';
import type { TravelSite } from '../../../../geodata/model/travel.ts';
import { EVERYBODY, handNetwork } from './hand-network.ts';
import { east, north, ONE_WAY, site } from './hand-town.ts';

export interface RandomTown {
  readonly network: RoadNetwork;
  readonly blocks: TravelBlocks;
  readonly sites: readonly TravelSite[];
}

/** Coarse, so that points fall on nodes and links, links meet, and lengths are equal; some lie out of reach of every road. */
const place = fc.tuple(
  fc.constantFrom(0, 100, 200, 250, 300, 400, 900, 3500),
  fc.constantFrom(0, 100, 150, 200, 300, 700, 3500),
);
const onGround = ([x, y]: readonly [number, number]): [number, number] => [east(x), north(y)];

const AGAINST = EVERYBODY & ~(LINK.carForward | LINK.cycleForward);

const randomLink = (nodes: number) =>
  fc.record({
    from: fc.nat(nodes - 1),
    to: fc.nat(nodes - 1),
    decimetres: fc.constantFrom(0, 1000, 1000, 1414, 2000, 3333),
    flags: fc.constantFrom(EVERYBODY, EVERYBODY, EVERYBODY, ONE_WAY, AGAINST, LINK.walk),
    roadClass: fc.constantFrom('minor-road' as const, 'a-road' as const, 'minor-road' as const, 'ferry' as const),
    bends: fc.oneof(fc.constant([]), place.map(onGround)),
  });

const points = (most: number) => fc.array(place.map(onGround), { maxLength: most });

export const randomSites: fc.Arbitrary<readonly TravelSite[]> = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'B', 'c', 'D', 'e', 'F', 'g'), place.map(onGround)), {
    maxLength: 5,
    selector: ([code]) => code,
  })
  .map((list) => list.map(([code, [longitude, latitude]]) => site(code, longitude, latitude)));

export const randomTown: fc.Arbitrary<RandomTown> = fc
  .array(fc.tuple(fc.constantFrom(0, 100, 200, 300, 400), fc.constantFrom(0, 100, 200, 300)).map(onGround), {
    minLength: 2,
    maxLength: 8,
  })
  .chain((nodes) =>
    fc.record({
      network: fc.array(randomLink(nodes.length), { maxLength: 12 }).map((links) => handNetwork(nodes, links)),
      blocks: points(8).map((list) => blocksAt(list)),
      sites: randomSites,
    }),
  );

export const blocksAt = (list: readonly (readonly [number, number])[]): TravelBlocks => ({
  count: list.length,
  longitude: Float64Array.from(list, ([longitude]) => longitude),
  latitude: Float64Array.from(list, ([, latitude]) => latitude),
  people: Float64Array.from(list, (_, block) => block + 1),
  urban: Uint8Array.from(list, (_, block) => block % 2),
});

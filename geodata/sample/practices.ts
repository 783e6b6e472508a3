// About 190 general practices, placed among the people of each network.

import { shareOut } from './ages.ts';
import type { Block, Network, Practice } from './county-types.ts';
import type { Settlement } from './drawing.ts';
import { madeUpPostcode } from './networks.ts';
import { type KmPoint, squaredKm } from './plane.ts';
import { between, pick, type Random } from './random.ts';

const PRACTICES = 189;
const FORMS = ['SURGERY', 'MEDICAL CENTRE', 'HEALTH CENTRE', 'MEDICAL PRACTICE', 'FAMILY PRACTICE', 'GROUP PRACTICE'] as const;
// biome-ignore format: a table
const HOUSES = [
  'LANTERN', 'HARBOUR', 'WILLOW', 'ROWAN', 'ABBEY', 'CHURCH STREET', 'BRIDGE', 'MILL LANE', 'PRIORY', 'ORCHARD', 'CASTLE', 'STATION ROAD',
  'MARKET PLACE', 'RIVERSIDE', 'HOLLY', 'BEACON', 'PARK VIEW', 'QUAYSIDE', 'ELMS', 'GRANARY', 'VICARAGE', 'HIGH STREET', 'TOLLGATE', 'CEDARS',
] as const;

interface Spot extends KmPoint {
  readonly settlement: number;
}

/** A place among the people of some blocks: towns and villages first, open country last. */
function findSpot(blocks: readonly Block[], taken: readonly KmPoint[], random: Random): Spot {
  const settled = blocks.filter(({ kind }) => kind !== 'dispersed');
  const among = settled.length > 0 ? settled : blocks;
  for (let apart = 0.8; ; apart *= 0.9) {
    const block = pick(random, among);
    const { x, y } = pick(random, block.dwellings);
    if (taken.every((other) => squaredKm(other, { x, y }) > apart * apart)) return { x, y, settlement: block.settlement };
  }
}

function nameOf(place: string, taken: Set<string>, random: Random): string {
  for (;;) {
    const words = random() < 0.4 ? [place.toUpperCase()] : [pick(random, HOUSES)];
    if (words[0] !== place.toUpperCase() && random() < 0.3) words.unshift(place.toUpperCase());
    const name = [...words, pick(random, FORMS)].join(' ');
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

export interface PracticePlan {
  readonly blocks: readonly Block[];
  readonly networks: readonly Network[];
  readonly settlements: readonly Settlement[];
  /** Positions of the blocks that are cut off from the rest of their network: each group gets a practice of its own. */
  readonly remote: readonly (readonly number[])[];
}

/** Practices in proportion to the people of each network, plus one special practice that belongs to no network. */
export function placePractices({ blocks, networks, settlements, remote }: PracticePlan, random: Random): readonly Practice[] {
  const people = networks.map((_, number) =>
    blocks.reduce((sum, block) => sum + (block.network === number ? block.people : 0), 0),
  );
  const counts = shareOut(PRACTICES, people);
  const practices: Practice[] = [];
  const names = new Set<string>();
  const add = (spot: Spot, network: number, ccg: number, pull: number): void => {
    const place = settlements[spot.settlement]?.name ?? 'Marchshire';
    practices.push({
      code: `X81${String(practices.length + 1).padStart(3, '0')}`,
      name: nameOf(place, names, random),
      place,
      postcode: madeUpPostcode(Math.max(network, 0) + 1, random),
      x: spot.x,
      y: spot.y,
      network,
      ccg,
      pull,
    });
  };
  for (const [number, { ccg }] of networks.entries()) {
    const own = blocks.filter((block) => block.network === number);
    const apart = remote
      .filter((group) => blocks[group[0]!]!.network === number)
      .map((group) => group.map((at) => blocks[at]!));
    const main = own.filter((block) => !apart.flat().includes(block));
    for (const group of apart) add(findSpot(group, practices, random), number, ccg, 0.8);
    for (let left = counts[number]! - apart.length; left > 0; left -= 1) {
      add(findSpot(main, practices, random), number, ccg, between(random, 0.5, 1.6));
    }
  }
  // A practice for people without a home, outside any network: the publishers write "U" for it.
  const centre = blocks.filter((block) => block.kind === 'city' && block.network === 0);
  add(findSpot(centre, practices, random), -1, 0, 0.03);
  return practices;
}

// Names, codes and postcodes of the thirty primary care networks.

import { CCGS } from './bodies.ts';
import type { Block, Network } from './county-types.ts';
import type { Settlement } from './drawing.ts';
import { pick, type Random } from './random.ts';

/** A postcode of an area that does not exist: no real one begins with X. */
export function madeUpPostcode(district: number, random: Random): string {
  const letter = () => pick(random, [...'ABDEFGHJLNPQRSTUWXYZ']);
  return `XM${district} ${Math.floor(random() * 9) + 1}${letter()}${letter()}`;
}

/** Names every network after its biggest settlement that has no network yet, else after a side of its biggest one. */
export function nameNetworks(blocks: readonly Block[], settlements: readonly Settlement[], random: Random): readonly Network[] {
  const taken = new Set<string>();
  return CCGS.flatMap(({ networks }, ccg) => Array<number>(networks).fill(ccg)).map((ccg, number) => {
    const members = blocks.filter((block) => block.network === number);
    const people = new Map<number, number>();
    for (const { settlement, people: count } of members) {
      if (settlement >= 0) people.set(settlement, (people.get(settlement) ?? 0) + count);
    }
    const ranked = [...people].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([settlement]) => settlements[settlement]!);
    const free = ranked.find(({ name }) => !taken.has(name));
    const name = free?.name ?? sideOf(ranked[0]!, members, taken);
    taken.add(name);
    return {
      code: `XU${String(number + 1).padStart(4, '0')}`,
      nhsCode: '',
      name: `${name} PCN`.toUpperCase(),
      ccg,
      postcode: madeUpPostcode(number + 1, random),
    };
  });
}

/** `Marchmouth West`: the side of a settlement on which most of the members live. */
function sideOf(settlement: Settlement, members: readonly Block[], taken: ReadonlySet<string>): string {
  const east = members.reduce((sum, block) => sum + (block.x - settlement.x) * block.people, 0);
  const north = members.reduce((sum, block) => sum + (block.y - settlement.y) * block.people, 0);
  const byWidth = Math.abs(east) > Math.abs(north);
  const sides = [east > 0 ? 'East' : 'West', north > 0 ? 'North' : 'South'];
  const names = (byWidth ? sides : sides.toReversed()).map((side) => `${settlement.name} ${side}`);
  return [...names, `${settlement.name} Central`].find((name) => !taken.has(name)) ?? `${settlement.name} ${members.length}`;
}

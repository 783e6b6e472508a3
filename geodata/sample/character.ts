// What a block is like: ages, rural-urban class, deprivation.
import type { AgeProfile } from './ages.ts';
import type { RawBlock } from './blocks.ts';
import { moorDistance } from './land.ts';
import { type KmPoint, km } from './plane.ts';
import { between, type Random } from './random.ts';

const UNIVERSITY: KmPoint = { x: -1.4, y: -2.9 };
const CITY: KmPoint = { x: 0.6, y: -4.8 };
/** Old resorts and ports whose centres are poor. */
const RESORTS: readonly KmPoint[] = [
  { x: 23.2, y: 20.4 },
  { x: 19.6, y: 4.4 },
  { x: 29.2, y: -18.4 },
];

/** Rural-urban class 2011: code and ONS's words. Sparse means the moor and the island. */
export const RURAL_URBAN = {
  C1: 'Urban city and town',
  D1: 'Rural town and fringe',
  D2: 'Rural town and fringe in a sparse setting',
  E1: 'Rural village and dispersed',
  E2: 'Rural village and dispersed in a sparse setting',
} as const;
export type RuralUrban = keyof typeof RURAL_URBAN;

export function ruralUrbanOf(block: RawBlock): RuralUrban {
  const sparse = moorDistance(block) < 1.25 || block.island;
  if (block.kind === 'city' || block.kind === 'town') return 'C1';
  if (block.kind === 'small-town') return sparse ? 'D2' : 'D1';
  return sparse ? 'E2' : 'E1';
}

export function ageProfileOf(block: RawBlock): AgeProfile {
  if (km(block, UNIVERSITY) < 1.3) return 'student';
  if (block.kind === 'city') return km(block, CITY) < 3.4 ? 'inner-city' : 'suburb';
  if (block.coastal || (block.x > 14 && RESORTS.some((resort) => km(block, resort) < 2.2))) return 'coast';
  return block.kind === 'town' ? 'town' : 'country';
}

/** A deprivation score like the Index of Multiple Deprivation's (0 to about 90; higher is worse). */
export function deprivationOf(block: RawBlock, random: Random): number {
  const fromCity = km(block, CITY);
  const inner = block.kind === 'city' ? Math.max(0, 36 - 7 * fromCity) + (block.x > 2 ? 8 : 0) : 0;
  const resort = RESORTS.some((place) => km(block, place) < 1.5) ? 20 : 0;
  const base = { city: 14, town: 16, 'small-town': 14, village: 9, dispersed: 11 }[block.kind];
  const chance = between(random, 0, 1);
  return Math.round(1000 * (base + inner + resort + 22 * chance * chance * chance + between(random, -4, 6))) / 1000;
}

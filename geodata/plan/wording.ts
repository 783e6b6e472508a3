// Words and numbers of undo labels, the same on every platform (no locale is asked).
import type { Tier } from '../model/ids.ts';

const TIER_PLURALS: Readonly<Record<Tier, string>> = {
  neighbourhood: 'neighbourhoods',
  place: 'places',
  system: 'systems',
};

/** `1204` is `1,204`. Whole numbers only. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** `1 block`, `1,204 blocks`. */
export const countOf = (count: number, noun: string): string => `${grouped(count)} ${count === 1 ? noun : `${noun}s`}`;

export const tierPlural = (tier: Tier): string => TIER_PLURALS[tier];

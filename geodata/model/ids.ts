// Names and numbers by which things are known. Codes are the publishers'; indexes are ours and count from 0.
import type { Branded } from './brand.ts';

/** `<geography><yy>` in lower case: `lsoa11`, `lad21`, `icb22`. */
export type LayerId = Branded<string, 'LayerId'>;
/** Stable name of an area within a plan: `place-3`. */
export type AreaId = Branded<string, 'AreaId'>;

export const TIERS = ['neighbourhood', 'place', 'system'] as const;
/** The three tiers in which England organises care, smallest first. */
export type Tier = (typeof TIERS)[number];

/** The tier that an area of `tier` should nest in, or null for systems. */
export function tierAbove(tier: Tier): Tier | null {
  return TIERS[TIERS.indexOf(tier) + 1] ?? null;
}

export const asAreaId = (id: string): AreaId => id as AreaId; // a brand has no value of its own

const LAYER_ID = /^([a-z]+)(\d{2})$/;

/** Whether `text` has the form of a layer id. */
export const isLayerId = (text: string): text is LayerId => LAYER_ID.test(text);

/** A layer id from its parts: geography in any case, two-digit year. `('LAD', 21)` is `lad21`. Throws on anything else. */
export function layerId(geography: string, year: number): LayerId {
  const id = `${geography.toLowerCase()}${String(year).padStart(2, '0')}`;
  if (!isLayerId(id)) throw new Error(`Not a geography and a two-digit year: "${geography}", ${year}.`);
  return id;
}

/** Geography and year of a layer id: `lad21` is `{ geography: 'lad', year: 2021 }`. Years are read as 2000 to 2099. */
export function layerParts(id: LayerId): { readonly geography: string; readonly year: number } {
  const match = LAYER_ID.exec(id);
  if (!match) throw new Error(`Not a layer id: "${id}".`);
  return { geography: match[1] ?? '', year: 2000 + Number(match[2]) };
}

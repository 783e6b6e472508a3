// What areas from flows can be asked for, as typed into fields.
import type { RequestOf } from '../../../geodata/contract/calls.ts';
import type { RegionMethod } from '../../../geodata/contract/flows.ts';
import type { TierView } from '../../../geodata/contract/views.ts';
import type { Tier } from '../../../geodata/model/ids.ts';
import { grouped } from '../../format/numbers.ts';

export interface RegionWish {
  readonly method: RegionMethod;
  /** As typed: whole numbers, '' for no limit. */
  readonly minimum: string;
  readonly maximum: string;
  readonly target: string;
  /** Of communities: higher makes more and smaller ones. */
  readonly resolution: number;
  readonly keepToParent: boolean;
}

export const METHOD_WORDS: Readonly<Record<RegionMethod, { readonly label: string; readonly says: string }>> = {
  dartmouth: {
    label: 'Around the providers people use most',
    says: 'Each block joins the providers that most of its people use; small groups are merged with the one they send most people to. The method of the Dartmouth Atlas.',
  },
  leiden: {
    label: 'Communities, well connected (Leiden)',
    says: 'Groups within which more people travel than chance would have; every group is connected inside. The better of the two community methods.',
  },
  louvain: {
    label: 'Communities (Louvain)',
    says: 'The older community method, for comparison with published work.',
  },
};

/** Begins with what the rule pack allows an area of the tier. Pure. */
export const firstWish = (size: TierView['size'], hasParent: boolean): RegionWish => ({
  method: 'dartmouth',
  minimum: size?.min == null ? '' : String(size.min),
  maximum: size?.max == null ? '' : String(size.max),
  target: '',
  resolution: 1,
  keepToParent: hasParent,
});

/** A whole number as people type it, with or without commas; null for none. NaN for anything else. */
function typed(text: string): number | null {
  const plain = text.replaceAll(/[,\s]/g, '');
  if (plain === '') return null;
  return /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
}

/** What is wrong with a wish, in a sentence; '' when nothing is. Pure. */
export function problemOf(wish: RegionWish): string {
  const [least, most, target] = [typed(wish.minimum), typed(wish.maximum), typed(wish.target)];
  if ([least, most, target].some((value) => Number.isNaN(value))) return 'Write whole numbers, or leave a field empty.';
  if (least !== null && most !== null && least > most) {
    return `The least, ${grouped(least)}, is more than the most, ${grouped(most)}.`;
  }
  if (target !== null && (target < 1 || target > 10_000)) return 'Ask for 1 to 10,000 areas.';
  return '';
}

/** The request for a wish without problems. Pure. */
export function requestOf(wish: RegionWish, set: string, tier: Tier, job: string): RequestOf<'flows.regions'> {
  const { method, resolution, keepToParent } = wish;
  return {
    ...{ set, tier, method, resolution, keepToParent, job },
    minPeople: typed(wish.minimum) ?? 0,
    maxPeople: typed(wish.maximum),
    target: typed(wish.target),
  };
}

// What a new plan begins with: sensible layers for each tier, and what to expect of them.
import type { AtlasEntry, RulePackView } from '../../../geodata/contract/views.ts';
import { type LayerId, layerParts, type Tier } from '../../../geodata/model/ids.ts';
import { counted, grouped, threeFigures } from '../../format/numbers.ts';

export type Seeds = Readonly<Record<Tier, LayerId | null>>;

export interface SizeRange {
  readonly min: number | null;
  readonly max: number | null;
}

type AtlasLayer = AtlasEntry['layers'][number];

/** Geographies a tier is usually made from, the likeliest first. Places are decided by size: see `defaultSeeds`. */
const USUAL: Readonly<Record<Tier, readonly string[]>> = {
  system: ['icb', 'stp'],
  place: ['utla', 'lad'],
  neighbourhood: ['pcn'],
};

/** The newest vintage of a geography. */
function newest(layers: readonly AtlasLayer[], geography: string): AtlasLayer | null {
  const vintages = layers.filter(({ id }) => layerParts(id).geography === geography);
  return vintages.toSorted((a, b) => layerParts(b.id).year - layerParts(a.id).year)[0] ?? null;
}

/**
 * The layers a plan starts from if the user changes nothing: systems from ICBs (else STPs), places from whichever kind of
 * council comes closest to the size that is asked for, neighbourhoods from PCNs. null: the tier starts empty.
 */
export function defaultSeeds(atlas: Pick<AtlasEntry, 'layers' | 'people'>, place: SizeRange | null): Seeds {
  const offered = (tier: Tier): readonly AtlasLayer[] =>
    USUAL[tier].flatMap((geography) => newest(atlas.layers, geography) ?? []);
  const distance = ({ units }: AtlasLayer): number => offRange(atlas.people / Math.max(1, units), place);
  const closest = offered('place').toSorted((a, b) => distance(a) - distance(b))[0];
  return {
    system: offered('system')[0]?.id ?? null,
    place: closest?.id ?? null,
    neighbourhood: offered('neighbourhood')[0]?.id ?? null,
  };
}

/** How many times too small or too large a number of people is; 0 within the range. */
function offRange(people: number, range: SizeRange | null): number {
  if (range?.min && people < range.min) return Math.log(range.min / Math.max(1, people));
  return range?.max && people > range.max ? Math.log(people / range.max) : 0;
}

/** What a pack asks of the size of a tier's areas; null where it says nothing. `json` is the pack's own text. */
export function sizeRange(pack: Pick<RulePackView, 'json'> | null, tier: Tier): SizeRange | null {
  if (!pack) return null;
  for (const rule of rulesIn(pack.json)) {
    if (rule['criterion'] !== 'size' || !Array.isArray(rule['tiers']) || !rule['tiers'].includes(tier)) continue;
    const bound = (value: unknown): number | null => (typeof value === 'number' ? value : null);
    return { min: bound(rule['min']), max: bound(rule['max']) };
  }
  return null;
}

function rulesIn(json: string): readonly Readonly<Record<string, unknown>>[] {
  const pack: unknown = JSON.parse(json);
  if (typeof pack !== 'object' || pack === null || !('rules' in pack) || !Array.isArray(pack.rules)) return [];
  return pack.rules.filter((rule) => typeof rule === 'object' && rule !== null);
}

/** `250,000 to 500,000 people`. */
export function rangeText({ min, max }: SizeRange): string {
  if (min !== null && max !== null) return `${grouped(min)} to ${grouped(max)} people`;
  if (min !== null) return `at least ${grouped(min)} people`;
  return max === null ? 'any number of people' : `at most ${grouped(max)} people`;
}

/** What a seed gives: `9 areas, about 133k people each, below the 250,000 to 500,000 people asked for.` */
export function seedNote(atlas: Pick<AtlasEntry, 'layers' | 'people'>, seed: LayerId | null, range: SizeRange | null): string {
  const layer = atlas.layers.find(({ id }) => id === seed);
  if (!layer) return range ? `Starts empty. The rules ask for ${rangeText(range)}.` : 'Starts empty.';
  const each = atlas.people / Math.max(1, layer.units);
  const much = layer.units === 1 ? `${threeFigures(each)} people` : `about ${threeFigures(each)} people each`;
  return `${counted(layer.units, 'area')}, ${much}${range ? fitText(each, range) : '; the rules set no size'}.`;
}

/** How an average compares with what is asked for. */
function fitText(each: number, range: SizeRange): string {
  const side = range.min !== null && each < range.min ? 'below' : range.max !== null && each > range.max ? 'above' : 'within';
  // "the at most 1,000" is no English: only a range of two bounds takes the article.
  return range.min !== null && range.max !== null
    ? `, ${side} the ${rangeText(range)} asked for`
    : `, ${side} what is asked for: ${rangeText(range)}`;
}

/** Layers that a tier can start from: those that group blocks, not the blocks themselves, coarsest first. */
export const seedChoices = (atlas: Pick<AtlasEntry, 'layers' | 'blocks'>): readonly AtlasLayer[] =>
  atlas.layers
    .filter(({ units }) => units > 0 && units < atlas.blocks)
    .toSorted((a, b) => a.units - b.units || (a.id < b.id ? -1 : 1));

/** A name that no plan of the library bears yet: `Marchshire plan`, `Marchshire plan 2`. */
export function freeName(title: string, taken: readonly string[]): string {
  const stem = `${title.replace(/\s*\(.*\)\s*$/, '') || 'New'} plan`;
  const names = new Set(taken.map((name) => name.toLowerCase()));
  let number = 2;
  let name = stem;
  while (names.has(name.toLowerCase())) name = `${stem} ${number++}`;
  return name;
}

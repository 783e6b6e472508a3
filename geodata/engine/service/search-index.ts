// Finding areas, units, blocks and providers by code, name or postcode. What the atlas holds is folded once; areas, which
// change, are folded when the plan's list is another. A query looks at every entry: 60,000 take a few milliseconds.
import type { SearchHit } from '../../contract/views.ts';
import type { Atlas } from '../../model/atlas.ts';
import type { Provider } from '../../model/flows.ts';
import { TIERS, type Tier } from '../../model/ids.ts';
import type { Area, Plan } from '../../model/plan.ts';

/** What a hit is made from once it is among the best. */
export type Found =
  | { readonly kind: 'area'; readonly tier: Tier; readonly area: Area }
  | { readonly kind: 'unit'; readonly layer: number; readonly unit: number }
  | { readonly kind: 'provider'; readonly provider: Provider }
  | { readonly kind: 'block'; readonly block: number };

interface Entry {
  readonly found: Found;
  readonly code: string;
  readonly name: string;
  /** A second code: the NHS code of a unit, the postcode of a provider without its space. */
  readonly other: string;
}

const KINDS: readonly SearchHit['kind'][] = ['area', 'unit', 'provider', 'block'];

export class SearchIndex {
  readonly #fixed: readonly Entry[];
  readonly #areas = new Map<Tier, { readonly list: readonly Area[]; readonly entries: readonly Entry[] }>();

  constructor(atlas: Atlas, providers: readonly Provider[]) {
    const units = atlas.layers.flatMap(({ codes, names, nhsCodes }, layer) =>
      codes.map((code, unit) => entry({ kind: 'unit', layer, unit }, code, names[unit] ?? '', nhsCodes[unit] ?? '')),
    );
    const sites = providers.map((provider) =>
      entry({ kind: 'provider', provider }, provider.code, provider.name, provider.postcode),
    );
    const { codes, names } = atlas.blocks;
    const blocks = codes.map((code, block) => entry({ kind: 'block', block }, code, names[block] ?? '', ''));
    this.#fixed = [...units, ...sites, ...blocks];
  }

  /** The best matches: exact before beginning before within, codes before names, then by kind, name and code. */
  find(plan: Plan, text: string, most: number): readonly Found[] {
    const query = fold(text);
    if (query === '') return [];
    const tight = query.replaceAll(' ', '');
    const ranked: { readonly rank: number; readonly entry: Entry }[] = [];
    for (const list of [...TIERS.map((tier) => this.#areaEntries(plan, tier)), this.#fixed]) {
      for (const one of list) {
        const rank = rankOf(one, query, tight);
        if (rank !== null) ranked.push({ rank, entry: one });
      }
    }
    return ranked
      .sort((a, b) => a.rank - b.rank || inOrder(a.entry, b.entry))
      .slice(0, most)
      .map(({ entry: { found } }) => found);
  }

  #areaEntries(plan: Plan, tier: Tier): readonly Entry[] {
    const list = plan.tiers[tier].areas;
    const known = this.#areas.get(tier);
    if (known?.list === list) return known.entries;
    const entries = list.map((area) => entry({ kind: 'area', tier, area }, area.id, area.name, ''));
    this.#areas.set(tier, { list, entries });
    return entries;
  }
}

const entry = (found: Found, code: string, name: string, other: string): Entry => ({
  found,
  code: fold(code),
  name: fold(name),
  other: fold(other).replaceAll(' ', ''),
});

/** Lower case, without accents, single spaces. */
const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Smaller is better; null for no match. */
function rankOf({ code, name, other }: Entry, query: string, tight: string): number | null {
  if (code === tight || (other !== '' && other === tight)) return 0;
  if (name === query) return 1;
  if (tight.length >= 2 && (code.startsWith(tight) || other.startsWith(tight))) return 3;
  const at = name.indexOf(query);
  if (at === 0) return 2;
  if (at > 0) return name[at - 1] === ' ' ? 4 : 5;
  return null;
}

function inOrder(a: Entry, b: Entry): number {
  const kind = KINDS.indexOf(a.found.kind) - KINDS.indexOf(b.found.kind);
  if (kind !== 0) return kind;
  if (a.found.kind === 'area' && b.found.kind === 'area') {
    const tier = TIERS.indexOf(b.found.tier) - TIERS.indexOf(a.found.tier);
    if (tier !== 0) return tier;
  }
  return compare(a.name, b.name) || compare(a.code, b.code);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

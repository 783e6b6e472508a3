// The providers of an atlas by the blocks that hold their sites, for rules about provider mix.
import type { AtlasFile } from '../../atlas/atlas-file.ts';
import type { CountedKind, CountedProvider, ProviderSites } from '../../criteria/provider-kinds.ts';
import type { FindBlock } from '../../flows/provider-homes.ts';
import type { Provider, ProviderKind, ProviderParent } from '../../model/flows.ts';
import { blockFinder } from './block-at-point.ts';

export interface SiteFacts {
  readonly providers: readonly Provider[];
  readonly parents: readonly ProviderParent[];
  readonly findBlock: FindBlock;
}

type Finder = (facts: SiteFacts) => CountedProvider[] | null;

const OPEN: ReadonlySet<string> = new Set(['', 'active']);

const FIND: Readonly<Record<CountedKind, Finder>> = {
  'acute-trust': (facts) => acuteTrusts(facts)?.map(({ trust, sites }) => providerAt(trust, sites, facts)) ?? null,
  'acute-site': (facts) =>
    acuteTrusts(facts)?.flatMap(({ sites }) => sites.map((site) => providerAt(site, [site], facts))) ?? null,
  hospital: (facts) => ofKind(facts, 'hospital'),
  // An eye or heart centre's department takes no ambulance with an unknown patient.
  'emergency-department': (facts) =>
    ofKind(facts, 'emergency-department', ({ details }) => !/special/i.test(details['category'] ?? '')),
  'stroke-unit': (facts) => ofKind(facts, 'stroke-unit'),
  'gp-practice': (facts) => ofKind(facts, 'gp-practice', ({ details }) => /^(gp practice)?$/i.test(details['setting'] ?? '')),
};

/** Lists are read and blocks found when a kind is first asked about. The file must stay open until then. */
export function providerSitesOf(file: Pick<AtlasFile, 'atlas' | 'providers' | 'parents'>): ProviderSites {
  let facts: SiteFacts | null = null;
  return providerSites(() => {
    const atlas = file.atlas();
    const findBlock = blockFinder(atlas.topology, atlas.blocks.count);
    facts ??= { providers: file.providers(), parents: file.parents(), findBlock };
    return facts;
  });
}

/** Counts from `facts`, which is called for the first kind and for every other. */
export function providerSites(facts: () => SiteFacts): ProviderSites {
  const known = new Map<CountedKind, readonly CountedProvider[] | null>();
  return {
    of: (kind) => {
      if (!known.has(kind)) known.set(kind, located(FIND[kind](facts())));
      return known.get(kind) ?? null;
    },
  };
}

/** Those with a site in a block of the atlas, in order of code, each once. */
function located(found: readonly CountedProvider[] | null): readonly CountedProvider[] | null {
  if (found === null) return null;
  const byCode = new Map<string, CountedProvider>();
  for (const provider of found) {
    if (provider.blocks.length > 0 && !byCode.has(provider.code)) byCode.set(provider.code, provider);
  }
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** null where the atlas lists none of the kind. */
function ofKind(
  facts: SiteFacts,
  kind: ProviderKind,
  counts: (one: Provider) => boolean = () => true,
): CountedProvider[] | null {
  const listed = facts.providers.filter((provider) => provider.kind === kind);
  if (listed.length === 0) return null;
  return listed.filter((one) => OPEN.has(one.status) && counts(one)).map((one) => providerAt(one, [one], facts));
}

function providerAt({ code, name }: Provider, sites: readonly Provider[], { findBlock }: SiteFacts): CountedProvider {
  const blocks = sites.flatMap(({ longitude, latitude }) => {
    const found = longitude === null || latitude === null ? null : findBlock(longitude, latitude);
    return found ? [found.block] : [];
  });
  return { code, name, blocks: [...new Set(blocks)].sort((a, b) => a - b) };
}

/** Open acute trusts with their open hospitals; null where no list says which trusts are acute, or which hospitals are whose. */
function acuteTrusts({ providers, parents }: SiteFacts): { trust: Provider; sites: Provider[] }[] | null {
  const trusts = providers.filter(({ kind }) => kind === 'trust');
  const hospitals = new Map<string, Provider>();
  for (const one of providers) if (one.kind === 'hospital' && OPEN.has(one.status)) hospitals.set(one.code, one);
  const hospitalsOf = new Map<string, Provider[]>();
  for (const { childKind, childCode, parentKind, parentCode, to } of parents) {
    const site = hospitals.get(childCode);
    if (childKind !== 'hospital' || parentKind !== 'trust' || to !== '' || !site) continue;
    hospitalsOf.set(parentCode, [...(hospitalsOf.get(parentCode) ?? []), site]);
  }
  if (hospitalsOf.size === 0 || !trusts.some(({ details }) => (details['category'] ?? '') !== '')) return null;
  return trusts
    .filter(({ status, details }) => OPEN.has(status) && /^acute/i.test(details['category'] ?? ''))
    .map((trust) => ({ trust, sites: hospitalsOf.get(trust.code) ?? [] }));
}

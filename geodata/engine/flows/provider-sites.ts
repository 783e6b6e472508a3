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

/** Kinds of which a list has one point a provider. */
export const LISTED_KINDS = [
  'acute-site',
  'hospital',
  'emergency-department',
  'stroke-unit',
  'gp-practice',
  'community-hospital',
  'minor-injuries',
] as const;
export type ListedKind = (typeof LISTED_KINDS)[number];

export const isListedKind = (kind: string): kind is ListedKind => LISTED_KINDS.some((known) => known === kind);

type Known = Pick<SiteFacts, 'providers' | 'parents'>;

const OPEN: ReadonlySet<string> = new Set(['', 'active']);
export const isOpen = ({ status }: Provider): boolean => OPEN.has(status);
const MINOR = /minor injur|urgent treatment|walk.?in/i;
const category = ({ details }: Provider): string => details['category'] ?? '';

const LISTED: Readonly<Record<ListedKind, (known: Known) => Provider[] | null>> = {
  'acute-site': (known) => acuteTrusts(known)?.flatMap(({ sites }) => sites) ?? null,
  hospital: (known) => ofKind(known, 'hospital'),
  // An eye or heart centre's department takes no ambulance with an unknown patient, and a minor injuries unit none at all.
  'emergency-department': (known) =>
    ofKind(known, 'emergency-department', (one) => !/special/i.test(category(one)) && !MINOR.test(category(one))),
  'stroke-unit': (known) => ofKind(known, 'stroke-unit'),
  'gp-practice': (known) => ofKind(known, 'gp-practice', ({ details }) => /^(gp practice)?$/i.test(details['setting'] ?? '')),
  // Only where a list says so: the NHS.UK list of hospitals does not tell community hospitals from others, and a name is no kind.
  'community-hospital': (known) => someOf(known, (one) => one.kind === 'hospital' && /community/i.test(category(one))),
  'minor-injuries': (known) =>
    someOf(known, (one) => (one.kind === 'emergency-department' || one.kind === 'hospital') && MINOR.test(category(one))),
};

/** The open sites of a kind as they are listed, also those without a point; null where no list tells of any. */
export const listedSites = (kind: ListedKind, known: Known): readonly Provider[] | null => LISTED[kind](known);

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
      if (!known.has(kind)) known.set(kind, located(counted(kind, facts())));
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

/** null where the atlas has no list of the kind. */
function counted(kind: CountedKind, facts: SiteFacts): readonly CountedProvider[] | null {
  if (kind !== 'acute-trust') return listedSites(kind, facts)?.map((one) => providerAt(one, [one], facts)) ?? null;
  return acuteTrusts(facts)?.map(({ trust, sites }) => providerAt(trust, sites, facts)) ?? null;
}

/** null where the atlas lists none of the kind. */
function ofKind({ providers }: Known, kind: ProviderKind, counts: (one: Provider) => boolean = () => true): Provider[] | null {
  const listed = providers.filter((provider) => provider.kind === kind);
  return listed.length === 0 ? null : listed.filter((one) => isOpen(one) && counts(one));
}

/** null where there are none. */
function someOf({ providers }: Known, counts: (one: Provider) => boolean): Provider[] | null {
  const found = providers.filter((one) => isOpen(one) && counts(one));
  return found.length === 0 ? null : found;
}

function providerAt({ code, name }: Provider, sites: readonly Provider[], { findBlock }: SiteFacts): CountedProvider {
  const blocks = sites.flatMap(({ longitude, latitude }) => {
    const found = longitude === null || latitude === null ? null : findBlock(longitude, latitude);
    return found ? [found.block] : [];
  });
  return { code, name, blocks: [...new Set(blocks)].sort((a, b) => a - b) };
}

export interface AcuteTrust {
  readonly trust: Provider;
  readonly sites: readonly Provider[];
}

/** Open acute trusts with their open hospitals; null where no list says which trusts are acute, or which hospitals are whose. */
export function acuteTrusts({ providers, parents }: Known): readonly AcuteTrust[] | null {
  const trusts = providers.filter(({ kind }) => kind === 'trust');
  const hospitals = new Map<string, Provider>();
  for (const one of providers) if (one.kind === 'hospital' && isOpen(one)) hospitals.set(one.code, one);
  const hospitalsOf = new Map<string, Provider[]>();
  for (const { childKind, childCode, parentKind, parentCode, to } of parents) {
    const site = hospitals.get(childCode);
    if (childKind !== 'hospital' || parentKind !== 'trust' || to !== '' || !site) continue;
    hospitalsOf.set(parentCode, [...(hospitalsOf.get(parentCode) ?? []), site]);
  }
  if (hospitalsOf.size === 0 || !trusts.some(({ details }) => (details['category'] ?? '') !== '')) return null;
  return trusts
    .filter((one) => isOpen(one) && /^acute/i.test(category(one)))
    .map((trust) => ({ trust, sites: hospitalsOf.get(trust.code) ?? [] }));
}

// Providers that areas are asked for, with a plan's site changes: an emergency department that the plan closes no longer counts.
import type { CountedKind, CountedProvider, ProviderSites } from '../../criteria/provider-kinds.ts';
import type { SiteChange } from '../../model/plan.ts';
import type { TravelSite } from '../../model/travel.ts';
import type { ServiceSites } from './service-sites.ts';

/** What rules ask of providers, for a plan; undefined where nothing is known of any. */
export function plannedSitesOf(
  { sites, travel }: { readonly sites?: ProviderSites; readonly travel?: { readonly sites: ServiceSites } },
  changes: readonly SiteChange[],
): ProviderSites | undefined {
  return sites && travel ? plannedProviders(sites, travel.sites, changes) : sites;
}

/** As today where the plan changes none of a kind's sites. Kinds that no list tells of stay unknown, whatever the plan opens. */
export function plannedProviders(today: ProviderSites, services: ServiceSites, changes: readonly SiteChange[]): ProviderSites {
  if (changes.length === 0) return today;
  const known = new Map<CountedKind, readonly CountedProvider[] | null>();
  return {
    of: (kind) => {
      if (!known.has(kind)) known.set(kind, plannedOf(kind, today.of(kind), services, changes));
      return known.get(kind) ?? null;
    },
  };
}

function plannedOf(
  kind: CountedKind,
  today: readonly CountedProvider[] | null,
  services: ServiceSites,
  changes: readonly SiteChange[],
): readonly CountedProvider[] | null {
  // Lists of hospitals tell of buildings; no service goes by that name.
  if (today === null || kind === 'hospital') return today;
  const planned = services.planned(kind === 'acute-trust' ? 'acute-site' : kind, changes);
  if (!planned?.changed) return today;
  const inBlocks = planned.sites.filter(({ block }) => block >= 0);
  if (kind === 'acute-trust') return trustsAt(inBlocks, services);
  return inBlocks.map(({ code, name, block }) => ({ code, name, blocks: [block] }));
}

/** Trusts by the blocks of the acute sites that they still have; a site that the plan opens belongs to none. */
function trustsAt(sites: readonly TravelSite[], services: ServiceSites): readonly CountedProvider[] {
  const blockOf = new Map(sites.map(({ code, block }) => [code, block]));
  const byCode = new Map<string, CountedProvider>();
  for (const { trust, sites: own } of services.acuteTrusts() ?? []) {
    const blocks = own.flatMap(({ code }) => blockOf.get(code) ?? []);
    if (blocks.length === 0 || byCode.has(trust.code)) continue;
    byCode.set(trust.code, { code: trust.code, name: trust.name, blocks: [...new Set(blocks)].sort((a, b) => a - b) });
  }
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

// What kinds of care an atlas lists, where they are given today, and where with a plan's site changes.
import type { AtlasFile } from '../../atlas/atlas-file.ts';
import type { FindBlock } from '../../flows/provider-homes.ts';
import type { Provider } from '../../model/flows.ts';
import type { SiteChange } from '../../model/plan.ts';
import { SERVICE_NAME, SERVICES, type TravelSite } from '../../model/travel.ts';
import { blockFinder } from '../flows/block-at-point.ts';
import { type AcuteTrust, acuteTrusts, isListedKind, isOpen, listedSites, type SiteFacts } from '../flows/provider-sites.ts';

/** One service as the lists have it. */
export interface SitesToday {
  readonly service: string;
  /** Those with a point, in order of code. */
  readonly sites: readonly TravelSite[];
  /** Listed without a point: they take part in nothing until a plan moves them somewhere. By code. */
  readonly withoutPoint: ReadonlyMap<string, Provider>;
}

/** One service with a plan's changes; the same object for the same changes. */
export interface PlannedSites {
  readonly service: string;
  /** Those in use, in order of code. */
  readonly sites: readonly TravelSite[];
  /** Those of today that the plan closes or converts, in order of code, as they are today. */
  readonly closed: readonly TravelSite[];
  /** Whether the plan changes any site of the service. */
  readonly changed: boolean;
}

/** Plans as they were asked about, by service: going back and forth by undo finds each again. */
const MOST_KEPT = 8;

/** Lists are read, and blocks found, for services that are asked about. */
export class ServiceSites {
  readonly #facts: () => SiteFacts;
  readonly #today = new Map<string, SitesToday | null>();
  readonly #planned = new Map<string, Map<string, PlannedSites>>();
  #names: readonly string[] | null = null;
  #trusts: readonly AcuteTrust[] | null | undefined = undefined;

  /** `facts` is called when something is first asked. */
  constructor(facts: () => SiteFacts) {
    this.#facts = facts;
  }

  /** Services with a list: those that ship first, then those of users' lists by name. */
  services(): readonly string[] {
    this.#names ??= this.#findNames();
    return this.#names;
  }

  /** null where no list tells of the service. */
  today(service: string): SitesToday | null {
    let known = this.#today.get(service);
    if (known === undefined) {
      const facts = this.#facts();
      const listed = listedFor(service, facts);
      known = listed === null ? null : sitesToday(service, listed, facts.findBlock);
      this.#today.set(service, known);
    }
    return known;
  }

  /** null where there is no list and the plan opens no such site. */
  planned(service: string, changes: readonly SiteChange[]): PlannedSites | null {
    const own = changes.filter((change) => change.service === service || change.toService === service);
    const today = this.today(service);
    if (today === null && own.length === 0) return null;
    const kept = this.#planned.get(service) ?? new Map<string, PlannedSites>();
    this.#planned.set(service, kept);
    const key = JSON.stringify(own);
    const known = kept.get(key) ?? this.#plan(service, today, own);
    // Last asked, last dropped.
    kept.delete(key);
    kept.set(key, known);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? key);
    return known.sites.length === 0 && today === null ? null : known;
  }

  /** Open acute trusts with their open hospitals; null where no list tells which are acute, or which hospitals are whose. */
  acuteTrusts(): readonly AcuteTrust[] | null {
    if (this.#trusts === undefined) this.#trusts = acuteTrusts(this.#facts());
    return this.#trusts;
  }

  #plan(service: string, today: SitesToday | null, changes: readonly SiteChange[]): PlannedSites {
    return withChanges({ service, today, changes }, (other) => this.today(other), this.#facts().findBlock);
  }

  #findNames(): readonly string[] {
    const { providers } = this.#facts();
    const named = new Set(providers.map(({ details }) => details['service'] ?? '').filter((name) => SERVICE_NAME.test(name)));
    const shipped = SERVICES.filter((service) => this.today(service) !== null);
    const known: ReadonlySet<string> = new Set(shipped);
    return [...shipped, ...[...named].filter((name) => !known.has(name)).sort()];
  }
}

/** The services of an atlas file, which must stay open. */
export function serviceSitesOf(file: Pick<AtlasFile, 'atlas' | 'providers' | 'parents'>): ServiceSites {
  let facts: SiteFacts | null = null;
  return new ServiceSites(() => {
    const atlas = file.atlas();
    const findBlock = blockFinder(atlas.topology, atlas.blocks.count);
    facts ??= { providers: file.providers(), parents: file.parents(), findBlock };
    return facts;
  });
}

/** What the publishers' lists tell, and the rows of users' lists that name the service; null where neither has any. */
function listedFor(service: string, facts: SiteFacts): readonly Provider[] | null {
  const published = isListedKind(service) ? listedSites(service, facts) : null;
  const own = facts.providers.filter((one) => isOpen(one) && one.details['service'] === service);
  return published === null && own.length === 0 ? null : [...(published ?? []), ...own];
}

function sitesToday(service: string, listed: readonly Provider[], findBlock: FindBlock): SitesToday {
  const sites = new Map<string, TravelSite>();
  const withoutPoint = new Map<string, Provider>();
  for (const one of listed) {
    const { code, longitude, latitude } = one;
    if (sites.has(code)) continue;
    if (longitude === null || latitude === null) {
      withoutPoint.set(code, one);
      continue;
    }
    withoutPoint.delete(code);
    const block = findBlock(longitude, latitude)?.block ?? -1;
    sites.set(code, {
      ...{ code, name: nameOf(one), longitude, latitude, block },
      capacity: capacityOf(one),
      state: 'as-today',
    });
  }
  return { service, sites: [...sites.values()].sort(byCode), withoutPoint };
}

interface ToPlan {
  readonly service: string;
  readonly today: SitesToday | null;
  /** Those that name the service, as what a site gives or will give. */
  readonly changes: readonly SiteChange[];
}

/**
 * The sites of one service with a plan's changes. A site that is given another kind of care is closed here and opens there, from
 * the same place; what its list counts as capacity says nothing about the other care. Changes of sites that no list has are passed over.
 */
export function withChanges(
  { service, today, changes }: ToPlan,
  todayOf: (service: string) => SitesToday | null,
  findBlock: FindBlock,
): PlannedSites {
  const sites = new Map((today?.sites ?? []).map((site) => [site.code, site]));
  const closed: TravelSite[] = [];
  const close = (code: string): void => {
    const site = sites.get(code);
    if (site && sites.delete(code)) closed.push(site);
  };
  const place = (longitude: number, latitude: number): Pick<TravelSite, 'longitude' | 'latitude' | 'block'> => ({
    longitude,
    latitude,
    block: findBlock(longitude, latitude)?.block ?? -1,
  });
  for (const { kind, siteCode: code, name, longitude, latitude, ...change } of changes) {
    if (change.service !== service) {
      const from = todayOf(change.service)?.sites.find((site) => site.code === code);
      if (from && !sites.has(code)) sites.set(code, { ...from, capacity: null, state: 'opened' });
    } else if (kind === 'close' || kind === 'convert') close(code);
    else if (longitude !== null && latitude !== null) {
      const at = place(longitude, latitude);
      if (kind === 'open') sites.set(code, { code, name, ...at, capacity: change.capacity, state: 'opened' });
      else {
        const known = sites.get(code) ?? unplaced(today, code);
        if (known) sites.set(code, { ...known, ...at, state: 'moved' });
      }
    }
  }
  const inOrder = [...sites.values()].sort(byCode);
  return { service, sites: inOrder, closed: closed.sort(byCode), changed: changes.length > 0 };
}

function unplaced(today: SitesToday | null, code: string): Pick<TravelSite, 'code' | 'name' | 'capacity'> | null {
  const provider = today?.withoutPoint.get(code);
  return provider ? { code, name: nameOf(provider), capacity: capacityOf(provider) } : null;
}

const byCode = (a: TravelSite, b: TravelSite): number => (a.code < b.code ? -1 : 1);

const nameOf = ({ code, name }: Provider): string => (name === '' ? code : name);

/** Patients on the list of a practice; else what a user's list gives as capacity. */
function capacityOf({ people, details }: Provider): number | null {
  if (people !== null) return people;
  const text = details['capacity'] ?? '';
  const capacity = text === '' ? Number.NaN : Number(text);
  return capacity >= 0 && Number.isFinite(capacity) ? capacity : null;
}

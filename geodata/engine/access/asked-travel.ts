// Travel as a window asks for it: a service and a mode, with the plan's site changes and as today. What cannot be answered is an issue.
import type { Scenario, SiteView } from '../../contract/access.ts';
import { serviceWords } from '../../criteria/travel-words.ts';
import { refuse } from '../../model/issue.ts';
import type { SiteChange } from '../../model/plan.ts';
import type { BlockTravel, TravelMode, TravelSite } from '../../model/travel.ts';
import { nearNamesInWords } from '../flows/near-names.ts';
import type { PlannedSites } from './service-sites.ts';
import type { TravelSource } from './travel-source.ts';

/** What answers: a session will do. */
export interface Travels {
  readonly plan: { readonly siteChanges: readonly SiteChange[] };
  readonly travelSource: TravelSource | null;
  readonly travelOf: (service: string, mode: TravelMode, scenario?: Scenario) => BlockTravel | null;
}

export interface AskedTravel {
  readonly source: TravelSource;
  readonly travel: BlockTravel;
  /** null where the plan changes no site of the service, or no list tells of any today. */
  readonly today: BlockTravel | null;
  readonly sites: PlannedSites;
}

/** Throws IssueError for a service without a list, and for one of whose sites none has a point. */
export function askedTravel(session: Travels, service: string, mode: TravelMode): AskedTravel {
  const source = session.travelSource;
  const sites = source?.sites.planned(service, session.plan.siteChanges) ?? null;
  const travel = session.travelOf(service, mode);
  if (!source || !sites || !travel) refuseService(service, source?.sites.services() ?? []);
  if (sites.sites.length === 0 && sites.closed.length === 0) {
    const { many } = serviceWords(service);
    const fix = 'Add longitudes and latitudes to the list and import it again, or open one in the plan.';
    refuse('no-sites', `None of the ${many} of the atlas has a point on the map.`, {}, fix);
  }
  const known = sites.changed && (source.sites.today(service)?.sites.length ?? 0) > 0;
  return { source, travel, today: known ? session.travelOf(service, mode, 'today') : null, sites };
}

function refuseService(service: string, known: readonly string[]): never {
  const { many } = serviceWords(service);
  const near = nearNamesInWords(
    service,
    known.map((code) => ({ code, name: '' })),
  );
  const fix = `Import a list of them with their points (columns code, name, service, longitude and latitude), or ask for another service. Near ones: ${near}.`;
  refuse('no-such-service', `The atlas has no list of ${many}.`, {}, fix);
}

/** A site by code with the travel that leads to it: that of the plan, or of today for one that the plan closes. Throws IssueError. */
export function requireSite(
  { travel, today, sites }: AskedTravel,
  code: string,
): { readonly travel: BlockTravel; readonly position: number; readonly site: TravelSite; readonly view: SiteView } {
  const position = travel.sites.findIndex((site) => site.code === code);
  const open = travel.sites[position];
  if (open) return { travel, position, site: open, view: open };
  const was = today?.sites.findIndex((site) => site.code === code) ?? -1;
  const closed = today?.sites[was];
  if (today && closed) return { travel: today, position: was, site: closed, view: { ...closed, state: 'closed' } };
  const { one } = serviceWords(travel.service);
  const near = nearNamesInWords(code, [...travel.sites, ...sites.closed]);
  refuse('no-such-site', `There is no ${one} "${code}" with a point on the map.`, {}, `Near ones: ${near}.`);
}

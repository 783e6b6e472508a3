// A window's command on a site: sites are sent by code, and found among those of the atlas's lists and of the plan.
import type { PlanCommand } from '../../contract/calls.ts';
import { serviceWords } from '../../criteria/travel-words.ts';
import { refuse } from '../../model/issue.ts';
import type { Plan } from '../../model/plan.ts';
import { runCommand } from '../../plan/commands.ts';
import { siteNameInPlan } from '../../plan/site-changes.ts';
import { oneOf } from '../../plan/site-wording.ts';
import type { ServiceSites } from '../access/service-sites.ts';
import { nearNamesInWords } from '../flows/near-names.ts';

export type SiteCommand = Extract<PlanCommand, { name: `${'open' | 'close' | 'move' | 'convert' | 'restore'}-site` }>;

interface SiteSetting {
  readonly sites: Pick<ServiceSites, 'today'>;
  /** Whether a place (degrees) lies in a block or within 2 km of one, or of a road. */
  readonly isOnGround: (longitude: number, latitude: number) => boolean;
  /** A name that no other change has. */
  readonly newId: () => string;
}

/** Throws IssueError for a site that neither the atlas nor the plan has, for a place in the sea, and for care that a site gives already. */
export function runSiteCommand(plan: Plan, command: SiteCommand, setting: SiteSetting): ReturnType<typeof runCommand> {
  const { sites, newId } = setting;
  if (command.name === 'restore-site') return runCommand(plan, 'restore-site', { id: command.id });
  const { service, reason } = command;
  if (command.name === 'open-site') {
    const { siteName, longitude, latitude, capacity } = command;
    requireGround(setting, longitude, latitude);
    return runCommand(plan, 'open-site', { id: newId(), service, name: siteName, longitude, latitude, capacity, reason });
  }
  const { siteCode } = command;
  const site = { id: newId(), service, siteCode, name: nameOf(plan, command, sites), reason };
  if (command.name === 'close-site') return runCommand(plan, 'close-site', site);
  if (command.name === 'move-site') {
    const { longitude, latitude } = command;
    requireGround(setting, longitude, latitude);
    return runCommand(plan, 'move-site', { ...site, longitude, latitude });
  }
  const { toService } = command;
  const known = listedName(sites, toService, siteCode);
  const goesBack = plan.siteChanges.some((change) => change.siteCode === siteCode && change.toService === service);
  if (known !== null && service !== toService && !goesBack) {
    refuse('same-service', `"${known}" is ${oneOf(toService)} already.`, {}, 'Close what it shall not give any more instead.');
  }
  return runCommand(plan, 'convert-site', { ...site, toService });
}

/** Nobody travels to a place in the sea, and a slip of the pen puts one there. */
function requireGround({ isOnGround }: SiteSetting, longitude: number, latitude: number): void {
  if (isOnGround(longitude, latitude)) return;
  const place = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  refuse(
    'site-outside',
    `The place ${place} (latitude, longitude) lies in no block of the atlas, and 2 km or more from any block and any road.`,
    {},
    'Choose a place on land that the atlas covers.',
  );
}

/** The name by which the plan or the atlas knows the site. */
function nameOf(
  plan: Plan,
  site: { readonly service: string; readonly siteCode: string },
  sites: SiteSetting['sites'],
): string {
  const { service, siteCode } = site;
  const name = siteNameInPlan(plan, site) ?? listedName(sites, service, siteCode);
  if (name !== null) return name;
  const near = nearNamesInWords(siteCode, sites.today(service)?.sites ?? []);
  refuse('no-such-site', `There is no ${serviceWords(service).one} "${siteCode}".`, {}, `Near ones: ${near}.`);
}

/** The name in today's lists, those without a point among them; the code where the list gives none; null where it is not listed. */
function listedName(sites: SiteSetting['sites'], service: string, siteCode: string): string | null {
  const today = sites.today(service);
  const name = today?.sites.find(({ code }) => code === siteCode)?.name ?? today?.withoutPoint.get(siteCode)?.name;
  return name === undefined ? null : name || siteCode;
}

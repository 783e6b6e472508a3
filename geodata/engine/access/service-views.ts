// The services of an atlas as a window lists them.
import type { ServiceView } from '../../contract/access.ts';
import { serviceWords } from '../../criteria/travel-words.ts';
import type { SiteChange } from '../../model/plan.ts';
import type { ServiceSites, SitesToday } from './service-sites.ts';

/** How the lists say who counts; none for users' own lists. */
const NOTES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'gp-practice': 'open practices, not other prescribing cost centres',
    'emergency-department': 'without departments of one speciality',
    'acute-site': 'open hospitals of acute trusts',
    'stroke-unit': 'all units of the list, also those that give no thrombolysis',
  }),
);

/** Those with a list, then those that the plan alone opens. */
export function serviceViews(sites: ServiceSites, changes: readonly SiteChange[]): readonly ServiceView[] {
  const listed = sites.services();
  const opened = changes
    .flatMap(({ service, toService }) => (toService === '' ? [service] : [service, toService]))
    .filter((service) => !listed.includes(service) && sites.planned(service, changes) !== null);
  return [...listed, ...[...new Set(opened)].sort()].map((service) => viewOf(service, sites.today(service)));
}

function viewOf(service: string, today: SitesToday | null): ServiceView {
  const { one, many } = serviceWords(service);
  const sites = today?.sites ?? [];
  return {
    ...{ id: service, label: `${many.charAt(0).toUpperCase()}${many.slice(1)}`, one, sites: sites.length },
    withoutPoint: today?.withoutPoint.size ?? 0,
    outside: sites.filter(({ block }) => block < 0).length,
    capacity: capacityLabel(service, sites),
    note: NOTES.get(service) ?? '',
  };
}

/** '' where no site of the list has a capacity. */
export function capacityLabel(service: string, sites: SitesToday['sites']): string {
  if (!sites.some(({ capacity }) => capacity !== null)) return '';
  return service === 'gp-practice' ? 'registered patients' : 'capacity as listed';
}

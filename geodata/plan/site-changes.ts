// What the commands on sites share: whom a change speaks for, and how one takes the place of another.
import { type Issue, ok, type Result } from '../model/issue.ts';
import type { Plan, SiteChange } from '../model/plan.ts';
import { MAX_CODE, MAX_REASON, MAX_RECORDS, nameFrom } from './plan-limits.ts';
import { refused, textTooLong } from './refusals.ts';
import { sameRecord } from './same-record.ts';
import { faultInSiteChange, isServiceName } from './site-change-faults.ts';
import { siteInWords } from './site-wording.ts';

/** A site as the atlas's lists or the plan know it, and why it is changed. */
export interface SiteArgs {
  /** For the change, should there be none of this site yet; no other change may have it. */
  readonly id: string;
  readonly service: string;
  readonly siteCode: string;
  readonly name: string;
  readonly reason: string;
}

/** A change of a site that the plan has not changed yet, of a kind that needs neither point nor other service. */
export const firstChange = (
  kind: 'close' | 'move' | 'convert',
  { id, service, siteCode, name, reason }: SiteArgs,
): SiteChange => ({
  ...{ id, kind, service, siteCode, name: nameFrom(name, siteCode), longitude: null, latitude: null },
  ...{ toService: '', capacity: null, reason },
});

type SiteIdentity = Pick<SiteChange, 'service' | 'siteCode'>;

/** The change that began at the site and service, or null. */
export const changeFrom = ({ siteChanges }: Plan, { service, siteCode }: SiteIdentity): SiteChange | null =>
  siteChanges.find((change) => change.siteCode === siteCode && change.service === service) ?? null;

/** The conversion by which the site came to give the service, or null. */
export const conversionTo = ({ siteChanges }: Plan, { service, siteCode }: SiteIdentity): SiteChange | null =>
  siteChanges.find(({ kind, ...one }) => kind === 'convert' && one.siteCode === siteCode && one.toService === service) ?? null;

/** A refusal where the words of the request cannot stand in a plan, else null. */
export function refuseWords({ service, reason }: Pick<SiteArgs, 'service' | 'reason'>): Result<never> | null {
  if (!isServiceName(service)) return badService(service);
  return reason.length > MAX_REASON ? textTooLong('reason', MAX_REASON) : null;
}

export const badService = (service: string): Result<never> =>
  refused(
    'bad-service',
    service === '' ? 'No kind of care is named.' : `"${service.slice(0, 40)}" cannot name a kind of care.`,
    'Give lower-case words joined by hyphens, for example minor-injuries.',
  );

/** A site that the plan closed can be changed again only once it is restored. */
export const siteClosed = (change: SiteChange): Result<never> =>
  refused('site-closed', `The plan has already closed ${siteInWords(change)}.`, 'Restore it first to change it again.');

export const badPoint = (name: string): Result<never> =>
  refused('bad-point', `"${name}" has no point on the map.`, 'Give its longitude and latitude in degrees.');

/** The plan with one more change; throws where the change could not stand in a plan: the command should have refused it. */
export function withNewChange(plan: Plan, change: SiteChange): Result<Plan, Issue> {
  requireWhole(change);
  if (plan.siteChanges.length >= MAX_RECORDS) {
    return refused('too-many', 'The plan changes too many sites.', 'Restore one first.');
  }
  return ok({ ...plan, siteChanges: [...plan.siteChanges, change] });
}

/** The plan with `next` in the place of `change`; the same plan where they say the same. */
export function withChangeReplaced(plan: Plan, change: SiteChange, next: SiteChange): Result<Plan, Issue> {
  requireWhole(next);
  if (sameRecord(change, next)) return ok(plan);
  return ok({ ...plan, siteChanges: plan.siteChanges.with(plan.siteChanges.indexOf(change), next) });
}

/** The plan as if the change had not been made. */
export const withoutChange = (plan: Plan, change: SiteChange): Result<Plan, Issue> =>
  ok({ ...plan, siteChanges: plan.siteChanges.filter((one) => one !== change) });

function requireWhole(change: SiteChange): void {
  const fault = faultInSiteChange(change);
  if (fault !== null) throw new Error(`The change of ${change.siteCode} cannot stand: ${fault.message}.`);
  if (change.id === '' || Math.max(change.id.length, change.siteCode.length) > MAX_CODE) {
    throw new Error('A site change needs an id and a site code of bounded length.');
  }
}

/** What the plan calls a site whose changes it holds; null where it holds none. */
export const siteNameInPlan = (plan: Plan, site: SiteIdentity): string | null =>
  (changeFrom(plan, site) ?? conversionTo(plan, site))?.name ?? null;

/** The name for labels: what the plan calls the site, else what the caller does. */
export function nameForLabel(plan: Plan, site: Pick<SiteArgs, 'service' | 'siteCode' | 'name'>): string {
  return siteInWords({ name: siteNameInPlan(plan, site) ?? site.name, service: site.service });
}

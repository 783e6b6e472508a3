import { ok } from '../model/issue.ts';
import type { Plan } from '../model/plan.ts';
import type { Command, CommandLabel } from './command.ts';
import { isName } from './plan-limits.ts';
import { badName, refused } from './refusals.ts';
import { isPoint } from './site-change-faults.ts';
import { badPoint, refuseWords, withNewChange } from './site-changes.ts';
import { oneOf } from './site-wording.ts';

export interface OpenSiteArgs {
  /** Of the change; no other change may have it. */
  readonly id: string;
  readonly service: string;
  readonly name: string;
  /** Degrees, WGS 84. */
  readonly longitude: number;
  readonly latitude: number;
  readonly capacity: number | null;
  readonly reason: string;
}

const OWN_CODE = /^new-(\d{1,9})$/;

/** One more than any number that the plan has ever given an opening, also those that were taken back since. */
function nextNumber({ siteChanges, sitesOpened }: Plan): number {
  const given = siteChanges.map(({ siteCode }) => Number(OWN_CODE.exec(siteCode)?.[1] ?? 0));
  return given.reduce((most, number) => Math.max(most, number), sitesOpened ?? 0) + 1;
}

/** Opens a site, with a code of the plan's own: `new-1`, `new-2`, ... */
export const openSite: Command<OpenSiteArgs> = (plan, args) => {
  const { id, service, name, longitude, latitude, capacity, reason } = args;
  const words = refuseWords(args);
  if (words) return words;
  if (!isName(name)) return badName(name);
  if (!isPoint(longitude, latitude)) return badPoint(name);
  if (capacity !== null && !(capacity >= 0 && capacity < Number.POSITIVE_INFINITY)) {
    return refused('bad-capacity', `${capacity} is no capacity.`, 'Give a number of 0 or more, or leave it out.');
  }
  const sitesOpened = nextNumber(plan);
  const site = { id, kind: 'open', service, siteCode: `new-${sitesOpened}`, name, longitude, latitude } as const;
  const opened = withNewChange(plan, { ...site, toService: '', capacity, reason });
  return opened.ok ? ok({ ...opened.value, sitesOpened }) : opened;
};

export const openSiteLabel: CommandLabel<OpenSiteArgs> = (_plan, { service, name }) => `Open ${name} as ${oneOf(service)}`;

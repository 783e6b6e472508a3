import type { SiteChange } from '../model/plan.ts';
import type { Command, CommandLabel } from './command.ts';
import { refused } from './refusals.ts';
import { withoutChange } from './site-changes.ts';
import { oneOf, siteInWords } from './site-wording.ts';

export interface RestoreSiteArgs {
  readonly id: string;
}

/** Takes back the change of a site: it is as today again, and one that the plan opened is not there. */
export const restoreSite: Command<RestoreSiteArgs> = (plan, { id }) => {
  const change = plan.siteChanges.find((one) => one.id === id);
  if (change) return withoutChange(plan, change);
  return refused('no-such-change', `There is no change of a site "${id}".`, 'It may already have been taken back.');
};

const LABELS: Readonly<Record<SiteChange['kind'], (change: SiteChange) => string>> = {
  close: (change) => `Keep ${siteInWords(change)} open`,
  open: ({ name, service }) => `Do not open ${name} as ${oneOf(service)}`,
  move: (change) => `Keep ${siteInWords(change)} where it is`,
  convert: (change) => `Keep ${siteInWords(change)}`,
};

export const restoreSiteLabel: CommandLabel<RestoreSiteArgs> = (plan, { id }) => {
  const change = plan.siteChanges.find((one) => one.id === id);
  return change ? LABELS[change.kind](change) : `Restore ${id}`;
};

import type { Plan, SiteChange } from '../model/plan.ts';
import type { Command, CommandLabel } from './command.ts';
import { refused } from './refusals.ts';
import { isServiceName } from './site-change-faults.ts';
import {
  badService,
  changeFrom,
  conversionTo,
  firstChange,
  nameForLabel,
  refuseWords,
  type SiteArgs,
  siteClosed,
  withChangeReplaced,
  withNewChange,
  withoutChange,
} from './site-changes.ts';
import { oneOf, siteInWords } from './site-wording.ts';

export interface ConvertSiteArgs extends SiteArgs {
  readonly toService: string;
}

/**
 * Gives a site another kind of care in place of the one it gives; one that the plan opened opens as that instead, and one that is
 * given back what it gives today is as today. Whether the site exists, and gives the other already, is the caller's to know.
 */
export const convertSite: Command<ConvertSiteArgs> = (plan, args) => {
  const { service, toService, reason } = args;
  const words = refuseWords(args);
  if (words) return words;
  if (!isServiceName(toService)) return badService(toService);
  const known = changeFrom(plan, args) ?? conversionTo(plan, args);
  if (known?.kind === 'close') return siteClosed(known);
  if (service === toService) return refuseSame(known?.name ?? args.name, service);
  if (known?.kind === 'convert' && known.service === toService) return withoutChange(plan, known);
  const other = otherChange(plan, { siteCode: args.siteCode, service: toService }, known);
  if (other) {
    const message = `The plan also changes ${siteInWords({ ...other, service: toService })}.`;
    return refused('site-changed-twice', message, 'Restore that first.');
  }
  if (!known) return withNewChange(plan, { ...firstChange('convert', args), toService });
  if (known.kind === 'open')
    return withChangeReplaced(plan, known, { ...known, service: toService, reason: reason || known.reason });
  const { id, siteCode, name } = known;
  const converted = firstChange('convert', { id, service: known.service, siteCode, name, reason });
  return withChangeReplaced(plan, known, { ...converted, toService });
};

const refuseSame = (name: string, service: string) =>
  refused('same-service', `"${name}" is ${oneOf(service)} already.`, 'Choose another kind of care.');

/** Another change than `known` that speaks for the site and service. */
function otherChange(plan: Plan, site: Pick<SiteChange, 'service' | 'siteCode'>, known: SiteChange | null): SiteChange | null {
  const others = [changeFrom(plan, site), conversionTo(plan, site)];
  return others.find((change) => change !== null && change !== known) ?? null;
}

export const convertSiteLabel: CommandLabel<ConvertSiteArgs> = (plan, args) =>
  `Convert ${nameForLabel(plan, args)} to ${oneOf(args.toService)}`;

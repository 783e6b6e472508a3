import type { Command, CommandLabel } from './command.ts';
import {
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

/**
 * Closes a site for one service. A site that the plan opened is taken back; one that it moved or converted closes as what it is today.
 * Whether the site exists is the caller's to know.
 */
export const closeSite: Command<SiteArgs> = (plan, args) => {
  const words = refuseWords(args);
  if (words) return words;
  const known = changeFrom(plan, args) ?? conversionTo(plan, args);
  if (!known) return withNewChange(plan, firstChange('close', args));
  if (known.kind === 'close') return siteClosed(known);
  if (known.kind === 'open') return withoutChange(plan, known);
  const { id, service, siteCode, name } = known;
  return withChangeReplaced(plan, known, firstChange('close', { id, service, siteCode, name, reason: args.reason }));
};

export const closeSiteLabel: CommandLabel<SiteArgs> = (plan, args) => `Close ${nameForLabel(plan, args)}`;

import type { Command, CommandLabel } from './command.ts';
import { refused } from './refusals.ts';
import { isPoint } from './site-change-faults.ts';
import {
  badPoint,
  changeFrom,
  conversionTo,
  firstChange,
  nameForLabel,
  refuseWords,
  type SiteArgs,
  siteClosed,
  withChangeReplaced,
  withNewChange,
} from './site-changes.ts';
import { oneOf } from './site-wording.ts';

export interface MoveSiteArgs extends SiteArgs {
  /** Degrees, WGS 84. */
  readonly longitude: number;
  readonly latitude: number;
}

/** Moves a site; one that the plan opened then opens elsewhere. Whether the site exists is the caller's to know. */
export const moveSite: Command<MoveSiteArgs> = (plan, args) => {
  const { longitude, latitude, reason } = args;
  const words = refuseWords(args);
  if (words) return words;
  const known = changeFrom(plan, args);
  const converted = known ? null : conversionTo(plan, args);
  if (!isPoint(longitude, latitude)) return badPoint(known?.name ?? args.name);
  if (converted) {
    const message = `The plan makes ${converted.name} ${oneOf(converted.toService)}, and cannot move it as well.`;
    return refused('site-converted', message, 'Close it, and open another site where it should be.');
  }
  if (!known) return withNewChange(plan, { ...firstChange('move', args), longitude, latitude });
  if (known.kind === 'close') return siteClosed(known);
  if (known.kind === 'open')
    return withChangeReplaced(plan, known, { ...known, longitude, latitude, reason: reason || known.reason });
  const { id, service, siteCode, name } = known;
  const moved = firstChange('move', { id, service, siteCode, name, reason });
  return withChangeReplaced(plan, known, { ...moved, longitude, latitude });
};

export const moveSiteLabel: CommandLabel<MoveSiteArgs> = (plan, args) => `Move ${nameForLabel(plan, args)}`;

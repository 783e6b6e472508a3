import type { AreaId, Tier } from '../model/ids.ts';
import { ok } from '../model/issue.ts';
import type { Partner } from '../model/plan.ts';
import type { Command, CommandLabel } from './command.ts';
import { samePartner } from './set-partner.command.ts';
import { areaName, changeArea, requireArea } from './tier-areas.ts';

export interface RemovePartnerArgs {
  readonly tier: Tier;
  readonly areaId: AreaId;
  readonly partner: Pick<Partner, 'name' | 'reference'>;
}

/** Forgets a partner that was entered by mistake; one that left is recorded with `setPartner` instead. */
export const removePartner: Command<RemovePartnerArgs> = (plan, { tier, areaId, partner }) => {
  const found = requireArea(plan, tier, areaId);
  if (!found.ok) return found;
  const partners = found.value.partners.filter((known) => !samePartner(known, partner));
  return partners.length === found.value.partners.length ? ok(plan) : changeArea(plan, tier, areaId, { partners });
};

export const removePartnerLabel: CommandLabel<RemovePartnerArgs> = (plan, { tier, areaId, partner }) =>
  `Remove ${partner.name} from ${areaName(plan, tier, areaId)}`;

import type { AreaId, Tier } from '../model/ids.ts';
import { ok } from '../model/issue.ts';
import type { Partner } from '../model/plan.ts';
import type { Command, CommandLabel } from './command.ts';
import { isName, MAX_CODE, MAX_PARTNERS, MAX_REASON } from './plan-limits.ts';
import { badName, refused, textTooLong } from './refusals.ts';
import { sameRecord } from './same-record.ts';
import { areaName, changeArea, requireArea } from './tier-areas.ts';

export interface SetPartnerArgs {
  readonly tier: Tier;
  readonly areaId: AreaId;
  readonly partner: Partner;
}

/** Whether two records speak of one body: by reference where both have one, else by name. */
export const samePartner = (a: Pick<Partner, 'name' | 'reference'>, b: Pick<Partner, 'name' | 'reference'>): boolean =>
  a.reference !== '' && b.reference !== '' ? a.reference === b.reference : a.name === b.name;

/** Adds a partner to an area, or replaces what is recorded about it (that it left, and why). */
export const setPartner: Command<SetPartnerArgs> = (plan, { tier, areaId, partner }) => {
  const found = requireArea(plan, tier, areaId);
  if (!found.ok) return found;
  if (!isName(partner.name)) return badName(partner.name);
  if (partner.reason.length > MAX_REASON) return textTooLong('reason', MAX_REASON);
  if (partner.reference.length > MAX_CODE) return textTooLong('reference', MAX_CODE);
  const { partners } = found.value;
  const record: Partner = {
    name: partner.name,
    reference: partner.reference,
    state: partner.state,
    reason: partner.reason,
  };
  const position = partners.findIndex((known) => samePartner(known, record));
  if (position >= 0) {
    if (sameRecord(partners[position], record)) return ok(plan);
    return changeArea(plan, tier, areaId, { partners: partners.with(position, record) });
  }
  if (partners.length >= MAX_PARTNERS) return refused('too-many', 'Too many partners.', 'Remove one first.');
  return changeArea(plan, tier, areaId, { partners: [...partners, record] });
};

export const setPartnerLabel: CommandLabel<SetPartnerArgs> = (plan, { tier, areaId, partner }) =>
  `Record ${partner.name} as a partner of ${areaName(plan, tier, areaId)}`;

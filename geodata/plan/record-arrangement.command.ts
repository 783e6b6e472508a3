import { ok } from '../model/issue.ts';
import type { Arrangement } from '../model/plan.ts';
import { CRITERIA } from '../model/verdict.ts';
import type { Command, CommandLabel } from './command.ts';
import { ISO_DATE, MAX_CODE, MAX_NAME, MAX_REASON, MAX_RECORDS } from './plan-limits.ts';
import { refused, textTooLong } from './refusals.ts';
import { sameRecord } from './same-record.ts';
import { areaName, requireArea } from './tier-areas.ts';
import { tierPlural } from './wording.ts';

/** Records why a breach is acceptable. An arrangement with the same id is replaced in its place, so it can be amended. */
export const recordArrangement: Command<Arrangement> = (plan, given) => {
  const { id, tier, areaId, criterion, reason, recordedBy, recordedOn } = given;
  if (areaId !== null) {
    const found = requireArea(plan, tier, areaId);
    if (!found.ok) return found;
  }
  if (!CRITERIA.some((known) => known === criterion)) {
    return refused('unknown-criterion', `There is no criterion "${criterion}".`, `Choose one of: ${CRITERIA.join(', ')}.`);
  }
  if (id === '' || id.length > MAX_CODE) throw new Error('An arrangement needs an id.');
  if (reason.trim() === '')
    return refused('no-reason', 'The arrangement gives no reason.', 'Say why the breach is acceptable.');
  if (reason.length > MAX_REASON) return textTooLong('reason', MAX_REASON);
  if (recordedBy.length > MAX_NAME) return textTooLong('name of who records it', MAX_NAME);
  if (!ISO_DATE.test(recordedOn)) return refused('bad-date', `"${recordedOn}" is not a date.`, 'Give it as 2026-11-21.');
  if (plan.arrangements.length >= MAX_RECORDS) return refused('too-many', 'Too many arrangements.', 'Remove one first.');

  const record: Arrangement = { id, tier, areaId, criterion, reason, recordedBy, recordedOn };
  const position = plan.arrangements.findIndex((item) => item.id === id);
  if (position < 0) return ok({ ...plan, arrangements: [...plan.arrangements, record] });
  if (sameRecord(plan.arrangements[position], record)) return ok(plan);
  return ok({ ...plan, arrangements: plan.arrangements.with(position, record) });
};

export const recordArrangementLabel: CommandLabel<Arrangement> = (plan, { tier, areaId, criterion }) =>
  `Record an arrangement on ${criterion} for ${areaId === null ? tierPlural(tier) : areaName(plan, tier, areaId)}`;

import { ok } from '../model/issue.ts';
import type { LogEntry } from '../model/plan.ts';
import type { Command } from './command.ts';
import { MAX_CODE, MAX_NAME, MAX_REASON, MAX_RECORDS } from './plan-limits.ts';
import { refused, textTooLong } from './refusals.ts';

/** Adds a line to the plan's edit log: who did what, when, and why. The time is the caller's. */
export const logEdit: Command<LogEntry> = (plan, { at, who, what, why }) => {
  if (at.length > MAX_CODE) return textTooLong('time', MAX_CODE);
  if (who.length > MAX_NAME) return textTooLong('name', MAX_NAME);
  if (what.length > MAX_REASON || why.length > MAX_REASON) return textTooLong('entry', MAX_REASON);
  if (plan.log.length >= MAX_RECORDS) return refused('too-many', 'The edit log is full.', 'Save the plan under a new name.');
  return ok({ ...plan, log: [...plan.log, { at, who, what, why }] });
};

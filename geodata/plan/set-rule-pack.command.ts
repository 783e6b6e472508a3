import { ok } from '../model/issue.ts';
import type { RulePackReference } from '../model/plan.ts';
import type { Command, CommandLabel } from './command.ts';

/** Chooses the rule pack that the plan is tested against. Whether the pack exists is the caller's to know. */
export const setRulePack: Command<RulePackReference> = (plan, { id, hash }) =>
  ok(plan.rulePack.id === id && plan.rulePack.hash === hash ? plan : { ...plan, rulePack: { id, hash } });

export const setRulePackLabel: CommandLabel<RulePackReference> = (_plan, { id }) => `Test against ${id}`;

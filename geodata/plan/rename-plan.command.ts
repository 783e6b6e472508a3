import { ok } from '../model/issue.ts';
import type { Command, CommandLabel } from './command.ts';
import { isName } from './plan-limits.ts';
import { badName } from './refusals.ts';

export interface RenamePlanArgs {
  readonly name: string;
}

/** Gives the plan another name. */
export const renamePlan: Command<RenamePlanArgs> = (plan, { name }) => {
  if (!isName(name)) return badName(name);
  return ok(plan.name === name ? plan : { ...plan, name });
};

export const renamePlanLabel: CommandLabel<RenamePlanArgs> = (_plan, { name }) => `Rename the plan to ${name}`;

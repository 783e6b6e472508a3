import { ok } from '../model/issue.ts';
import type { Command, CommandLabel } from './command.ts';
import { refused } from './refusals.ts';

export interface RemoveArrangementArgs {
  readonly id: string;
}

/** Takes back a recorded arrangement. */
export const removeArrangement: Command<RemoveArrangementArgs> = (plan, { id }) => {
  const arrangements = plan.arrangements.filter((item) => item.id !== id);
  if (arrangements.length < plan.arrangements.length) return ok({ ...plan, arrangements });
  return refused('no-such-arrangement', `There is no arrangement "${id}".`, 'It may already have been removed.');
};

export const removeArrangementLabel: CommandLabel<RemoveArrangementArgs> = (plan, { id }) =>
  `Remove the arrangement on ${plan.arrangements.find((item) => item.id === id)?.criterion ?? id}`;

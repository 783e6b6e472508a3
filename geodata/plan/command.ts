// The one shape of every command.
import type { Issue, Result } from '../model/issue.ts';
import type { Plan } from '../model/plan.ts';

/**
 * A pure change of a plan: the new plan, the very same object when nothing changes, or why it was refused.
 * What the user can mend is an issue; a block index outside the plan is a bug and throws.
 */
export type Command<Args> = (plan: Plan, args: Args) => Result<Plan, Issue>;

/** What the undo list says about a command, asked before it runs: "Move 12 blocks to Fens & Wash". */
export type CommandLabel<Args> = (plan: Plan, args: Args) => string;

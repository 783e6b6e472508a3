import { type Issue, IssueError, type Result } from '../model/issue.ts';
import type { Plan } from '../model/plan.ts';

/** The plan of a command that succeeded; throws its issue otherwise. */
export function accepted(result: Result<Plan, Issue>): Plan {
  if (result.ok) return result.value;
  throw new IssueError([result.error]);
}

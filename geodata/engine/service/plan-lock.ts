// One plan, one writer: a file beside an open plan names the process that draws in it.
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { basename } from 'node:path';
import { isRunning } from '../../atlas/is-running.ts';
import { whileWriting } from '../../atlas/sqlite-issues.ts';
import { refuse } from '../../model/issue.ts';

const lockPath = (planPath: string): string => `${planPath}.open`;

/** Claims a plan for this process. Throws IssueError while another process that still runs has it. */
export function claimPlan(planPath: string): void {
  const path = lockPath(planPath);
  const holder = holderOf(path);
  if (holder !== null && holder !== process.pid && isRunning(holder)) {
    refuse(
      'plan-in-use',
      'The plan is open in another window of Coterminous.',
      { file: planPath },
      `Close it there first. If it is not open anywhere, delete the file ${basename(path)}.`,
    );
  }
  whileWriting(path, () => writeFileSync(path, `${process.pid}\n`));
}

/** Lets go of a plan. */
export const releasePlan = (planPath: string): void => rmSync(lockPath(planPath), { force: true });

/** Who claimed the plan, or null. A claim from before the machine was started last means nothing: numbers begin anew. */
function holderOf(path: string): number | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat || stat.mtimeMs < Date.now() - uptime() * 1000) return null;
  const holder = Number.parseInt(readFileSync(path, 'utf8'), 10);
  return holder > 0 ? holder : null;
}

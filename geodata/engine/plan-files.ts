// Plans on the disk.
import { existsSync } from 'node:fs';
import type { Atlas } from '../model/atlas.ts';
import { type Issue, IssueError, refuse } from '../model/issue.ts';
import type { Plan } from '../model/plan.ts';
import { parsePlan, serialisePlan } from '../plan/plan-file.ts';
import { readText, replaceText } from './text-files.ts';

export interface OpenedPlan {
  readonly plan: Plan;
  /** Warnings: the plan can be used. */
  readonly issues: readonly Issue[];
  /** The text as it stands on the disk; the journal is bound to its hash. */
  readonly text: string;
}

/** Reads a plan against an atlas. Throws IssueError when the file cannot be read or is no plan for these blocks. */
export function readPlan(path: string, atlas: Atlas): OpenedPlan {
  const text = readText(path);
  const { indexOf, count, layer } = atlas.blocks;
  const parsed = parsePlan(text, { indexOf, count, blockLayer: layer, fingerprint: atlas.fingerprint, file: path });
  if (!parsed.ok) throw new IssueError(parsed.error);
  return { ...parsed.value, text };
}

/** Writes a plan in one step. Throws IssueError when the disk or the folder refuses; the old file is then as it was. */
export function savePlan(path: string, plan: Plan, atlas: Atlas): string {
  const text = serialisePlan(plan, atlas.blocks.codes);
  replaceText(path, text);
  return text;
}

/** Refuses to replace a file unless that was asked for. */
export function guardTarget(path: string, force: boolean): void {
  if (force || !existsSync(path)) return;
  refuse(
    'file-exists',
    'There is a file of this name already.',
    { file: path },
    'Choose another name, or add --force to replace it.',
  );
}

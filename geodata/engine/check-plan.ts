import type { Issue } from '../model/issue.ts';
import { type CheckReport, checkReport } from './check-report.ts';
import { evaluatePlanOn } from './evaluate-plan.ts';
import { atlasAnswers } from './flows/atlas-answers.ts';
import { readPlan } from './plan-files.ts';
import { loadPlanPack } from './plan-pack.ts';
import { loadRulePack, referenceTo } from './rule-packs.ts';
import { withAtlas } from './with-atlas.ts';

/**
 * Every verdict of a rule pack on a plan. `rules` is a pack's id or file; null means the plan's own. Throws IssueError when
 * plan, atlas or pack cannot be used.
 */
export function checkPlan(args: {
  readonly planPath: string;
  readonly atlasPath: string;
  readonly rules: string | null;
  readonly clock: () => string;
}): {
  readonly report: CheckReport;
  readonly issues: readonly Issue[];
} {
  return withAtlas(args.atlasPath, args.clock, (file) => {
    const atlas = file.atlas();
    const opened = readPlan(args.planPath, atlas);
    const chosen = args.rules === null ? loadPlanPack(opened.plan) : { pack: loadRulePack(args.rules), issues: [] };
    const results = evaluatePlanOn(atlas, opened.plan, chosen.pack, atlasAnswers(file));
    const { id, title } = chosen.pack;
    const rulePack = { id, label: title, hash: referenceTo(chosen.pack).hash };
    const report = checkReport({ atlas, plan: opened.plan, planPath: args.planPath, rulePack, results });
    return { report, issues: [...opened.issues, ...chosen.issues] };
  });
}

// The rule pack that a plan names, and whether it is still the one the plan was tested against.
import type { Issue } from '../model/issue.ts';
import type { Plan } from '../model/plan.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import { loadRulePack, referenceTo } from './rule-packs.ts';

/** Throws IssueError when there is no such pack. A changed pack is a warning: verdicts may differ from those seen before. */
export function loadPlanPack(plan: Plan): { readonly pack: RulePack; readonly issues: readonly Issue[] } {
  const pack = loadRulePack(plan.rulePack.id);
  if (referenceTo(pack).hash === plan.rulePack.hash) return { pack, issues: [] };
  const changed: Issue = {
    code: 'rule-pack-changed',
    severity: 'warning',
    message: `The rule pack ${pack.id} has changed since this plan was last tested against it.`,
    place: {},
    fix: 'Look at the verdicts again.',
  };
  return { pack, issues: [changed] };
}

// Arrangements: a recorded reason turns a fail into arguable, never into a pass. Source: CRITERIA section 2, and DESIGN
// section 1 ("clear arrangements for working across boundaries").
import type { Plan } from '../model/plan.ts';
import type { CriterionResult } from '../model/verdict.ts';

/** The result as it stands once arrangements are taken into account; the same object when none applies. */
export function withArrangements(result: CriterionResult, plan: Plan): CriterionResult {
  if (result.verdict !== 'fail') return result;
  const reasons = plan.arrangements
    .filter(
      (arrangement) =>
        arrangement.criterion === result.criterion &&
        arrangement.tier === result.tier &&
        (arrangement.areaId === null || arrangement.areaId === result.areaId),
    )
    .map((arrangement) => arrangement.reason.trim().replace(/\.$/, ''));
  if (reasons.length === 0) return result;
  return { ...result, verdict: 'arguable', evidence: `${result.evidence} Arrangement recorded: ${reasons.join('; ')}.` };
}

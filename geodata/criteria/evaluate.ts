// The scorecard: every rule of the pack against every area of its tiers.
import { TIERS, type Tier } from '../model/ids.ts';
import type { Area } from '../model/plan.ts';
import type { CriterionId, CriterionResult } from '../model/verdict.ts';
import type { Rule } from '../rules/rule.ts';
import { withArrangements } from './arrangements.ts';
import { boundaryHarm } from './boundary-harm.criterion.ts';
import { compactness } from './compactness.criterion.ts';
import type { CriteriaContext, Criterion } from './context.ts';
import { contiguity } from './contiguity.criterion.ts';
import { coterminosity } from './coterminosity.criterion.ts';
import { councilSplits } from './council-splits.criterion.ts';
import { coverage } from './coverage.criterion.ts';
import { existingFootprint } from './existing-footprint.criterion.ts';
import { flowContainment } from './flow-containment.criterion.ts';
import { nesting } from './nesting.criterion.ts';
import { partners } from './partners.criterion.ts';
import { providerMix } from './provider-mix.criterion.ts';
import { notAssessed } from './result.ts';
import { ruralAccess } from './rural-access.criterion.ts';
import { size } from './size.criterion.ts';

const CRITERION: Readonly<Record<CriterionId, Criterion>> = {
  coverage,
  size,
  contiguity,
  nesting,
  coterminosity,
  'council-splits': councilSplits,
  'existing-footprint': existingFootprint,
  'flow-containment': flowContainment,
  'provider-mix': providerMix,
  'rural-access': ruralAccess,
  'boundary-harm': boundaryHarm,
  compactness,
  partners,
};

/**
 * All results: by tier (smallest first), then by rule in the pack's order, then the tier as a whole before its areas in the
 * plan's order.
 */
export function evaluatePlan(context: CriteriaContext): CriterionResult[] {
  return TIERS.flatMap((tier) =>
    rulesOf(context, tier).flatMap((rule) => [
      ...assessTier(context, rule, tier),
      ...assessAreas(context, rule, tier, context.plan.tiers[tier].areas),
    ]),
  );
}

/** Results for some areas of a tier, by slot; in the order of `evaluatePlan`. Slots without an area are passed over. */
export function evaluateAreas(context: CriteriaContext, tier: Tier, slots: readonly number[]): CriterionResult[] {
  const wanted = new Set(slots);
  const areas = context.plan.tiers[tier].areas.filter((area) => wanted.has(area.slot));
  return rulesOf(context, tier).flatMap((rule) => assessAreas(context, rule, tier, areas));
}

/** Results about the tier as a whole, which any edit to the tier may change. */
export function evaluateTier(context: CriteriaContext, tier: Tier): CriterionResult[] {
  return rulesOf(context, tier).flatMap((rule) => assessTier(context, rule, tier));
}

function rulesOf(context: CriteriaContext, tier: Tier): readonly Rule[] {
  return context.pack.rules.filter((rule) => rule.tiers.some((named) => named === tier));
}

function assessTier(context: CriteriaContext, rule: Rule, tier: Tier): CriterionResult[] {
  const criterion = CRITERION[rule.criterion];
  // An empty tier is for coverage to report; there is nothing else to say about it.
  if (!criterion.assessTier || (rule.criterion !== 'coverage' && context.plan.tiers[tier].areas.length === 0)) return [];
  return [withArrangements(criterion.assessTier(context, rule, tier), context.plan)];
}

function assessAreas(context: CriteriaContext, rule: Rule, tier: Tier, areas: readonly Area[]): CriterionResult[] {
  const criterion = CRITERION[rule.criterion];
  const { assessArea } = criterion;
  if (!assessArea) return [];
  const measures = context.measures[tier];
  return areas.map((area) => {
    const members = measures.members(area.slot);
    const subject = { tier, area, members, people: measures.people(area.slot) };
    if (members.length === 0) return notAssessed(rule.criterion, subject, '', ['blocks in the area']);
    return withArrangements(assessArea(context, rule, subject), context.plan);
  });
}

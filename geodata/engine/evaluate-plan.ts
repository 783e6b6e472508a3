import { evaluatePlan } from '../criteria/evaluate.ts';
import { layersToMeasure, ReferenceLayers } from '../criteria/reference-layers.ts';
import { blockFacts } from '../measures/block-facts.ts';
import { measurePlan } from '../measures/plan-measures.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Plan } from '../model/plan.ts';
import type { CriterionResult } from '../model/verdict.ts';
import type { RulePack } from '../rules/rule-pack.ts';

/** Every verdict of a pack on a plan, from scratch. */
export function evaluatePlanOn(atlas: Atlas, plan: Plan, pack: RulePack): CriterionResult[] {
  const facts = blockFacts(atlas);
  const layers = new ReferenceLayers(atlas.layers);
  const measures = measurePlan(facts, plan.tiers, layersToMeasure(pack, layers));
  return evaluatePlan({ plan, pack, facts, measures, layers });
}

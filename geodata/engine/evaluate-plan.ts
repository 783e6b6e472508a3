import { evaluatePlan } from '../criteria/evaluate.ts';
import { layersToMeasure, ReferenceLayers } from '../criteria/reference-layers.ts';
import { AreaRoundness } from '../measures/area-roundness.ts';
import { blockFacts } from '../measures/block-facts.ts';
import { measurePlan } from '../measures/plan-measures.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Tier } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { CriterionResult } from '../model/verdict.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import { fixedToBng } from '../topology/project.ts';

/** Every verdict of a pack on a plan, from scratch, with what takes too long to follow every stroke. */
export function evaluatePlanOn(atlas: Atlas, plan: Plan, pack: RulePack): CriterionResult[] {
  const facts = blockFacts(atlas);
  const layers = new ReferenceLayers(atlas.layers);
  const measures = measurePlan(facts, plan.tiers, layersToMeasure(pack, layers));
  return evaluatePlan({ plan, pack, facts, measures, layers, roundness: roundnessOf(atlas, plan) });
}

/** Projects the borders when the first tier is asked about, and once for all tiers. */
function roundnessOf({ topology }: Atlas, plan: Plan): (tier: Tier) => AreaRoundness {
  const known = new Map<Tier, AreaRoundness>();
  let projected: Float64Array | null = null;
  return (tier) => {
    const found = known.get(tier);
    if (found) return found;
    projected ??= fixedToBng(topology.coordinates);
    const made = new AreaRoundness(topology, projected, plan.tiers[tier].slotOf);
    known.set(tier, made);
    return made;
  };
}

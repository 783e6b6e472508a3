import { evaluatePlan } from '../criteria/evaluate.ts';
import { layersToMeasure, ReferenceLayers } from '../criteria/reference-layers.ts';
import { AreaRoundness, bordersAreas } from '../measures/area-roundness.ts';
import { blockFacts } from '../measures/block-facts.ts';
import { measurePlan } from '../measures/plan-measures.ts';
import type { Atlas } from '../model/atlas.ts';
import { TIERS, type Tier } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Topology } from '../model/topology.ts';
import type { CriterionResult } from '../model/verdict.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import { fixedToBng } from '../topology/project.ts';
import { plannedSitesOf } from './access/planned-providers.ts';
import { SessionTravel } from './access/session-travel.ts';
import type { AtlasAnswers } from './flows/atlas-answers.ts';
import { SessionFlows } from './flows/session-flows.ts';

/**
 * Every verdict of a pack on a plan, from scratch, with what takes too long to follow every stroke. `answers`: what rules may ask
 * beyond the atlas in memory, from `atlasAnswers(file)`.
 */
export function evaluatePlanOn(atlas: Atlas, plan: Plan, pack: RulePack, answers: AtlasAnswers = {}): CriterionResult[] {
  const facts = blockFacts(atlas);
  const layers = new ReferenceLayers(atlas.layers);
  const measures = measurePlan(facts, plan.tiers, layersToMeasure(pack, layers));
  const flows = new SessionFlows(answers.flows ?? null).answers(plan.tiers);
  const travel = new SessionTravel(answers.travel ?? null).answers(plan.siteChanges);
  const sites = plannedSitesOf(answers, plan.siteChanges);
  const known = { ...{ plan, pack, facts, measures, layers, flows, travel }, ...(sites ? { sites } : {}) };
  return evaluatePlan({ ...known, roundness: roundnessOf(atlas, plan) });
}

/** Projects the borders when the first tier is asked about, once for all tiers. */
function roundnessOf({ topology }: Atlas, plan: Plan): (tier: Tier) => AreaRoundness {
  const known = new Map<Tier, AreaRoundness>();
  let projected: Float64Array | null = null;
  return (tier) => {
    const found = known.get(tier);
    if (found) return found;
    projected ??= projectBorders(topology, plan);
    const made = new AreaRoundness(topology, projected, plan.tiers[tier].slotOf);
    known.set(tier, made);
    return made;
  };
}

/** Metres in the layout of `topology.coordinates`, for borders of areas alone: projecting all of England takes a second. */
function projectBorders({ offsets, coordinates, ...topology }: Topology, plan: Plan): Float64Array {
  const assignments = TIERS.map((tier) => plan.tiers[tier].slotOf);
  const projected = new Float64Array(coordinates.length);
  for (let arc = 0; arc < topology.arcCount; arc++) {
    const left = topology.leftBlock[arc]!;
    const right = topology.rightBlock[arc]!;
    if (!assignments.some((slotOf) => bordersAreas(slotOf, left, right))) continue;
    const from = offsets[arc]! * 2;
    projected.set(fixedToBng(coordinates.subarray(from, offsets[arc + 1]! * 2)), from);
  }
  return projected;
}

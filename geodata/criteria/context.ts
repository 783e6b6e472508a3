// What criteria are given, and what a criterion is.

import type { AreaRoundness } from '../measures/area-roundness.ts';
import type { BlockFacts } from '../measures/block-facts.ts';
import type { PlanMeasures } from '../measures/plan-measures.ts';
import type { AreaId, Tier } from '../model/ids.ts';
import type { Area, Plan } from '../model/plan.ts';
import type { CriterionId, CriterionResult } from '../model/verdict.ts';
import type { Rule, RuleOf } from '../rules/rule.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import type { CriteriaFlows } from './flow-answers.ts';
import type { ProviderSites } from './provider-kinds.ts';
import type { ReferenceLayers } from './reference-layers.ts';
import type { CriteriaTravel } from './travel-answers.ts';

/** `measures` must be those of `plan`, and count the layers that `layersToMeasure` names. */
export interface CriteriaContext {
  readonly plan: Plan;
  readonly pack: RulePack;
  readonly facts: BlockFacts;
  readonly measures: PlanMeasures;
  readonly layers: ReferenceLayers;
  /** Reock and convex hulls of the plan's areas. Left out while somebody draws: a stroke must not wait for them. */
  readonly roundness?: (tier: Tier) => AreaRoundness;
  /** Patient flows, counted over the same plan. Left out: nothing is known of any. */
  readonly flows?: CriteriaFlows;
  /** Providers that areas are asked for. Left out: nothing is known of any. */
  readonly sites?: ProviderSites;
  /** Travel with the site changes of the same plan. Left out: nothing is known of any. */
  readonly travel?: CriteriaTravel;
  /**
   * `none`: results list no offenders, and evidence does not say to which areas patients go, because an edit anywhere may change
   * that; they are otherwise the same. For those who only follow verdicts while somebody draws.
   */
  readonly offenders?: 'all' | 'none';
}

/** One area under test. */
export interface AreaSubject {
  readonly tier: Tier;
  readonly area: Area;
  /** Blocks in index order; never empty. */
  readonly members: Uint32Array;
  /** Residents. */
  readonly people: number;
}

/** A test of areas, of tiers as a whole, or of both. */
export interface Criterion {
  readonly id: CriterionId;
  assessTier?(context: CriteriaContext, rule: Rule, tier: Tier): CriterionResult;
  assessArea?(context: CriteriaContext, rule: Rule, subject: AreaSubject): CriterionResult;
}

interface CriterionParts<Id extends CriterionId> {
  readonly id: Id;
  assessTier?(context: CriteriaContext, rule: RuleOf<Id>, tier: Tier): CriterionResult;
  assessArea?(context: CriteriaContext, rule: RuleOf<Id>, subject: AreaSubject): CriterionResult;
}

/** A criterion whose functions see only rules of their own kind; evaluate.ts hands each rule to the criterion it names. */
export function defineCriterion<Id extends CriterionId>(parts: CriterionParts<Id>): Criterion {
  return parts as Criterion; // narrows the rule: safe, because a rule only ever goes to the criterion of the same id
}

/** The area in a slot of a tier, or null for a slot that no area has. */
export function areaInSlot(plan: Plan, tier: Tier, slot: number): Area | null {
  return plan.tiers[tier].areas.find((area) => area.slot === slot) ?? null;
}

/** Whether a reason was recorded for this criterion, for the area or for its whole tier (`areaId` null: for the tier). */
export function hasArrangement(plan: Plan, criterion: CriterionId, tier: Tier, areaId: AreaId | null): boolean {
  return plan.arrangements.some(
    (arrangement) =>
      arrangement.criterion === criterion &&
      arrangement.tier === tier &&
      (arrangement.areaId === null || arrangement.areaId === areaId),
  );
}

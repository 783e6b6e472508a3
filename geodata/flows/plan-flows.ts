// The flows of a whole plan: the three tiers over one set of flows.
import { TIERS, type Tier } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { FlowFacts } from './flow-facts.ts';
import { TierFlows } from './tier-flows.ts';

/**
 * The flows of every tier. After a command call `planFlows[tier].apply(moves)` with the moves that the measures get. Only the
 * areas that gain or lose blocks change their own indexes; to whom others leak may change for every area.
 */
export type PlanFlows = Readonly<Record<Tier, TierFlows>>;

/** Counts every tier from scratch. `facts` are those of the set that is shown, from `flowFacts(flows)`. */
export function planFlows(facts: FlowFacts, tiers: Plan['tiers']): PlanFlows {
  const count = (tier: Tier): TierFlows => new TierFlows(facts, tiers[tier].slotOf);
  return { neighbourhood: count('neighbourhood'), place: count('place'), system: count('system') };
}

/** Counts the tiers again whose assignment is no longer that of `before`; after undo, or when a plan is replaced. */
export function recountPlan(flows: PlanFlows, before: Plan['tiers'], now: Plan['tiers']): void {
  for (const tier of TIERS) if (before[tier].slotOf !== now[tier].slotOf) flows[tier].reset(now[tier].slotOf);
}

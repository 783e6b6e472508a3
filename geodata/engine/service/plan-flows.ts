// The flows of the open plan, set by set and tier by tier, kept from one question to the next and counted again when the tier has
// moved on.
import { TierFlows } from '../../flows/tier-flows.ts';
import type { Tier } from '../../model/ids.ts';
import { FlowSets, type ReadyFlows } from '../flows/flow-sets.ts';
import type { OpenPlan } from './open-plan.ts';

interface Counted {
  readonly flows: TierFlows;
  /** The assignment that was counted: plans never write into it, so another array is another state. */
  slotOf: Uint16Array;
}

/** Areas that follow the flows, until the planner accepts them or asks for others. */
export interface KeptDraft {
  readonly id: string;
  /** By block: position in `names` plus one; 0 for none. */
  readonly regionOf: Uint16Array;
  readonly names: readonly string[];
  /** The flow set that it follows. */
  readonly from: string;
}

export class FlowsOfPlan {
  readonly sets: FlowSets;
  draft: KeptDraft | null = null;
  #drafts = 0;
  readonly #open: OpenPlan;
  readonly #tiers = new Map<string, Counted>();

  constructor(open: OpenPlan) {
    this.#open = open;
    this.sets = new FlowSets(open.parts.file);
  }

  /** The sums of a tier as it is drawn now. O(cells) after a change, else nothing. */
  tier(set: ReadyFlows, tier: Tier): TierFlows {
    const { slotOf } = this.#open.plan.tiers[tier];
    const key = `${tier} ${set.view.id}`;
    const known = this.#tiers.get(key);
    if (!known) {
      const flows = new TierFlows(set.facts, slotOf);
      this.#tiers.set(key, { flows, slotOf });
      return flows;
    }
    if (known.slotOf !== slotOf) {
      known.flows.reset(slotOf);
      known.slotOf = slotOf;
    }
    return known.flows;
  }

  /** Holds a draft in place of the one before it; returns the id to accept it by. */
  keepDraft(draft: Omit<KeptDraft, 'id'>): string {
    const id = `draft-${++this.#drafts}`;
    this.draft = { id, ...draft };
    return id;
  }
}

const known = new WeakMap<OpenPlan, FlowsOfPlan>();

/** The flows of a plan, for as long as it is open. */
export function flowsOfPlan(open: OpenPlan): FlowsOfPlan {
  const kept = known.get(open);
  if (kept) return kept;
  const made = new FlowsOfPlan(open);
  known.set(open, made);
  return made;
}

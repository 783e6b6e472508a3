// The flows of the open plan: the sets of its atlas, their sums in its tiers, and the draft that was made from them last.
import type { TierFlows } from '../../flows/tier-flows.ts';
import type { Tier } from '../../model/ids.ts';
import { IssueError } from '../../model/issue.ts';
import { FlowSets, type ReadyFlows } from '../flows/flow-sets.ts';
import type { OpenPlan } from './open-plan.ts';

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

  constructor(open: OpenPlan) {
    this.#open = open;
    this.sets = new FlowSets(open.parts.file, open.session.answers.flows);
  }

  /** The sums of a tier as it is drawn now. Throws IssueError as `sets.require` does. */
  tier({ view }: ReadyFlows, tier: Tier): TierFlows {
    const flows = this.#open.session.flowsOf(view.id);
    if (flows.ok) return flows.value[tier];
    throw new IssueError([flows.error]);
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

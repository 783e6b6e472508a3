// The flows of a plan while it is edited: counted from scratch when a set is first asked about, then move by move.
import type { CriteriaFlows, FlowAnswer, FlowBasis } from '../../criteria/flow-answers.ts';
import { type PlanFlows, planFlows } from '../../flows/plan-flows.ts';
import type { BlockMoves } from '../../measures/tier-measures.ts';
import { TIERS, type Tier } from '../../model/ids.ts';
import { failure, ok, type Result } from '../../model/issue.ts';
import type { Plan } from '../../model/plan.ts';
import { chooseFlows, type FlowSource } from './flow-choice.ts';

type Chosen = { readonly id: string | null; readonly unusable: readonly string[] };

/** Sets by id, from the time they were first asked about. `tiers` must always be those that the moves were applied to. */
export class SessionFlows {
  readonly #source: FlowSource | null;
  readonly #kept = new Map<string, PlanFlows>();
  readonly #chosen = new Map<FlowBasis, Chosen>();

  constructor(source: FlowSource | null) {
    this.#source = source;
  }

  /** Reads nothing until a criterion asks. */
  answers(tiers: Plan['tiers']): CriteriaFlows {
    return { of: (basis) => this.#answer(basis, tiers) };
  }

  /** The flows of one set, kept from now on. Its issue when it cannot be brought onto the blocks. */
  of(id: string, tiers: Plan['tiers']): Result<PlanFlows> {
    const kept = this.#kept.get(id);
    if (kept) return ok(kept);
    if (this.#source === null) return failure(NO_FLOWS);
    const loaded = this.#source.load(id);
    if (!loaded.ok) return loaded;
    const flows = planFlows(loaded.value, tiers);
    this.#kept.set(id, flows);
    return ok(flows);
  }

  apply(tier: Tier, moves: BlockMoves): void {
    for (const flows of this.#kept.values()) flows[tier].apply(moves);
  }

  /** Counts every kept set again. */
  recount(tiers: Plan['tiers']): void {
    for (const flows of this.#kept.values()) for (const tier of TIERS) flows[tier].reset(tiers[tier].slotOf);
  }

  #answer(basis: FlowBasis, tiers: Plan['tiers']): FlowAnswer {
    const { id, unusable } = this.#choose(basis);
    const flows = id === null ? null : this.of(id, tiers);
    return { flows: flows?.ok ? flows.value : null, unusable };
  }

  #choose(basis: FlowBasis): Chosen {
    const known = this.#chosen.get(basis);
    if (known) return known;
    const { facts, unusable } = this.#source ? chooseFlows(this.#source, basis) : { facts: null, unusable: [] };
    const chosen = { id: facts?.flows.id ?? null, unusable };
    this.#chosen.set(basis, chosen);
    return chosen;
  }
}

const NO_FLOWS = {
  code: 'no-flow-sets',
  severity: 'error',
  message: 'The atlas has no patient flows.',
  place: {},
  fix: 'Build it with a file of flows, such as GP registrations.',
} as const;

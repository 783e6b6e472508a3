// From one step or several to the one change that brings a window up to date.
import type { PlanChange, TierChange, VerdictTurn } from '../../contract/views.ts';
import { TIERS, type Tier } from '../../model/ids.ts';
import type { StepOutcome } from '../planning-session.ts';
import type { OpenPlan } from './open-plan.ts';
import { historyView, packView } from './plan-view.ts';
import { StrokeTurns } from './stroke-turns.ts';
import { areasInSlots, tierView } from './tier-view.ts';

const eachTier = <T>(make: () => T): Record<Tier, T> => ({ neighbourhood: make(), place: make(), system: make() });

export class ChangeGatherer {
  readonly #moved = eachTier(() => new Set<number>());
  readonly #slots = eachTier(() => new Set<number>());
  readonly #tiers = new Set<Tier>();
  /** Tiers in which areas came, went or changed places. */
  readonly #relisted = new Set<Tier>();
  readonly #turns = new StrokeTurns();
  #label = '';

  /** Adds a step that was just done, and what it turned. */
  add({ diff, affected, tiers, label }: StepOutcome, turns: readonly VerdictTurn[]): void {
    for (const tier of TIERS) {
      const { areas, moves, seededFrom } = diff.tiers[tier];
      for (const block of moves.blocks) this.#moved[tier].add(block);
      for (const slot of affected[tier]) this.#slots[tier].add(slot);
      if (seededFrom || areas.length > 0) this.#tiers.add(tier);
      if (areas.some(({ before, after }) => before?.position !== after?.position)) this.#relisted.add(tier);
    }
    for (const tier of tiers) this.#tiers.add(tier);
    this.say(label, turns);
  }

  say(label: string, turns: readonly VerdictTurn[]): void {
    this.#label = label;
    this.#turns.add(turns);
  }

  /** Adds verdicts about tiers as a whole. */
  ofTiers(tiers: Iterable<Tier>): void {
    for (const tier of tiers) this.#tiers.add(tier);
  }

  /** Every verdict may be another. */
  everything(): void {
    for (const tier of TIERS) {
      this.#tiers.add(tier);
      this.#relisted.add(tier);
    }
  }

  /** The change as the plan stands now. */
  finish(open: OpenPlan): PlanChange {
    const { plan } = open;
    return {
      revision: open.revision,
      label: this.#label,
      dirty: open.dirty,
      name: plan.name,
      rulePack: packView(open),
      moves: TIERS.filter((tier) => this.#moved[tier].size > 0).map((tier) => {
        const blocks = Uint32Array.from(this.#moved[tier]).sort();
        const { slotOf } = plan.tiers[tier];
        return { tier, blocks, slots: Uint16Array.from(blocks, (block) => slotOf[block]!) };
      }),
      tiers: this.#tierChanges(open),
      arrangements: plan.arrangements,
      siteChanges: plan.siteChanges,
      history: historyView(open),
      turned: this.#turns.net(),
    };
  }

  #tierChanges(open: OpenPlan): PlanChange['tiers'] {
    const changes: Partial<Record<Tier, TierChange>> = {};
    for (const tier of this.#tiers) {
      const all = this.#relisted.has(tier);
      const offendersAre = open.inStroke ? 'as-before' : 'all';
      changes[tier] = all
        ? { ...tierView(open, tier), areasAre: 'all', offendersAre }
        : { ...tierView(open, tier, areasInSlots(open, tier, this.#slots[tier])), areasAre: 'changed', offendersAre };
    }
    return changes;
  }
}

// One plan being drawn on one atlas: the current snapshot, its history, and measures and verdicts that follow every step.
import type { CriteriaContext } from '../criteria/context.ts';
import { evaluateAreas, evaluatePlan, evaluateTier } from '../criteria/evaluate.ts';
import { layersToMeasure, ReferenceLayers, splitLayers } from '../criteria/reference-layers.ts';
import { type BlockFacts, blockFacts } from '../measures/block-facts.ts';
import { type AffectedSlots, applyMoves, measurePlan, type PlanMeasures } from '../measures/plan-measures.ts';
import type { Atlas } from '../model/atlas.ts';
import { TIERS, type Tier } from '../model/ids.ts';
import type { Issue, Result } from '../model/issue.ts';
import { ok } from '../model/issue.ts';
import type { Arrangement, Plan } from '../model/plan.ts';
import type { CriterionResult } from '../model/verdict.ts';
import { type CommandArgs, type CommandName, runCommand } from '../plan/commands.ts';
import { movesByTier, type PlanDiff } from '../plan/diff.ts';
import { History, type HistoryEvent } from '../plan/history.ts';
import type { RulePack } from '../rules/rule-pack.ts';

/** What a step did, and the verdicts that it may have changed. Nothing here is computed for areas the step did not touch. */
export interface StepOutcome {
  readonly plan: Plan;
  readonly label: string;
  readonly diff: PlanDiff;
  /** Areas whose verdicts were looked at again, by slot. */
  readonly affected: AffectedSlots;
  readonly results: readonly CriterionResult[];
}

/** The engine's state for one open plan. Not a store: saving and the journal listen to what it returns. */
export class PlanningSession {
  readonly atlas: Atlas;
  readonly history: History;
  readonly #facts: BlockFacts;
  readonly #layers: ReferenceLayers;
  #pack: RulePack;
  #measures: PlanMeasures;

  constructor(atlas: Atlas, plan: Plan, pack: RulePack) {
    this.atlas = atlas;
    this.history = new History(plan);
    this.#facts = blockFacts(atlas);
    this.#layers = new ReferenceLayers(atlas.layers);
    this.#pack = pack;
    this.#measures = this.#measureAll();
  }

  get plan(): Plan {
    return this.history.plan;
  }

  get measures(): PlanMeasures {
    return this.#measures;
  }

  /** All verdicts, from the measures as they stand. */
  scorecard(): CriterionResult[] {
    return evaluatePlan(this.#context());
  }

  /** Runs a command by name. null when it changes nothing; its issue when it is refused. */
  command<Name extends CommandName>(name: Name, args: CommandArgs<Name>): Result<StepOutcome | null, Issue> {
    const { label, outcome } = runCommand(this.plan, name, args);
    return this.perform(outcome, label);
  }

  /** Takes over what a command made of the plan. null when nothing changed; the command's issue when it refused. */
  perform(outcome: Result<Plan, Issue>, label: string): Result<StepOutcome | null, Issue> {
    if (!outcome.ok) return outcome;
    return ok(this.#follow(this.history.record(outcome.value, label)));
  }

  undo(): StepOutcome | null {
    return this.#follow(this.history.undo());
  }

  redo(): StepOutcome | null {
    return this.#follow(this.history.redo());
  }

  /** Begins a stroke: what is performed until `commitStroke` or `cancelStroke` becomes one step, or none. */
  beginStroke(): void {
    this.history.begin();
  }

  /** Measures followed while the stroke was drawn; only the step itself is new. */
  commitStroke(label: string): HistoryEvent | null {
    return this.history.commit(label);
  }

  cancelStroke(): StepOutcome | null {
    return this.#follow(this.history.cancel());
  }

  /** Tests against another pack from now on; measures are counted for the layers that it asks about. */
  usePack(pack: RulePack): void {
    this.#pack = pack;
    this.#measures = this.#measureAll();
  }

  #measureAll(): PlanMeasures {
    return measurePlan(this.#facts, this.plan.tiers, layersToMeasure(this.#pack, this.#layers));
  }

  #context(): CriteriaContext {
    return { plan: this.plan, pack: this.#pack, facts: this.#facts, measures: this.#measures, layers: this.#layers };
  }

  #follow(event: HistoryEvent | null): StepOutcome | null {
    if (event === null) return null;
    const touched = new TouchedSlots();
    for (const { tier, moves } of movesByTier(event.diff)) {
      touched.add(applyMoves(this.#measures, tier, moves, splitLayers(this.#pack, this.#layers, tier)));
    }
    touched.addRecords(event.diff, this.plan);
    const context = this.#context();
    const affected = touched.slots();
    const results = TIERS.filter((tier) => affected[tier].length > 0).flatMap((tier) => [
      ...evaluateTier(context, tier),
      ...evaluateAreas(context, tier, affected[tier]),
    ]);
    return { plan: event.plan, label: event.label, diff: event.diff, affected, results };
  }
}

/** Collects the areas that a step touched, tier by tier. */
class TouchedSlots {
  readonly #slots: Readonly<Record<Tier, Set<number>>> = { neighbourhood: new Set(), place: new Set(), system: new Set() };

  add(affected: AffectedSlots): void {
    for (const tier of TIERS) for (const slot of affected[tier]) this.#slots[tier].add(slot);
  }

  /** Names, partners and arrangements decide verdicts too. An arrangement for a whole tier touches all of it. */
  addRecords(diff: PlanDiff, plan: Plan): void {
    for (const tier of TIERS) {
      const areas = diff.tiers[tier].areas;
      for (const { before, after } of areas) {
        for (const place of [before, after]) if (place) this.#slots[tier].add(place.item.slot);
      }
      // Nesting names the areas above, and asks whether there are any.
      const below = TIERS[TIERS.indexOf(tier) - 1];
      if (below && areas.length > 0) for (const area of plan.tiers[below].areas) this.#slots[below].add(area.slot);
    }
    for (const { before, after } of diff.arrangements) {
      for (const place of [before, after]) if (place) this.#addArrangement(place.item, plan);
    }
  }

  #addArrangement({ tier, areaId }: Arrangement, plan: Plan): void {
    for (const area of plan.tiers[tier].areas) if (areaId === null || area.id === areaId) this.#slots[tier].add(area.slot);
  }

  slots(): AffectedSlots {
    const inOrder = (tier: Tier): number[] => [...this.#slots[tier]].filter((slot) => slot !== 0).sort((a, b) => a - b);
    return { neighbourhood: inOrder('neighbourhood'), place: inOrder('place'), system: inOrder('system') };
  }
}

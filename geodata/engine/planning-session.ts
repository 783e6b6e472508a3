// One plan being drawn on one atlas: the current snapshot, its history, and measures, flows and verdicts that follow every step.

import type { SpeedTable } from '../access/speeds/speed-table.ts';
import type { CriteriaContext } from '../criteria/context.ts';
import { evaluateAreas, evaluatePlan, evaluateTier } from '../criteria/evaluate.ts';
import type { ProviderSites } from '../criteria/provider-kinds.ts';
import { layersToMeasure, ReferenceLayers, splitLayers } from '../criteria/reference-layers.ts';
import type { PlanFlows } from '../flows/plan-flows.ts';
import type { AreaRoundness } from '../measures/area-roundness.ts';
import { type BlockFacts, blockFacts } from '../measures/block-facts.ts';
import { type AffectedSlots, applyMoves, measurePlan, type PlanMeasures } from '../measures/plan-measures.ts';
import type { Atlas } from '../model/atlas.ts';
import { TIERS, type Tier } from '../model/ids.ts';
import type { Issue, Result } from '../model/issue.ts';
import { ok } from '../model/issue.ts';
import type { Plan, SiteChange } from '../model/plan.ts';
import type { BlockTravel, TravelMode } from '../model/travel.ts';
import type { CriterionResult } from '../model/verdict.ts';
import { reverseMoves } from '../plan/block-moves.ts';
import { type CommandArgs, type CommandName, runCommand } from '../plan/commands.ts';
import { diffPlans, movesByTier, type PlanDiff } from '../plan/diff.ts';
import { History, type HistoryEvent } from '../plan/history.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import { plannedSitesOf } from './access/planned-providers.ts';
import { SessionTravel } from './access/session-travel.ts';
import type { AtlasAnswers } from './flows/atlas-answers.ts';
import { SessionFlows } from './flows/session-flows.ts';
import { TouchedSlots } from './touched-slots.ts';

/**
 * The verdicts that a change puts in question, as they are after it. Offenders are listed for tiers only, and not in a preview;
 * nor is said to which areas patients go: `areaResults` and `scorecard` tell it all.
 */
export interface Reassessment {
  /** Areas whose verdicts were looked at again, by slot. */
  readonly affected: AffectedSlots;
  /** Tiers whose own verdicts were looked at again. */
  readonly tiers: readonly Tier[];
  readonly results: readonly CriterionResult[];
}

/** What a step did, and the verdicts that it may have changed. Nothing here is computed for areas the step did not touch. */
export interface StepOutcome extends Reassessment {
  readonly plan: Plan;
  readonly label: string;
  readonly diff: PlanDiff;
}

/** The engine's state for one open plan. Not a store: saving and the journal listen to what it returns. */
export class PlanningSession {
  readonly atlas: Atlas;
  readonly history: History;
  #answers: AtlasAnswers;
  readonly #facts: BlockFacts;
  readonly #layers: ReferenceLayers;
  readonly #flows: SessionFlows;
  readonly #travel: SessionTravel;
  #pack: RulePack;
  #measures: PlanMeasures;
  /** Site changes that the verdicts which were told last rest on. */
  #siteChanges: readonly SiteChange[];
  #sites: { readonly of: readonly SiteChange[]; readonly sites: ProviderSites | undefined } | null = null;

  /** `start`: a plan, or the history of one that was recovered. `answers`: what rules may ask beyond the atlas in memory. */
  constructor(atlas: Atlas, start: Plan | History, pack: RulePack, answers: AtlasAnswers = {}) {
    this.atlas = atlas;
    this.history = start instanceof History ? start : new History(start);
    this.#facts = blockFacts(atlas);
    this.#layers = new ReferenceLayers(atlas.layers);
    this.#flows = new SessionFlows(answers.flows ?? null);
    this.#travel = new SessionTravel(answers.travel ?? null);
    this.#siteChanges = this.history.plan.siteChanges;
    this.#answers = answers;
    this.#pack = pack;
    this.#measures = this.#measureAll();
  }

  /** What rules may ask beyond the atlas in memory. */
  get answers(): AtlasAnswers {
    return this.#answers;
  }

  get plan(): Plan {
    return this.history.plan;
  }

  get measures(): PlanMeasures {
    return this.#measures;
  }

  /** All verdicts, from the measures as they stand. */
  scorecard(): CriterionResult[] {
    return evaluatePlan(this.#context(this.plan));
  }

  /** All verdicts as steps tell them: those of areas without what causes them. */
  verdicts(): CriterionResult[] {
    const { tiers } = this.plan;
    return TIERS.flatMap((tier) =>
      this.#tell(
        this.plan,
        tier,
        tiers[tier].areas.map(({ slot }) => slot),
        'all',
      ),
    );
  }

  /**
   * The patient flows of a set in every tier, kept up to date from now on; never to be changed by others. Its issue when the atlas
   * has no such set, or one that cannot be brought onto the blocks.
   */
  flowsOf(setId: string): Result<PlanFlows> {
    return this.#flows.of(setId, this.plan.tiers);
  }

  /** The registrations that rules are answered from, kept up to date; null where the atlas has none that can be used. */
  registrations(): PlanFlows | null {
    return this.#flows.answers(this.plan.tiers).of('registered').flows;
  }

  /**
   * Travel to a service with the plan's site changes, or as if it made none; null where no list of the atlas tells of the service
   * and the plan opens no such site. Worked out when first asked for, and never to be changed by others.
   */
  travelOf(service: string, mode: TravelMode, scenario: 'plan' | 'today' = 'plan'): BlockTravel | null {
    return this.#travel.of(service, mode, scenario === 'plan' ? this.plan.siteChanges : []);
  }

  /** What travel rests on; null where nothing is known of it. */
  get travelSource(): SessionTravel['source'] {
    return this.#travel.source;
  }

  /** Travels at other speeds from now on: every verdict about travel may be another. */
  travelAt(speeds: SpeedTable): void {
    const { source } = this.#travel;
    if (!source) return;
    const travel = source.at(speeds);
    this.#travel.use(travel);
    this.#answers = { ...this.#answers, travel };
  }

  /** The verdicts about a tier as a whole, with what causes them. */
  tierResults(tier: Tier): CriterionResult[] {
    return evaluateTier(this.#context(this.plan), tier);
  }

  /** The verdicts of one area, with what takes too long to follow every stroke when `roundness` is given. */
  areaResults(tier: Tier, slot: number, roundness?: (tier: Tier) => AreaRoundness): CriterionResult[] {
    const context = roundness ? { ...this.#context(this.plan), roundness } : this.#context(this.plan);
    return evaluateAreas(context, tier, [slot]);
  }

  get pack(): RulePack {
    return this.#pack;
  }

  get facts(): BlockFacts {
    return this.#facts;
  }

  /**
   * Hands `read` the verdicts and measures as they would be with another plan, then takes everything back: sums are exact, so
   * nothing stays of it. `after` must come from the current plan by a command.
   */
  preview<T>(after: Plan, read: (seen: Reassessment, measures: PlanMeasures) => T): T {
    const diff = diffPlans(this.plan, after);
    try {
      return read(this.#reassess(diff, after, 'none'), this.#measures);
    } finally {
      for (const { tier, moves } of movesByTier(diff)) {
        const back = reverseMoves(moves);
        this.#measures[tier].apply(back);
        this.#flows.apply(tier, back);
      }
    }
  }

  /** Counts everything again from the plan: after a fault, when plan and measures may have come apart. */
  recount(): void {
    this.#measures = this.#measureAll();
    this.#siteChanges = this.plan.siteChanges;
    this.#flows.recount(this.plan.tiers);
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
  testAgainst(pack: RulePack): void {
    this.#pack = pack;
    this.#measures = this.#measureAll();
  }

  #measureAll(): PlanMeasures {
    return measurePlan(this.#facts, this.plan.tiers, layersToMeasure(this.#pack, this.#layers));
  }

  #context(plan: Plan): CriteriaContext {
    const flows = this.#flows.answers(plan.tiers);
    const travel = this.#travel.answers(plan.siteChanges);
    const sites = this.#sitesOf(plan.siteChanges);
    const known = { plan, pack: this.#pack, facts: this.#facts, measures: this.#measures, layers: this.#layers, flows, travel };
    return sites ? { ...known, sites } : known;
  }

  /** The same object while site changes are the same: what was counted for one area is counted for all. */
  #sitesOf(changes: readonly SiteChange[]): ProviderSites | undefined {
    if (this.#sites?.of !== changes) this.#sites = { of: changes, sites: plannedSitesOf(this.#answers, changes) };
    return this.#sites.sites;
  }

  #follow(event: HistoryEvent | null): StepOutcome | null {
    if (event === null) return null;
    // While a stroke is drawn nobody reads lists of thousands of unassigned blocks: they are told with its last step.
    const ofTiers = this.history.inStroke ? 'none' : 'all';
    const seen = this.#reassess(event.diff, event.plan, ofTiers);
    this.#siteChanges = event.plan.siteChanges;
    return { plan: event.plan, label: event.label, diff: event.diff, ...seen };
  }

  /** Brings the measures to the plan after a change and looks again at what the change touched. */
  #reassess(diff: PlanDiff, after: Plan, ofTiers: 'all' | 'none'): Reassessment {
    const touched = new TouchedSlots();
    for (const { tier, moves } of movesByTier(diff)) {
      touched.add(applyMoves(this.#measures, tier, moves, splitLayers(this.#pack, this.#layers, tier)));
      this.#flows.apply(tier, moves);
    }
    touched.addRecords(diff, after, this.#measures);
    if (diff.siteChanges.length > 0) {
      touched.addTravel(this.#travel.touched(this.#siteChanges, after.siteChanges, this.#pack), after, this.#measures);
    }
    const affected = touched.slots();
    const tiers = touched.tiers();
    const results = tiers.flatMap((tier) => this.#tell(after, tier, affected[tier], ofTiers));
    return { affected, tiers, results };
  }

  /** Verdicts of a tier and of some of its areas, these without offenders. */
  #tell(plan: Plan, tier: Tier, slots: readonly number[], ofTiers: 'all' | 'none'): CriterionResult[] {
    const context = this.#context(plan);
    return [
      ...evaluateTier({ ...context, offenders: ofTiers }, tier),
      ...evaluateAreas({ ...context, offenders: 'none' }, tier, slots),
    ];
  }
}

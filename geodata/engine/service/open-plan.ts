// One open plan: the session that draws in it, the journal beside it, and what the window was told last.
import type { SpeedTable } from '../../access/speeds/speed-table.ts';
import type { AtlasFile } from '../../atlas/atlas-file.ts';
import type { PlanChange, VerdictTurn } from '../../contract/views.ts';
import type { Atlas } from '../../model/atlas.ts';
import type { Tier } from '../../model/ids.ts';
import { type Issue, IssueError, ok, type Result, refuse } from '../../model/issue.ts';
import type { Plan } from '../../model/plan.ts';
import { diffPlans, isEmptyDiff, type PlanDiff } from '../../plan/diff.ts';
import { logEdit } from '../../plan/log-edit.command.ts';
import type { JournalFile } from '../journal-file.ts';
import type { PlanningSession, StepOutcome } from '../planning-session.ts';
import { VerdictBoard } from '../verdict-board.ts';
import { ChangeGatherer } from './change-gatherer.ts';
import type { Packs } from './packs.ts';
import { StrokeTurns } from './stroke-turns.ts';

export interface OpenPlanParts {
  readonly atlasDocument: string;
  readonly file: AtlasFile;
  readonly session: PlanningSession;
  readonly packs: Packs;
  readonly clock: () => string;
  readonly who: string;
  /** Warnings from opening it. */
  readonly issues: readonly Issue[];
}

/** Where a plan is kept, and the journal of what happened since it was saved there. */
export interface PlanHome {
  readonly document: string;
  readonly path: string;
  readonly journal: JournalFile;
  /** The state of the history that the file holds. */
  readonly savedState: number;
}

interface Stroke {
  readonly start: Plan;
  readonly turns: StrokeTurns;
  /** Tiers whose verdicts as a whole were looked at again, without what causes them. */
  readonly tiers: Set<Tier>;
}

/** Everything that a call may do to the open plan. Refusals throw IssueError, and then the plan is as it was. */
export class OpenPlan {
  readonly parts: OpenPlanParts;
  readonly atlas: Atlas;
  readonly session: PlanningSession;
  home: PlanHome;
  board: VerdictBoard;
  revision = 1;
  /** The pack that the session tests against stands for this reference. */
  #packFor: Plan['rulePack'];
  #stroke: Stroke | null = null;

  constructor(parts: OpenPlanParts, home: PlanHome) {
    this.parts = parts;
    this.session = parts.session;
    this.atlas = parts.session.atlas;
    this.home = home;
    this.#packFor = this.session.plan.rulePack;
    this.board = this.#freshBoard();
  }

  get plan(): Plan {
    return this.session.plan;
  }

  get inStroke(): boolean {
    return this.#stroke !== null;
  }

  get dirty(): boolean {
    const { history } = this.session;
    if (this.#stroke && this.#stroke.start !== this.plan) return true;
    return history.state !== this.home.savedState;
  }

  /** Takes over what a command made of the plan, as one step. null when it changes nothing. */
  perform(outcome: Result<Plan, Issue>, label: string): PlanChange | null {
    if (!outcome.ok) throw new IssueError([outcome.error]);
    const after = outcome.value;
    if (after === this.plan || isEmptyDiff(diffPlans(this.plan, after))) return null;
    const step = this.#step(() => this.session.perform(ok(this.#stroke ? after : this.#logged(after, label)), label));
    if (!step) return null;
    if (!this.#stroke) this.#write({ kind: 'do', label, diff: step.diff }, () => this.session.undo());
    return this.#changed(this.#gathered(step));
  }

  undo(): PlanChange | null {
    return this.#walk('undo', 1);
  }

  redo(): PlanChange | null {
    return this.#walk('redo', 1);
  }

  /** Goes to where so many steps are done, as one change. */
  goTo(position: number): PlanChange | null {
    const { history } = this.session;
    if (position > history.labels.length) {
      refuse('no-such-step', `The history has only ${history.labels.length} steps.`, {}, 'Choose one that is listed.');
    }
    const steps = position - history.position;
    return this.#walk(steps < 0 ? 'undo' : 'redo', Math.abs(steps));
  }

  beginStroke(): void {
    this.requireNoStroke();
    this.session.beginStroke();
    this.#stroke = { start: this.plan, turns: new StrokeTurns(), tiers: new Set() };
  }

  /** Makes one step of the stroke; null when it changed nothing in the end. */
  commitStroke(label: string): PlanChange | null {
    const { start, turns, tiers } = this.#requireStroke();
    if (!isEmptyDiff(diffPlans(start, this.plan))) this.session.perform(ok(this.#logged(this.plan, label)), label);
    const event = this.session.commitStroke(label);
    this.#stroke = null;
    for (const tier of tiers) this.board.setTier(tier, this.session.tierResults(tier));
    if (!event) return null;
    this.#write({ kind: 'do', label, diff: event.diff }, () => this.session.undo());
    const change = new ChangeGatherer();
    change.say(label, turns.net());
    change.ofTiers(tiers);
    return this.#changed(change);
  }

  /** Takes the stroke back. */
  cancelStroke(): PlanChange | null {
    this.#requireStroke();
    const step = this.#step(() => ok(this.session.cancelStroke()));
    this.#stroke = null;
    return step && this.#changed(this.#gathered(step));
  }

  requireNoStroke(): void {
    if (this.#stroke) refuse('stroke-open', 'A stroke is being drawn.', {}, 'Finish it first.');
  }

  /** Counts everything again from the plan: after a fault, when plan, measures and verdicts may have come apart. */
  recount(): void {
    this.session.recount();
    this.board = this.#freshBoard();
  }

  /** Travels at other speeds from now on; verdicts are those at the new ones. */
  travelAt(speeds: SpeedTable): void {
    this.requireNoStroke();
    this.session.travelAt(speeds);
    this.board = this.#freshBoard();
  }

  #walk(kind: 'undo' | 'redo', steps: number): PlanChange | null {
    this.requireNoStroke();
    const change = new ChangeGatherer();
    const entries: { kind: 'undo' | 'redo'; label: string; diff: PlanDiff }[] = [];
    for (let i = 0; i < steps; i++) {
      const step = this.#step(() => ok(kind === 'undo' ? this.session.undo() : this.session.redo()));
      if (!step) break;
      this.#gather(step, change);
      entries.push({ kind, label: step.label, diff: step.diff });
    }
    if (entries.length === 0) return null;
    this.#writeAll(entries, () => (kind === 'undo' ? this.session.redo() : this.session.undo()));
    return this.#changed(change);
  }

  #step(run: () => Result<StepOutcome | null, Issue>): StepOutcome | null {
    const done = run();
    if (!done.ok) throw new IssueError([done.error]);
    return done.value;
  }

  #gathered(step: StepOutcome): ChangeGatherer {
    const change = new ChangeGatherer();
    this.#gather(step, change);
    return change;
  }

  /** Brings the board up to date; tests against another pack where the step chose one. */
  #gather(step: StepOutcome, change: ChangeGatherer): void {
    const { rulePack } = this.plan;
    let turns: readonly VerdictTurn[];
    if (rulePack.id === this.#packFor.id && rulePack.hash === this.#packFor.hash) {
      turns = this.board.take(step, this.session.measures);
    } else {
      this.#packFor = rulePack;
      this.session.testAgainst(this.parts.packs.forPlan(rulePack).pack);
      const results = this.session.verdicts();
      turns = this.board.turns({ results, tiers: ['neighbourhood', 'place', 'system'] });
      this.board = new VerdictBoard(this.plan, results, this.session.measures);
      change.everything();
    }
    change.add(step, turns);
    this.#stroke?.turns.add(turns);
    for (const tier of step.tiers) this.#stroke?.tiers.add(tier);
  }

  #changed(change: ChangeGatherer): PlanChange {
    this.revision++;
    return change.finish(this);
  }

  #freshBoard(): VerdictBoard {
    return new VerdictBoard(this.plan, this.session.verdicts(), this.session.measures);
  }

  /** A full log is no reason to refuse an edit. */
  #logged(plan: Plan, what: string): Plan {
    const logged = logEdit(plan, {
      at: this.parts.clock(),
      who: this.parts.who.slice(0, 100),
      what: what.slice(0, 2000),
      why: '',
    });
    return logged.ok ? logged.value : plan;
  }

  #write(entry: { kind: 'do'; label: string; diff: PlanDiff }, takeBack: () => StepOutcome | null): void {
    this.#writeAll([entry], takeBack);
  }

  /** What is not in the journal must not be on screen: where the disk refuses, the steps are taken back. */
  #writeAll(
    entries: readonly { kind: 'do' | 'undo' | 'redo'; label: string; diff: PlanDiff }[],
    takeBack: () => StepOutcome | null,
  ): void {
    const at = this.parts.clock();
    try {
      this.home.journal.append(...entries.map((entry) => ({ at, ...entry })));
    } catch (error) {
      for (const _ of entries) takeBack();
      this.#packFor = this.plan.rulePack;
      this.session.testAgainst(this.parts.packs.forPlan(this.plan.rulePack).pack);
      this.board = this.#freshBoard();
      throw error;
    }
  }

  #requireStroke(): Stroke {
    if (this.#stroke) return this.#stroke;
    refuse('no-stroke', 'No stroke is being drawn.', {}, 'Begin one first.');
  }
}

// Undo and redo. Keeps the plan as it is now and the diffs that lead back and forth, never old plans.
import type { Plan } from '../model/plan.ts';
import { applyDiff, diffPlans, isEmptyDiff, type PlanDiff, reverseDiff } from './diff.ts';

/** One undoable step. `diff` leads from before the step to after it. */
export interface Step {
  readonly label: string;
  readonly diff: PlanDiff;
}

/** What happened to the plan, for measures, for the window and for the journal. */
export interface HistoryEvent {
  readonly plan: Plan;
  readonly label: string;
  /** Leads from the plan as it was to `plan`. */
  readonly diff: PlanDiff;
}

/** Steps kept before the oldest is dropped. */
export const DEFAULT_STEPS = 2_000;

interface NumberedStep extends Step {
  /** The state that the step leads to. */
  readonly state: number;
}

/**
 * The current plan and its steps. A stroke (`begin`, any number of `record`, `commit` or `cancel`) becomes one step or none.
 * Each state has a number for life: undo and redo come back to the same number, so that "saved" is a comparison.
 */
export class History {
  #plan: Plan;
  #steps: NumberedStep[] = [];
  #position = 0;
  /** The state before the oldest step that is kept. */
  #oldest = 0;
  #lastState = 0;
  #strokeStart: Plan | null = null;
  readonly #cap: number;

  /** `cap`: how many steps are kept, at least 1. */
  constructor(plan: Plan, cap: number = DEFAULT_STEPS) {
    if (!(cap >= 1)) throw new RangeError(`A history keeps at least one step, not ${cap}.`);
    this.#plan = plan;
    this.#cap = cap;
  }

  get plan(): Plan {
    return this.#plan;
  }

  /** Steps that can be undone: the labels before this position are done, the others can be redone. */
  get position(): number {
    return this.#position;
  }

  /** Oldest first. */
  get labels(): readonly string[] {
    return this.#steps.map((step) => step.label);
  }

  /** The number of the state shown now; meaningless while a stroke is open. */
  get state(): number {
    return this.#steps[this.#position - 1]?.state ?? this.#oldest;
  }

  get inStroke(): boolean {
    return this.#strokeStart !== null;
  }

  /** Takes over the plan a command returned; null when it changes nothing. Outside a stroke it is one step and ends redo. */
  record(after: Plan, label: string): HistoryEvent | null {
    const diff = diffPlans(this.#plan, after);
    if (isEmptyDiff(diff)) return null;
    this.#plan = after;
    if (this.#strokeStart === null) this.#push({ label, diff });
    return { plan: after, label, diff };
  }

  /** Opens a stroke. Throws when one is open. */
  begin(): void {
    if (this.#strokeStart) throw new Error('A stroke is already open.');
    this.#strokeStart = this.#plan;
  }

  /** Closes the stroke and makes one step of it; null when it changed nothing in the end. */
  commit(label: string): HistoryEvent | null {
    const diff = diffPlans(this.#requireStroke(), this.#plan);
    this.#strokeStart = null;
    if (isEmptyDiff(diff)) return null;
    this.#push({ label, diff });
    return { plan: this.#plan, label, diff };
  }

  /** Closes the stroke and restores the very plan it began with; the event leads back to it. */
  cancel(): HistoryEvent | null {
    const start = this.#requireStroke();
    const diff = diffPlans(this.#plan, start);
    this.#plan = start;
    this.#strokeStart = null;
    return isEmptyDiff(diff) ? null : { plan: start, label: '', diff };
  }

  /** Goes one step back; null when there is none. Throws while a stroke is open: commit or cancel it first. */
  undo(): HistoryEvent | null {
    this.#refuseStroke();
    const step = this.#steps[this.#position - 1];
    if (!step) return null;
    this.#position--;
    return this.#walk(step.label, reverseDiff(step.diff));
  }

  /** Goes one step forward again; null when there is none. Throws while a stroke is open. */
  redo(): HistoryEvent | null {
    this.#refuseStroke();
    const step = this.#steps[this.#position];
    if (!step) return null;
    this.#position++;
    return this.#walk(step.label, step.diff);
  }

  #walk(label: string, diff: PlanDiff): HistoryEvent {
    this.#plan = applyDiff(this.#plan, diff);
    return { plan: this.#plan, label, diff };
  }

  #push(step: Step): void {
    this.#steps.length = this.#position;
    this.#steps.push({ ...step, state: ++this.#lastState });
    if (this.#steps.length > this.#cap) this.#oldest = this.#steps.shift()?.state ?? this.#oldest;
    this.#position = this.#steps.length;
  }

  #requireStroke(): Plan {
    if (!this.#strokeStart) throw new Error('No stroke is open.');
    return this.#strokeStart;
  }

  #refuseStroke(): void {
    if (this.#strokeStart) throw new Error('A stroke is open: commit or cancel it first.');
  }
}

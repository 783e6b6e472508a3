// Asking again and again while a plan is drawn: one question under way at a time, the newest wins, and not without a pause.

/** Milliseconds between two questions while the plan moves on. */
const PAUSE = 150;
/** Milliseconds for which a drawing hand must rest: numbers and verdicts of the stroke itself come first. */
const REST = 250;

export interface InStepParts<Asked, Told> {
  ask(question: Asked): Promise<Told>;
  /** Hears every answer to the question that is still wanted, in the order they were asked. */
  hear(answer: Told, question: Asked): void;
  /** Calls back after some milliseconds; returns the function that calls it off. */
  later(milliseconds: number, then: () => void): () => void;
  now(): number;
  isDrawing(): boolean;
  /** Whether an answer to the first still means something to who now asks the second. */
  same(asked: Asked, wanted: Asked): boolean;
}

export class InStep<Asked, Told> {
  readonly #parts: InStepParts<Asked, Told>;
  #wanted: { readonly question: Asked } | null = null;
  /** The newest question was asked, or its answer has come. */
  #isAsked = true;
  #underWay = false;
  #lastAsked = Number.NEGATIVE_INFINITY;
  #lastWanted = Number.NEGATIVE_INFINITY;
  #callOff: (() => void) | null = null;

  constructor(parts: InStepParts<Asked, Told>) {
    this.#parts = parts;
  }

  /** Asks at once when nothing was asked for a while and nobody draws; else after the pause, and only the newest. */
  want(question: Asked): void {
    // Another question is not the next step of the same: nobody should wait for it.
    const isOther = this.#wanted !== null && !this.#parts.same(this.#wanted.question, question);
    this.#wanted = { question };
    this.#isAsked = false;
    if (isOther) this.#lastAsked = Number.NEGATIVE_INFINITY;
    this.#lastWanted = isOther ? Number.NEGATIVE_INFINITY : this.#parts.now();
    this.#next();
  }

  /** Nothing is wanted any more; an answer under way is not heard. */
  stop(): void {
    this.#wanted = null;
    this.#isAsked = true;
    this.#callOff?.();
    this.#callOff = null;
  }

  #next(): void {
    this.#callOff?.();
    this.#callOff = null;
    if (this.#underWay || this.#isAsked || !this.#wanted) return;
    const rested = this.#parts.isDrawing() ? this.#lastWanted + REST : Number.NEGATIVE_INFINITY;
    const wait = Math.max(this.#lastAsked + PAUSE, rested) - this.#parts.now();
    if (wait > 0) this.#callOff = this.#parts.later(wait, () => this.#next());
    else void this.#ask(this.#wanted.question);
  }

  async #ask(question: Asked): Promise<void> {
    this.#isAsked = true;
    this.#underWay = true;
    this.#lastAsked = this.#parts.now();
    const answer = await this.#parts.ask(question);
    this.#underWay = false;
    if (this.#wanted && this.#parts.same(question, this.#wanted.question)) this.#parts.hear(answer, question);
    this.#next();
  }
}

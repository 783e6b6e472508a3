// When the names of areas are put on the map anew: laying them out costs more than a stroke may, so they wait until it is over.
import type { AppState } from '../state/app-state.ts';
import type { AreaNames } from './area-names.ts';
import { sameNames } from './state-steps.ts';

/** Milliseconds without a step before names follow. */
const REST_MS = 200;

export class NameTags {
  readonly #make: () => AreaNames;
  readonly #put: (names: AreaNames) => void;
  #shown = '';
  #waits = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** `make` lays names out for the state as it is then; `put` hands them to the map. */
  constructor(make: () => AreaNames, put: (names: AreaNames) => void) {
    this.#make = make;
    this.#put = put;
  }

  /** Another tier has its names at once; those of a plan that is being drawn in come when the hand rests. */
  follow(before: AppState, after: AppState): void {
    if (before.tier !== after.tier) this.show();
    else if (!sameNames(before, after)) this.#waits = true;
    if (!this.#waits || after.preview !== null) this.stop();
    else if (this.#timer === null || !sameNames(before, after)) this.#wait();
  }

  /** Puts the names on the map now; nothing where they are as they were. */
  show(): void {
    this.stop();
    this.#waits = false;
    const names = this.#make();
    const text = JSON.stringify(names);
    if (text === this.#shown) return;
    this.#shown = text;
    this.#put(names);
  }

  /** The names as they are now, for a style that brings them along: they are not put again after it. */
  brought(): AreaNames {
    const names = this.#make();
    this.#shown = JSON.stringify(names);
    return names;
  }

  /** Forgets what is waiting for the hand to rest; `follow` takes it up again. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #wait(): void {
    this.stop();
    this.#timer = setTimeout(() => this.show(), REST_MS);
  }
}

// What the window keeps between runs, by key: loaded from the engine once at start, saved there soon after every change. The
// engine is the only place that lasts: the loopback host's port changes with every run, and with it the browser's own storage.
import type { EngineClient } from '../../geodata/contract/messages.ts';
import { theConnection } from '../bridge/connection.ts';

/** Where what could not be saved before the page went away waits for its reload. */
const UNSAVED = 'coterminous.unsaved';
/** Keys of one plan each begin so; of these only the newest are kept, since plans come and go. */
export const PLAN_KEY = 'plan.';
const MOST_PLANS = 60;
const SAVE_AFTER_MS = 400;

/** The parts of the browser that are used: tests bring their own. */
export interface MemoryParts {
  readonly client: () => Pick<EngineClient, 'call'>;
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Calls back after some milliseconds. */
  readonly later: (ms: number, then: () => void) => void;
}

export class WindowMemory {
  readonly #parts: MemoryParts;
  /** JSON text by key, the longest untouched first. */
  readonly #kept = new Map<string, string>();
  readonly #unsaved = new Set<string>();
  #loaded = false;
  #waiting = false;

  constructor(parts: MemoryParts) {
    this.#parts = parts;
  }

  /** Never rejects: a memory that cannot be had is empty, and is not written over either. */
  async load(): Promise<void> {
    const reply = await this.#parts.client().call('memory.load', {});
    if (!reply.ok) return;
    const own = [...this.#unsaved].map((key) => [key, this.#kept.get(key) ?? 'null'] as const);
    this.#kept.clear();
    for (const [key, value] of Object.entries(objectOf(reply.value.text))) this.#kept.set(key, JSON.stringify(value));
    // What this page knew last is newer than what the engine heard of it.
    for (const [key, value] of Object.entries(this.#takeUnsaved())) this.#put(key, JSON.stringify(value));
    for (const [key, text] of own) this.#put(key, text);
    this.#loaded = true;
    if (this.#unsaved.size > 0) this.#saveSoon();
  }

  /** What was kept under a key; undefined where nothing was. */
  recall(key: string): unknown {
    const text = this.#kept.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  }

  /** Remembers a JSON value under a key, and saves it soon if it is new. */
  keep(key: string, value: unknown): void {
    const text = JSON.stringify(value);
    if (this.#kept.get(key) === text) return;
    this.#put(key, text);
    this.#saveSoon();
  }

  /** Saves now what was not saved yet. What does not arrive stays to be saved with the next change. */
  async save(): Promise<void> {
    if (!this.#loaded || this.#unsaved.size === 0) return;
    const sent = new Map([...this.#unsaved].map((key) => [key, this.#kept.get(key)]));
    const reply = await this.#parts.client().call('memory.save', { text: this.#text(this.#kept.keys()) });
    if (!reply.ok) return;
    for (const [key, text] of sent) if (this.#kept.get(key) === text) this.#unsaved.delete(key);
  }

  /** The page goes away: a last save, and a copy for its reload, since nobody waits for the answer. */
  leave(): void {
    if (this.#unsaved.size === 0) return;
    const text = this.#text(this.#unsaved);
    try {
      this.#parts.storage().setItem(UNSAVED, text);
    } catch {
      // Full or forbidden: the save below is all there is.
    }
    void this.save();
  }

  #put(key: string, text: string): void {
    this.#kept.delete(key); // so that it goes to the end, as the newest
    this.#kept.set(key, text);
    this.#unsaved.add(key);
    const plans = [...this.#kept.keys()].filter((one) => one.startsWith(PLAN_KEY));
    for (const old of plans.slice(0, -MOST_PLANS)) {
      this.#kept.delete(old);
      this.#unsaved.delete(old);
    }
  }

  #saveSoon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    this.#parts.later(SAVE_AFTER_MS, () => {
      this.#waiting = false;
      void this.save();
    });
  }

  #text(keys: Iterable<string>): string {
    return JSON.stringify(Object.fromEntries([...keys].map((key) => [key, JSON.parse(this.#kept.get(key) ?? 'null')])));
  }

  #takeUnsaved(): object {
    try {
      const text = this.#parts.storage().getItem(UNSAVED) ?? '{}';
      this.#parts.storage().removeItem(UNSAVED);
      return objectOf(text);
    } catch {
      return {}; // storage may be forbidden
    }
  }
}

function objectOf(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {}; // damaged text is as good as none
  }
}

export const memory = new WindowMemory({
  client: () => theConnection().client,
  storage: () => sessionStorage,
  later: (ms, then) => void setTimeout(then, ms),
});

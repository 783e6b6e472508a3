// Long work: named by the caller, heard while it goes on, ended by that name.
import type { EngineEvent } from '../../contract/messages.ts';
import type { Progress } from '../progress.ts';
import { Cancelled } from './refusal.ts';

/** Progress is told at most about ten times a second. */
const QUIET_MS = 100;

/** What work is handed: where to tell how far it is, and what says that it is to end. */
export interface JobControls {
  readonly onProgress: Progress;
  readonly signal: AbortSignal;
}

interface Job {
  readonly kind: string;
  readonly ending: AbortController;
  /** Settles when the work is over, whatever came of it. */
  readonly over: Promise<void>;
}

export interface JobsOptions {
  readonly hear: (event: EngineEvent) => void;
  readonly ticks: () => number;
}

export class Jobs {
  readonly #running = new Map<string, Job>();
  readonly #options: JobsOptions;

  constructor(options: JobsOptions) {
    this.#options = options;
  }

  /**
   * Does the work under a name. A newer job of the same kind, or of the same name, cancels this one and begins when it is
   * over. Throws `Cancelled` for a job that was cancelled, whatever its work came to.
   */
  async run<T>(name: string, kind: string, work: (controls: JobControls) => Promise<T>): Promise<T> {
    const older = [...this.#running].flatMap(([other, job]) => (job.kind === kind || other === name ? job : []));
    for (const { ending } of older) ending.abort();
    const ending = new AbortController();
    const { promise: over, resolve: end } = Promise.withResolvers<void>();
    const job: Job = { kind, ending, over };
    this.#running.set(name, job);
    try {
      await Promise.all(older.map((one) => one.over));
      throwIfCancelled(ending.signal);
      const value = await work({ onProgress: this.#progressOf(name, ending.signal), signal: ending.signal });
      throwIfCancelled(ending.signal);
      return value;
    } finally {
      if (this.#running.get(name) === job) this.#running.delete(name);
      end();
    }
  }

  /** A name that nothing runs under is passed over: the job may just have ended. */
  cancel(name: string): void {
    this.#running.get(name)?.ending.abort();
  }

  #progressOf(name: string, signal: AbortSignal): Progress {
    let told = Number.NEGATIVE_INFINITY;
    let phase = '';
    return ({ step, done, total }) => {
      if (signal.aborted) return;
      const now = this.#options.ticks();
      // A new phase ("Reading ...", then "Joining ...") must not be swallowed: nothing more may come for a long time.
      const word = step.slice(0, step.search(/ |$/));
      if (now - told < QUIET_MS && word === phase) return;
      told = now;
      phase = word;
      this.#options.hear({ event: 'progress', job: name, step, done, total });
    };
  }
}

/** Throws Cancelled once the job is to end. */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new Cancelled();
}

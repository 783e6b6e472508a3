// Long work: named by the caller, heard while it goes on, cancelled by that name between its steps.
import type { EngineEvent } from '../../contract/messages.ts';
import type { Progress } from '../progress.ts';
import { Cancelled } from './refusal.ts';

/** Progress is told at most about ten times a second. */
const QUIET_MS = 100;

interface Job {
  readonly kind: string;
  cancelled: boolean;
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
   * Does the work under a name. `work` reports through what it is handed, which throws `Cancelled` once the job was
   * cancelled; a newer job of the same kind, or of the same name, cancels this one.
   */
  async run<T>(name: string, kind: string, work: (progress: Progress) => Promise<T> | T): Promise<T> {
    for (const [other, job] of this.#running) if (job.kind === kind || other === name) job.cancelled = true;
    const job: Job = { kind, cancelled: false };
    this.#running.set(name, job);
    try {
      const value = await work(this.#progressOf(name, job));
      if (job.cancelled) throw new Cancelled();
      return value;
    } finally {
      if (this.#running.get(name) === job) this.#running.delete(name);
    }
  }

  /** A name that nothing runs under is passed over: the job may just have ended. */
  cancel(name: string): void {
    const job = this.#running.get(name);
    if (job) job.cancelled = true;
  }

  #progressOf(name: string, job: Job): Progress {
    let told = Number.NEGATIVE_INFINITY;
    let phase = '';
    return ({ step, done, total }) => {
      if (job.cancelled) throw new Cancelled();
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

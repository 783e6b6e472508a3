// The threads that imports run on. One stays between reading and building, since it remembers what it read.
import type { JobThread } from './job-thread.ts';

interface Held {
  readonly token: string;
  readonly thread: JobThread;
  busy: boolean;
}

export class ImportThreads {
  readonly #start: () => JobThread;
  #held: readonly Held[] = [];

  constructor(start: () => JobThread) {
    this.#start = start;
  }

  /** Lets `work` have the token's thread for itself. */
  async use<T>(token: string, work: (thread: JobThread) => Promise<T>): Promise<T> {
    const held = this.#take(token);
    try {
      return await work(held.thread);
    } finally {
      held.busy = false;
      this.#held = this.#held.filter(({ thread }) => thread.alive);
    }
  }

  /** Ends what runs for the token, and forgets what was read of it. */
  async end(token: string): Promise<void> {
    const ours = this.#held.filter((held) => held.token === token);
    this.#held = this.#held.filter((held) => held.token !== token);
    await Promise.all(ours.map(({ thread }) => thread.end()));
  }

  /** Only one import is remembered: what was read of England fills a gigabyte. */
  #take(token: string): Held {
    const idle = this.#held.filter(({ busy }) => !busy);
    const known = idle.find((held) => held.token === token && held.thread.alive);
    const kept = known ?? { token, thread: this.#start(), busy: true };
    kept.busy = true;
    for (const { thread } of idle.filter((held) => held !== known)) void thread.end();
    this.#held = [...this.#held.filter((held) => held.busy && held !== known), kept];
    return kept;
  }
}

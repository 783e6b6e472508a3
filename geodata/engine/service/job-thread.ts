// One thread of long work, as the engine sees it. It may be ended (ending.ts says when), or die: whoever waits for it is told.
import type { Worker } from 'node:worker_threads';
import { IssueError } from '../../model/issue.ts';
import { Ending } from '../ending.ts';
import type { LongNews, LongResults, LongWork } from '../long-work.ts';
import type { Progress } from '../progress.ts';
import type { JobControls } from './jobs.ts';
import { Cancelled } from './refusal.ts';

interface Waiting {
  readonly onProgress: Progress;
  readonly done: (value: LongResults[keyof LongResults]) => void;
  readonly fail: (error: Error) => void;
}

/** Milliseconds that a thread may take to leave by itself; one that does not is stuck. */
const PATIENCE_MS = 60_000;

export class JobThread {
  readonly #worker: Worker;
  readonly #log: (text: string) => void;
  readonly #gone: Promise<void>;
  readonly #fate = new Ending();
  #waiting: Waiting | null = null;
  #ending = false;
  #trouble: unknown = null;

  constructor(worker: Worker, log: (text: string) => void) {
    this.#worker = worker;
    this.#log = log;
    worker.postMessage({ work: 'begin', ending: this.#fate.shared } satisfies LongWork);
    worker.on('message', (news: LongNews) => this.#hear(news));
    worker.on('error', (error) => {
      this.#trouble = error;
    });
    this.#gone = new Promise((resolve) => {
      worker.on('exit', (code) => {
        const died = this.#ending ? new Cancelled() : this.#stopped(this.#trouble ?? `it ended with code ${code}`);
        this.#ending = true;
        this.#waiting?.fail(died);
        resolve();
      });
    });
  }

  /** Whether it can be asked. */
  get alive(): boolean {
    return !this.#ending;
  }

  /**
   * Has work done: one at a time. Rejects with IssueError when the work is refused or the thread dies over it, and with
   * Cancelled, once the thread is gone, when the work was cancelled.
   */
  async ask<Name extends keyof LongResults>(
    work: Extract<LongWork, { readonly work: Name }>,
    { onProgress, signal }: JobControls,
  ): Promise<LongResults[Name]> {
    if (signal.aborted || this.#ending) throw new Cancelled();
    const { promise, resolve, reject } = Promise.withResolvers<LongResults[keyof LongResults]>();
    const stop = (): void => void this.end();
    signal.addEventListener('abort', stop, { once: true });
    this.#waiting = { onProgress, done: resolve, fail: reject };
    this.#worker.postMessage(work);
    try {
      return (await promise) as LongResults[Name]; // what comes back is of the kind that was asked for
    } finally {
      signal.removeEventListener('abort', stop);
      this.#waiting = null;
    }
  }

  /** Ends the thread: at once, or as soon as it is out of SQLite. Resolves when it has let go of its files. */
  async end(): Promise<void> {
    this.#ending = true;
    if (this.#fate.claim()) await this.#worker.terminate();
    const patience = setTimeout(() => void this.#worker.terminate(), PATIENCE_MS);
    await this.#gone;
    clearTimeout(patience);
  }

  #hear(news: LongNews): void {
    const waiting = this.#waiting;
    if (this.#ending || !waiting) return;
    if (news.news === 'progress') waiting.onProgress(news.report);
    else if (news.news === 'done') waiting.done(news.value);
    else if (news.news === 'refused') waiting.fail(new IssueError(news.issues));
    else {
      waiting.fail(this.#stopped(news.error));
      void this.end(); // what it holds may no longer be right
    }
  }

  #stopped(reason: unknown): IssueError {
    this.#log(`Long work stopped: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`);
    return outOfMemory(reason)
      ? stoppedIssue(
          'out-of-memory',
          'There was not enough memory for the work.',
          'Close other programs, or give fewer files, and try again.',
        )
      : stoppedIssue(
          'work-stopped',
          'The work stopped because of a fault in Coterminous; nothing was stored.',
          'Try again. If it stops again, leave out the files that were added last.',
        );
  }
}

function stoppedIssue(code: string, message: string, fix: string): IssueError {
  return new IssueError([{ code, severity: 'error', message, place: {}, fix }]);
}

/** V8's heap is full, or a typed array could not be had. */
const outOfMemory = (reason: unknown): boolean =>
  reason instanceof Error &&
  (('code' in reason && reason.code === 'ERR_WORKER_OUT_OF_MEMORY') || /array buffer allocation failed/i.test(reason.message));

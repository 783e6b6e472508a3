// Where long work writes before it is done: beside the documents of the library, and never among them.
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../../atlas/is-running.ts';
import { replaceFile } from '../../atlas/replace-file.ts';
import { whileWriting } from '../../atlas/sqlite-issues.ts';

const FOLDER = '.making';

export class Workshop {
  readonly #root: string;
  readonly #random: (bytes: number) => string;

  /** Removes what processes that were killed have left in the library's folder `home`. */
  constructor(home: string, random: (bytes: number) => string) {
    this.#root = join(home, FOLDER);
    this.#random = random;
    if (!existsSync(this.#root)) return;
    for (const name of readdirSync(this.#root)) {
      const maker = Number.parseInt(name, 10);
      if (maker === process.pid || !isRunning(maker)) remove(join(this.#root, name));
    }
    this.#tidy();
  }

  /** Hands `work` a folder of its own, which is gone when it ends, whatever comes of it. Throws IssueError for a full disk and the like. */
  async use<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const folder = join(this.#root, `${process.pid}-${this.#random(4)}`);
    whileWriting(folder, () => mkdirSync(folder, { recursive: true }));
    try {
      return await work(folder);
    } finally {
      remove(folder);
      this.#tidy();
    }
  }

  #tidy(): void {
    if (readdirSync(this.#root).length === 0) rmdirSync(this.#root);
  }
}

/** Puts a finished document into the library, in one step. */
export const moveIn = (made: string, path: string): void => replaceFile(path, (temporary) => renameSync(made, temporary));

/** Virus scanners on Windows hold on to new files for a moment. */
const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });

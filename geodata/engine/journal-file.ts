// The journal beside a plan: every step is on the disk before the next one is drawn, so a crash loses nothing that was on
// screen but an unfinished stroke.
import { closeSync, existsSync, fdatasyncSync, ftruncateSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { whileWriting } from '../atlas/sqlite-issues.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Plan } from '../model/plan.ts';
import { encodeEntry, encodeHeader, type JournalStep, journalLines, type Replay, replayJournal } from '../plan/journal.ts';
import { sha256 } from './sha256.ts';
import { replaceText } from './text-files.ts';

export const journalPath = (planPath: string): string => `${planPath}.journal`;

/** What is left of a session that ended without saving, or null when there is no journal. */
export function recoverJournal(planPath: string, plan: Plan, savedText: string, atlas: Atlas): Replay | null {
  const file = journalPath(planPath);
  if (!existsSync(file)) return null;
  const { indexOf } = atlas.blocks;
  return replayJournal(plan, journalLines(readFileSync(file, 'utf8')), { indexOf, saved: sha256(savedText), file });
}

/** An open journal. Each entry is flushed to the disk before `append` returns. */
export class JournalFile {
  readonly #path: string;
  readonly #handle: number;
  readonly #blockCodes: readonly string[];
  #next: number;
  #length: number;

  /**
   * Starts a journal afresh for a plan as it was just saved or opened, with steps that were recovered. The old journal is
   * replaced in one step, so that what it held is never on no disk at all. Throws IssueError when the folder refuses.
   */
  constructor(
    planPath: string,
    plan: Plan,
    savedText: string,
    atlas: Atlas,
    resume: { readonly steps: readonly JournalStep[] } = { steps: [] },
  ) {
    this.#path = journalPath(planPath);
    this.#blockCodes = atlas.blocks.codes;
    const header = encodeHeader({ plan: plan.id, saved: sha256(savedText), blockLayer: plan.blockLayer });
    const entries = resume.steps.map((step, i) => encodeEntry({ ...step, n: i + 1 }, this.#blockCodes));
    const text = [header, ...entries].join('');
    // A full disk or a read-only folder must be said now, not after an hour of drawing.
    replaceText(this.#path, text);
    this.#handle = whileWriting(this.#path, () => openSync(this.#path, 'r+'));
    this.#next = entries.length + 1;
    this.#length = Buffer.byteLength(text);
  }

  /** Steps in it. */
  get steps(): number {
    return this.#next - 1;
  }

  /** Adds steps in one write; their numbers are given here. Throws IssueError, and then nothing was added. */
  append(...steps: readonly Omit<JournalStep, 'n'>[]): void {
    const text = steps.map((step, i) => encodeEntry({ ...step, n: this.#next + i }, this.#blockCodes)).join('');
    this.#write(Buffer.from(text));
    this.#next += steps.length;
  }

  /** Ends the journal. `remove` when the plan has been saved: there is nothing left to recover. */
  close(how: 'keep' | 'remove'): void {
    closeSync(this.#handle);
    if (how === 'remove') rmSync(this.#path, { force: true });
  }

  #write(bytes: Uint8Array): void {
    whileWriting(this.#path, () => {
      try {
        for (let done = 0; done < bytes.length; ) {
          done += writeSync(this.#handle, bytes, done, bytes.length - done, this.#length + done);
        }
        fdatasyncSync(this.#handle);
        this.#length += bytes.length;
      } catch (error) {
        // Half a line would end the journal for all that follows.
        ftruncateSync(this.#handle, this.#length);
        throw error;
      }
    });
  }
}

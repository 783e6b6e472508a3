// The journal beside a plan: every step is on the disk before the next one is drawn, so a crash loses nothing that was on
// screen but an unfinished stroke.
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { whileWriting } from '../atlas/sqlite-issues.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Plan } from '../model/plan.ts';
import { encodeEntry, encodeHeader, type JournalStep, journalLines, type Replay, replayJournal } from '../plan/journal.ts';
import { sha256 } from './sha256.ts';

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

  /** Starts a journal afresh for a plan as it was just saved or opened. Throws IssueError when the folder refuses. */
  constructor(
    planPath: string,
    plan: Plan,
    savedText: string,
    atlas: Atlas,
    resume: { readonly steps: readonly JournalStep[] } = { steps: [] },
  ) {
    this.#path = journalPath(planPath);
    this.#blockCodes = atlas.blocks.codes;
    this.#next = 1;
    // A full disk or a read-only folder must be said now, not after an hour of drawing.
    this.#handle = whileWriting(this.#path, () => openSync(this.#path, 'w'));
    this.#write(encodeHeader({ plan: plan.id, saved: sha256(savedText), blockLayer: plan.blockLayer }));
    for (const step of resume.steps) this.append(step);
  }

  /** Adds a step; its number is given here. */
  append(step: Omit<JournalStep, 'n'>): void {
    this.#write(encodeEntry({ ...step, n: this.#next }, this.#blockCodes));
    this.#next++;
  }

  /** Ends the journal. `remove` when the plan has been saved: there is nothing left to recover. */
  close(how: 'keep' | 'remove'): void {
    closeSync(this.#handle);
    if (how === 'remove') rmSync(this.#path, { force: true });
  }

  #write(line: string): void {
    whileWriting(this.#path, () => {
      writeSync(this.#handle, line);
      fsyncSync(this.#handle);
    });
  }
}

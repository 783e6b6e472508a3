// A folder of its own for every test, and the tiny town written into it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { type WriteAtlasOptions, writeAtlas } from '../../geodata/atlas/write-atlas.ts';
import { type Issue, IssueError } from '../../geodata/model/issue.ts';
import { TOWN_TIME, townContents, townTiles } from './town-contents.ts';

/** Call once in a test file; `in` gives paths in the folder of the running test. */
export function useScratch(): { readonly in: (name: string) => string } {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'coterminous-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return { in: (name) => join(folder, name) };
}

export const TOWN_OPTIONS: WriteAtlasOptions = { writtenAt: TOWN_TIME };

export const writeTown = (path: string, options: Partial<WriteAtlasOptions> = {}): void =>
  writeAtlas(path, townContents(), (emit) => townTiles.forEach(emit), { ...TOWN_OPTIONS, ...options });

/** The first issue that `work` throws. Anything else that it throws, or nothing, fails the test. */
export function issueOf(work: () => unknown): Issue {
  try {
    work();
  } catch (error) {
    if (error instanceof IssueError && error.issues[0]) return error.issues[0];
    throw error;
  }
  throw new Error('Nothing was refused.');
}

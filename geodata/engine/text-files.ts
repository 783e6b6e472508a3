// Reading and replacing text files, with a sentence instead of an error code.
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { refuse } from '../model/issue.ts';

/** The text of a file in UTF-8, without a byte-order mark. Throws IssueError when it cannot be read. */
export function readText(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    refuseFile(error, path, `The ${what} could not be read`);
  }
}

/** Replaces a file in one step: written beside it, flushed, renamed. Throws IssueError when disk or folder refuse. */
export function replaceText(path: string, text: string, what: string): void {
  try {
    mkdirSync(dirname(resolve(path)), { recursive: true });
    writeFileAtomic.sync(path, text, { encoding: 'utf8', fsync: true });
  } catch (error) {
    refuseFile(error, path, `The ${what} could not be written`);
  }
}

const REASONS: Readonly<Record<string, readonly [reason: string, fix: string]>> = {
  ENOENT: ['there is no such file or folder', 'Check the path.'],
  EISDIR: ['it is a folder', 'Name a file.'],
  ENOTDIR: ['a part of its path is a file, not a folder', 'Check the path.'],
  EACCES: ['you have no permission', 'Choose another folder, or ask for permission to this one.'],
  EPERM: ['you have no permission', 'Choose another folder, or ask for permission to this one.'],
  EROFS: ['the disk is read-only', 'Choose a folder on another disk.'],
  ENOSPC: ['the disk is full', 'Free some space and try again; nothing was changed.'],
  EDQUOT: ['your share of the disk is used up', 'Free some space and try again; nothing was changed.'],
  EBUSY: ['another program is using it', 'Close it there and try again.'],
};

/** Turns a file-system error into an issue that names the file; anything else is a bug and goes on as it is. */
export function refuseFile(error: unknown, path: string, what: string): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = REASONS[code];
  if (!known) throw error;
  refuse(`file-${code.toLowerCase()}`, `${what}: ${known[0]}.`, { file: path }, known[1]);
}

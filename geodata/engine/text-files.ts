// Reading and replacing text files, with a sentence instead of an error code.
import { readFileSync, writeFileSync } from 'node:fs';
import { replaceFile } from '../atlas/replace-file.ts';
import { fileProblem } from '../reading/file-problem.ts';

/** The text of a file in UTF-8, without a byte-order mark. Throws IssueError when it cannot be read. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    fileProblem(error, path);
  }
}

/** Replaces a file in one step: written beside it, flushed, renamed. Throws IssueError when disk or folder refuse. */
export function replaceText(path: string, text: string): void {
  replaceFile(path, (temporary) => writeFileSync(temporary, text, 'utf8'));
}

// What SQLite and the file system say when the user's disk, folder or file is at fault, in sentences with a remedy.
import { type Issue, IssueError } from '../model/issue.ts';

const issue = (code: string, file: string, message: string, fix: string): Issue => ({
  code,
  severity: 'error',
  message,
  place: { file },
  fix,
});

/** The message and remedy for a file whose bytes are not what was written. */
const damaged = (file: string, what: string): Issue =>
  issue(
    'atlas-damaged',
    file,
    `The atlas is damaged, or was edited by another program: ${what}.`,
    'Copy it again from where it came, or delete it and build it again from the published files.',
  );

/** Throws the issue of a damaged atlas. */
export function refuseDamaged(file: string, what: string): never {
  throw new IssueError([damaged(file, what)]);
}

/** Runs `write`; trouble with the disk, the folder or a lock becomes an issue about `file`. Bugs pass through as they are. */
export function whileWriting<T>(file: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    const known = writeIssue(file, codeOf(error), error);
    throw known ? new IssueError([known]) : error;
  }
}

/** Runs `read`; whatever SQLite says about the bytes becomes an issue about `file`. */
export function whileReading<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const known = readIssue(file, codeOf(error), error);
    throw known ? new IssueError([known]) : error;
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const LOCKED = /^(SQLITE_BUSY|SQLITE_LOCKED|EBUSY|ETXTBSY)/;
const NO_SPACE = /^(SQLITE_FULL|ENOSPC|EDQUOT)/;
const NOT_ALLOWED = /^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|EROFS)/;

function writeIssue(file: string, code: string, error: unknown): Issue | null {
  if (NO_SPACE.test(code)) {
    return issue('disk-full', file, 'The disk is full.', 'Free some space, or choose a folder on another disk, and try again.');
  }
  if (LOCKED.test(code)) return lockedIssue(file);
  if (NOT_ALLOWED.test(code)) {
    return issue(
      'not-writable',
      file,
      `The file cannot be written there (${code}).`,
      'Choose a folder that you may write to, and close other programs that have the file open.',
    );
  }
  if (/^(ENOENT|ENOTDIR|EISDIR|ENAMETOOLONG)/.test(code)) {
    return issue(
      'no-such-folder',
      file,
      `There is no such place to write to (${code}).`,
      'Check the path, or make the folder.',
    );
  }
  if (/^(SQLITE_IOERR|EIO)/.test(code)) {
    return issue('disk-error', file, `The disk could not be written to (${textOf(error)}).`, 'Try another disk or folder.');
  }
  return null;
}

const lockedIssue = (file: string): Issue =>
  issue('file-locked', file, 'Another program has the file open.', 'Close it there (QGIS, for example) and try again.');

function readIssue(file: string, code: string, error: unknown): Issue | null {
  if (/^(ENOENT|ENOTDIR)/.test(code)) {
    return issue('no-such-file', file, 'There is no such file.', 'Check the path and the spelling.');
  }
  if (code === 'EISDIR') return issue('not-a-file', file, 'This is a folder.', 'Name the atlas file itself.');
  if (LOCKED.test(code)) return lockedIssue(file);
  if (NOT_ALLOWED.test(code)) {
    return issue(
      'not-readable',
      file,
      `The file cannot be opened (${code}).`,
      'Check that you may read the file and its folder.',
    );
  }
  if (code === 'SQLITE_NOTADB') {
    return issue('not-an-atlas', file, 'The file is not an atlas.', 'Choose a file that ends in .atlas.gpkg.');
  }
  if (code.startsWith('SQLITE_')) return damaged(file, textOf(error));
  return null;
}

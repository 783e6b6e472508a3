// What the operating system says about a file, in words that help.
import { refuse } from '../model/issue.ts';

const SENTENCES: Readonly<Record<string, readonly [code: string, message: string, fix: string]>> = {
  ENOENT: ['file-not-found', 'There is no such file or folder.', 'Check the path.'],
  ENOTDIR: ['file-not-found', 'There is no such file or folder.', 'Check the path.'],
  EACCES: [
    'file-unreadable',
    'You are not allowed to read this.',
    'Ask for permission to read it, or copy it to a folder of your own.',
  ],
  EPERM: [
    'file-unreadable',
    'You are not allowed to read this.',
    'Ask for permission to read it, or copy it to a folder of your own.',
  ],
  EBUSY: ['file-busy', 'Another program has this file locked.', 'Close it in the other program and try again.'],
  EISDIR: ['not-a-file', 'This is a folder, not a file.', 'Choose the files inside it.'],
  ELOOP: ['file-not-found', 'This link leads nowhere.', 'Choose the file it stands for.'],
  EMFILE: ['too-many-files', 'Too many files are open.', 'Close other programs and try again.'],
};

/** Turns an error of node:fs into an IssueError; anything else is a bug and is thrown as it is. */
export function fileProblem(error: unknown, file: string): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = SENTENCES[code];
  if (known !== undefined) return refuse(known[0], known[1], { file }, known[2]);
  if (/^E[A-Z]+$/.test(code)) {
    return refuse(
      'file-unreadable',
      `The file could not be read (${code}).`,
      { file },
      'Copy it to another disk and try again.',
    );
  }
  throw error;
}

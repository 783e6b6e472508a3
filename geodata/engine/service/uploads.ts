// Files that a user gave, kept in folders of their own until they are built into something or dropped.
import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { whileWriting } from '../../atlas/sqlite-issues.ts';
import { documentName } from '../../contract/values.ts';
import { refuse } from '../../model/issue.ts';

const FOLDER = '.uploads';
const TOKEN = /^[0-9a-f]{32}$/;
/** Folders that nobody came back for. Another window may be at it, so younger ones stay. */
const ABANDONED_MS = 6 * 3600_000;

/** The folder that an `import.begin` token stands for. Throws IssueError for anything that is no token. */
export function uploadFolder(home: string, token: string): string {
  if (TOKEN.test(token)) return join(home, FOLDER, token);
  refuse('unknown-upload', 'These files are not here any more.', {}, 'Choose them again.');
}

/** Where a file of an upload goes: `folder/name.csv` below the token's folder. Throws IssueError for a name that leads elsewhere. */
export function uploadPath(home: string, token: string, relativeName: string): string {
  const parts = relativeName.split('/');
  const safe = parts.length <= 12 && parts.every((part) => documentName.safeParse(part).success && !/[. ]$/.test(part));
  if (safe) return join(uploadFolder(home, token), ...parts);
  refuse(
    'bad-file-name',
    `"${relativeName.slice(0, 80)}" cannot be the name of a file here.`,
    {},
    'Rename the file and choose it again.',
  );
}

export class Uploads {
  readonly #home: string;

  /** Removes what earlier sessions left behind. `now` is ISO 8601. */
  constructor(home: string, now: string) {
    this.#home = home;
    const root = join(home, FOLDER);
    if (!existsSync(root)) return;
    for (const name of readdirSync(root)) {
      const path = join(root, name);
      const age = Date.parse(now) - lstatSync(path).mtimeMs;
      if (TOKEN.test(name) && age > ABANDONED_MS) rmSync(path, { recursive: true, force: true });
    }
  }

  /** Makes the folder of a new token. */
  begin(token: string): void {
    const folder = uploadFolder(this.#home, token);
    whileWriting(folder, () => mkdirSync(folder, { recursive: true }));
  }

  /** The folder of a token that was begun. Throws IssueError when there is none, or nothing in it. */
  folder(token: string): string {
    const folder = uploadFolder(this.#home, token);
    if (!existsSync(folder)) refuse('unknown-upload', 'These files are not here any more.', {}, 'Choose them again.');
    if (this.files(token).length === 0) refuse('nothing-uploaded', 'No files have arrived.', {}, 'Choose the files again.');
    return folder;
  }

  /** Files of the token, by name below its folder, in code-point order. */
  files(token: string): readonly string[] {
    const folder = uploadFolder(this.#home, token);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .sort();
  }

  drop(token: string): void {
    rmSync(uploadFolder(this.#home, token), { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}

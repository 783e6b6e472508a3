// Where the library is: the folder that was named, the one in COTERMINOUS_HOME, or Coterminous in the user's own folder.
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The library's folder as an absolute path, made if it is missing. Throws what the disk says. */
export function libraryFolder(named: string | undefined, environment: Readonly<Record<string, string | undefined>>): string {
  const folder = resolve(named || environment['COTERMINOUS_HOME'] || join(homedir(), 'Coterminous'));
  mkdirSync(folder, { recursive: true });
  return folder;
}

// Where the real data is, and how tests that need it say that it is missing.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** The folder of published files: COTERMINOUS_DATA, else the one beside the project. */
export const DATA = resolve(ROOT, process.env['COTERMINOUS_DATA'] ?? '../shared/data');

/** Whether all the named folders of the data are there; prints why not, once a call. */
export function hasData(...folders: readonly string[]): boolean {
  const missing = folders.filter((folder) => !existsSync(join(DATA, folder)));
  if (missing.length > 0)
    console.info(`Skipped: no ${missing.join(', ')} under ${DATA} (set COTERMINOUS_DATA to the folder of published files).`);
  return missing.length === 0;
}

export const dataPath = (...parts: readonly string[]): string => join(DATA, ...parts);

// What the window remembers between runs: one small file of JSON text in the library, which the engine keeps but does not read.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_MEMORY } from '../../contract/values.ts';
import { readText, replaceText } from '../text-files.ts';
import { BadRequest } from './refusal.ts';

/** Begins with a dot, so that no document can have this name. */
const FILE = '.window.json';
const NOTHING = '{}';

/** The text as it was last saved; `{}` where there is none. A file that cannot be used is told to `log` and passed over. */
export function loadWindowMemory(home: string, log: (text: string) => void): string {
  const path = join(home, FILE);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return NOTHING;
  const text = stat.isFile() && stat.size <= MOST_MEMORY ? textOf(path) : null;
  if (text !== null && isObjectText(text)) return text;
  log(`${path} cannot be used: the window begins as if it were new, and writes the file again.`);
  return NOTHING;
}

/** Replaces the memory in one step. Throws BadRequest for what is no JSON object or too long, IssueError when the disk refuses. */
export function saveWindowMemory(home: string, text: string): void {
  if (Buffer.byteLength(text) > MOST_MEMORY) throw new BadRequest(`The memory is longer than ${MOST_MEMORY} bytes.`);
  if (!isObjectText(text)) throw new BadRequest('The memory is no JSON object.');
  replaceText(join(home, FILE), text);
}

function textOf(path: string): string | null {
  try {
    return readText(path);
  } catch {
    return null; // unreadable is as good as broken: the caller tells of it
  }
}

function isObjectText(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false; // cut short, or something else altogether
  }
}

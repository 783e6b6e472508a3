// Puts a finished file in the place of another in one step: written beside it, flushed to the disk, then renamed. Whoever
// looks at the target sees the old file or the new one, and a crash leaves at most a file with a name of ours.
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isRunning } from './is-running.ts';
import { whileWriting } from './sqlite-issues.ts';

const MARK = '.writing-';

/**
 * Calls `write` with the path of a temporary file beside `target` and moves the result into place. When anything goes
 * wrong the temporary file is removed and the target is as it was; trouble with disk, folder or locks is an issue.
 */
export function replaceFile<T>(target: string, write: (temporary: string) => T): T {
  return whileWriting(target, () => {
    const path = resolve(target);
    removeLeftovers(path);
    const temporary = `${path}${MARK}${process.pid}`;
    try {
      const result = write(temporary);
      flush(temporary, 'r+');
      removeSideFiles(path);
      renameSync(temporary, path);
      flushFolder(dirname(path));
      return result;
    } catch (error) {
      rmSync(temporary, { force: true });
      removeSideFiles(temporary);
      throw error;
    }
  });
}

/** Temporary files of processes that were killed while writing the same target. */
function removeLeftovers(path: string): void {
  const start = `${basename(path)}${MARK}`;
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(start)) continue;
    const writer = Number.parseInt(name.slice(start.length), 10);
    if (writer !== process.pid && isRunning(writer)) continue;
    rmSync(join(dirname(path), name), { force: true });
  }
}

/** A log left behind by another program would be played into the new file. Nobody holds the old one: that was checked. */
function removeSideFiles(path: string): void {
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
}

function flush(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes the rename itself last. Windows cannot open folders, and does not need to. */
function flushFolder(folder: string): void {
  if (process.platform !== 'win32') flush(folder, 'r');
}

// [Node] Puts the sample county's files in a folder.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeCounty } from './county.ts';
import { sampleFiles } from './sample-files.ts';

/** Writes every file of the sample county (about 5 MB) to `folder`, making it if need be; returns the paths written. */
export async function writeSampleCounty(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  for (const { name, text } of sampleFiles(makeCounty())) {
    const path = join(folder, name);
    await writeFile(path, text, 'utf8');
    written.push(path);
  }
  return written;
}

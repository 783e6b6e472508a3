// [Node] Puts the sample county's files in a folder.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeCounty } from './county.ts';
import { roadTables } from './files/roads.ts';
import { sampleFiles } from './sample-files.ts';
import { ROADS_PACKAGE, writeRoadsPackage } from './write-roads-package.ts';

/** Writes every file of the sample county (about 5 MB) to `folder`, making it if need be; returns the paths written. */
export async function writeSampleCounty(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  const county = makeCounty();
  for (const { name, text } of sampleFiles(county)) {
    const path = join(folder, name);
    await writeFile(path, text, 'utf8');
    written.push(path);
  }
  const roads = join(folder, ROADS_PACKAGE);
  writeRoadsPackage(roads, roadTables(county));
  return [...written, roads];
}

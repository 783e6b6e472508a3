// Atlases of real England, built once through the command line and kept until the program changes.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coterminous, ROOT } from './command-line.ts';
import { dataPath } from './england.ts';

const FOLDER = join(ROOT, '.build', 'england');

export interface BuiltAtlas {
  readonly path: string;
  // biome-ignore lint/suspicious/noExplicitAny: the document that `atlas build --json` printed
  readonly report: any;
  readonly stderr: string;
}

/** Builds (or finds) an atlas of these data folders. The bundle's hash is part of the name, so a changed program builds anew. */
export async function englandAtlas(name: string, folders: readonly string[]): Promise<BuiltAtlas> {
  mkdirSync(FOLDER, { recursive: true });
  const program = createHash('sha256')
    .update(readFileSync(join(ROOT, 'out', 'coterminous.js')))
    .digest('hex')
    .slice(0, 12);
  const path = join(FOLDER, `${name}-${program}.atlas.gpkg`);
  const saved = join(FOLDER, `${name}-${program}.json`);
  if (existsSync(path) && existsSync(saved)) return { path, ...JSON.parse(readFileSync(saved, 'utf8')) };
  for (const old of readdirSync(FOLDER)) if (old.startsWith(`${name}-`)) rmSync(join(FOLDER, old));
  const { code, stdout, stderr } = await coterminous([
    'atlas',
    'build',
    ...folders.map((folder) => dataPath(folder)),
    '--out',
    path,
    '--json',
  ]);
  if (code !== 0) throw new Error(`atlas build: exit ${code}\n${stderr}`);
  const built = { report: JSON.parse(stdout), stderr };
  writeFileSync(saved, JSON.stringify(built));
  return { path, ...built };
}

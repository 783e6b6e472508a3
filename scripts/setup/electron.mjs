// Whether Electron can run here. Its package carries no binary: that is fetched by `npx install-electron`, where a network allows it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/** The path of Electron's program, or null where it is not installed. Never fetches it. */
export function electronBinary() {
  const home = join(ROOT, 'node_modules', 'electron');
  const pathFile = join(home, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(home, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : null;
}

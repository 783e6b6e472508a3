// The bundled engine in out/, rebuilt when a source is newer than the last build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_DIR, OUT_DIR, ROOT } from './paths.mjs';
import { run } from './process.mjs';

const SOURCES = ['geodata', 'vite.config.ts', 'package-lock.json'];

/** @param {{ node: string }} runtime */
export async function ensureBuild(runtime) {
  const stamp = join(BUILD_DIR, 'sources');
  const want = fingerprint();
  if (existsSync(stamp) && existsSync(join(OUT_DIR, 'coterminous.js')) && readFileSync(stamp, 'utf8') === want) return;
  await build(runtime);
  mkdirSync(BUILD_DIR, { recursive: true });
  writeFileSync(stamp, want);
}

/** @param {{ node: string }} runtime */
export async function build(runtime) {
  console.error('Building.');
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const code = await run(runtime.node, [vite, 'build', '--logLevel', 'warn'], { stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new Error('The build failed. Its message is above.');
}

/** Names, sizes and times are enough: nothing here needs to survive a copy to another machine. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const name of SOURCES) addTo(hash, join(ROOT, name));
  return hash.digest('hex');
}

function addTo(hash, path) {
  const stat = statSync(path);
  if (stat.isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, join(path, name));
  } else {
    hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
  }
}

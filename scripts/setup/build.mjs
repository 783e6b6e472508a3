// What is built into out/, in parts, each made again when one of its sources is newer than its last build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_DIR, OUT_DIR, ROOT } from './paths.mjs';
import { run } from './process.mjs';

/**
 * `clear`: what the bundler leaves behind from earlier builds; `vite`: the arguments of each of its runs.
 * @type {Record<string, { sources: string[], makes: string[], clear: string[], vite: string[][] }>}
 */
const PARTS = {
  engine: {
    sources: ['geodata', 'electron', 'vite.config.ts'],
    makes: ['coterminous.js', 'loopback.js', 'engine-worker.js', 'job-worker.js'],
    clear: ['chunks'],
    vite: [[]],
  },
  window: {
    sources: ['renderer', 'geodata', 'vite.renderer.config.ts'],
    makes: ['renderer/index.html'],
    clear: [],
    vite: [['--config', 'vite.renderer.config.ts']],
  },
  electron: {
    sources: ['electron', 'geodata', 'vite.electron.config.ts'],
    makes: ['electron/main.js', 'electron/engine.js', 'electron/job-worker.js', 'electron/preload.cjs'],
    clear: ['electron'],
    vite: [
      ['--config', 'vite.electron.config.ts'],
      ['--config', 'vite.electron.config.ts', '--mode', 'preload'],
    ],
  },
};

/**
 * Builds those of the named parts that are out of date.
 * @param {{ node: string }} runtime
 * @param {ReadonlyArray<'engine' | 'window' | 'electron'>} names
 */
export async function ensureBuild(runtime, names) {
  for (const name of names) {
    const part = PARTS[name];
    const stamp = join(BUILD_DIR, `sources-${name}`);
    const want = fingerprint(part);
    const made = part.makes.every((file) => existsSync(join(OUT_DIR, file)));
    if (made && existsSync(stamp) && readFileSync(stamp, 'utf8') === want) continue;
    await buildPart(runtime, name);
    mkdirSync(BUILD_DIR, { recursive: true });
    writeFileSync(stamp, want);
  }
}

/** Builds everything, whether it is out of date or not. */
export async function build(runtime) {
  for (const name of Object.keys(PARTS)) rmSync(join(BUILD_DIR, `sources-${name}`), { force: true });
  await ensureBuild(runtime, Object.keys(PARTS));
}

async function buildPart(runtime, name) {
  console.error(`Building the ${name}.`);
  const part = PARTS[name];
  for (const folder of part.clear) rmSync(join(OUT_DIR, folder), { recursive: true, force: true });
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  for (const args of part.vite) {
    const code = await run(runtime.node, [vite, 'build', '--logLevel', 'warn', ...args], { stdio: ['ignore', 2, 2] });
    if (code !== 0) throw new Error(`The ${name} could not be built. The message is above.`);
  }
}

/** Names, sizes and times are enough: nothing here needs to survive a copy to another machine. */
function fingerprint(part) {
  const hash = createHash('sha256');
  for (const name of [...part.sources, 'package-lock.json']) addTo(hash, join(ROOT, name));
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

// What can be asked for, and what each needs on the machine first.
import { join } from 'node:path';
import { build } from '../setup/build.mjs';
import { OUT_DIR, ROOT } from '../setup/paths.mjs';
import { run } from '../setup/process.mjs';
import { check } from './check.mjs';
import { screenshots } from './screenshots.mjs';
import { start } from './start.mjs';
import { test } from './test.mjs';

const bin = (...parts) => join(ROOT, 'node_modules', ...parts);
const cli = ({ runtime, args }, first = []) =>
  run(runtime.node, [join(OUT_DIR, 'coterminous.js'), ...first, ...args], { cwd: process.env.INIT_CWD ?? ROOT });

/** `needs` is what prepare() brings about first. @type {Record<string, { needs: ReadonlyArray<string>, does: (context: any) => Promise<number> }>} */
export const TASKS = {
  start: { needs: ['packages', 'engine', 'window', 'host'], does: start },
  coterminous: { needs: ['packages', 'engine'], does: (context) => cli(context) },
  sample: { needs: ['packages', 'engine'], does: (context) => cli(context, ['sample', '--out']) },
  build: {
    needs: ['packages'],
    does: async ({ runtime }) => {
      await build(runtime);
      return 0;
    },
  },
  package: {
    needs: ['packages', 'window', 'electron'],
    does: ({ runtime, args }) => run(runtime.node, [bin('electron-builder', 'cli.js'), '--publish', 'never', ...args]),
  },
  check: { needs: ['packages', 'engine', 'window', 'electron'], does: check },
  test: { needs: ['packages', 'engine', 'window', 'electron'], does: test },
  bench: {
    needs: ['packages', 'engine'],
    does: ({ runtime, args }) => run(runtime.node, ['--expose-gc', join(ROOT, 'tests', 'bench', 'run.ts'), ...args]),
  },
  screenshots: { needs: ['packages', 'engine', 'window', 'host'], does: screenshots },
  format: {
    needs: ['packages'],
    does: ({ args }) => run(bin('@biomejs', 'biome', 'bin', 'biome'), ['check', '--write', ...args]),
  },
  'golden-update': {
    needs: ['packages', 'engine'],
    does: ({ runtime, args }) => run(runtime.node, [bin('vitest', 'vitest.mjs'), 'run', '--update', ...args]),
  },
};

export const runTask = (task, context) => task.does(context);

// Named steps with one line of verdict each.
import { join } from 'node:path';
import { ROOT } from '../setup/paths.mjs';
import { run } from '../setup/process.mjs';

const bin = (...parts) => join(ROOT, 'node_modules', ...parts);

/** The checks that need no test runner: [name, arguments for Node, what to do when it fails]. */
export const CHECKS = [
  [
    'format and lint',
    [bin('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--error-on-warnings'],
    'npm run format mends most of it',
  ],
  ['types', [bin('typescript', 'bin', 'tsc'), '-b'], 'each line above names a file and a place'],
  ['unused code and packages', [bin('knip', 'bin', 'knip.js'), '--no-progress'], 'delete what is listed, or use it'],
];

/** @returns {Promise<number>} how many of the checks failed */
export async function runChecks(runtime) {
  let failed = 0;
  for (const [name, args, remedy] of CHECKS) {
    const code = await run(runtime.node, args);
    console.log(code === 0 ? `ok    ${name}` : `FAIL  ${name}: ${remedy}`);
    if (code !== 0) failed++;
  }
  return failed;
}

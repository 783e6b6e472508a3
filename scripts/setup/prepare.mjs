// Brings the machine to the point where a task can run: a new enough Node, the locked packages, a fresh build.
import { ensureBuild } from './build.mjs';
import { ensurePackages } from './packages.mjs';
import { ensureRuntime } from './runtime.mjs';

/**
 * @param {ReadonlyArray<'packages' | 'build'>} needs what the task needs beyond a new enough Node
 * @returns {Promise<{ node: string }>} the Node executable that the task must use
 */
export async function prepare(needs) {
  const runtime = await ensureRuntime();
  if (needs.includes('packages')) await ensurePackages(runtime);
  if (needs.includes('build')) await ensureBuild(runtime);
  return runtime;
}

// Brings the machine to the point where a task can run: a new enough Node, the locked packages, a fresh build.
import { ensureBuild } from './build.mjs';
import { electronBinary } from './electron.mjs';
import { ensurePackages } from './packages.mjs';
import { ensureRuntime } from './runtime.mjs';

/**
 * @param {ReadonlyArray<'packages' | 'engine' | 'window' | 'host' | 'electron'>} needs what the task needs beyond a new enough
 *   Node; `host` is what shows the window here: nothing more than the engine, or Electron's part where its binary is installed
 * @returns {Promise<{ node: string }>} the Node executable that the task must use
 */
export async function prepare(needs) {
  const runtime = await ensureRuntime();
  if (needs.includes('packages')) await ensurePackages(runtime);
  const electron = needs.includes('electron') || (needs.includes('host') && electronBinary() !== null);
  await ensureBuild(
    runtime,
    ['engine', 'window', ...(electron ? ['electron'] : [])].filter((part) => part === 'electron' || needs.includes(part)),
  );
  return runtime;
}

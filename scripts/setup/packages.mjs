// The locked packages, installed when they are missing or the lockfile has changed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './paths.mjs';
import { run } from './process.mjs';

/** @param {{ node: string, npm: string | null }} runtime */
export async function ensurePackages(runtime) {
  const stamp = join(ROOT, 'node_modules', '.coterminous-lock');
  const want = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return;
  console.error('Installing packages (once per change of package-lock.json).');
  const script = runtime.npm ?? process.env.npm_execpath;
  // Not `npm ci`: it refuses a lockfile that lacks the optional binaries of other platforms. This installs the locked
  // versions all the same, and writes neither package.json nor the lockfile.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  // npm runs under the Node that the packages will run under, so that it judges engines and platforms by that one.
  const env = {
    ...process.env,
    PATH: `${dirname(runtime.node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
  };
  const code =
    script && /\.js$/.test(script)
      ? await run(runtime.node, [script, ...args], { env, stdio: ['ignore', 2, 2] })
      : await run('npm', args, { env, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (code !== 0) throw new Error('npm could not install the packages. Its message is above; mend it and run this again.');
  writeFileSync(stamp, want);
}

// Runs the built command line as a user would: a process of its own, arguments in, text and an exit code out.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
const PROGRAM = join(ROOT, 'out', 'coterminous.js');

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `npm test` and `npm run check` build out/ first, so the bundle is that of these sources. */
export function coterminous(args: readonly string[], cwd: string = ROOT): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, stdout, stderr }));
  });
}

/** The one JSON document a successful `--json` call prints; throws with standard error when the call failed. */
// biome-ignore lint/suspicious/noExplicitAny: tests read documents of many shapes, and a wrong field fails the assertion
export async function coterminousJson(args: readonly string[], cwd: string = ROOT): Promise<any> {
  const { code, stdout, stderr } = await coterminous([...args, '--json'], cwd);
  if (code > 1) throw new Error(`exit ${code}\n${stderr}`);
  return JSON.parse(stdout);
}

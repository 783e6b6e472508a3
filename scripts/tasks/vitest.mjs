// Runs vitest and reads its counts from the report it writes, so that the closing line is measured, not parsed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_DIR, ROOT } from '../setup/paths.mjs';
import { run } from '../setup/process.mjs';

/** @returns {Promise<{ passed: number, failed: number, skipped: number }>} a run that ends without a report counts as one failure */
export async function vitest(runtime, args) {
  const report = join(BUILD_DIR, 'vitest.json');
  mkdirSync(BUILD_DIR, { recursive: true });
  rmSync(report, { force: true });
  const script = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const code = await run(runtime.node, [
    script,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ]);
  let counts;
  try {
    const json = JSON.parse(readFileSync(report, 'utf8'));
    counts = { passed: json.numPassedTests, failed: json.numFailedTests, skipped: json.numPendingTests + json.numTodoTests };
  } catch {
    // No report means that vitest itself broke; its own words are above.
    counts = { passed: 0, failed: 1, skipped: 0 };
  }
  // A file that cannot be loaded fails the run without counting a test.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

// `npm test`: every check and every test, and one plain closing line.

import { CHECKS, runChecks } from './steps.mjs';
import { vitest } from './vitest.mjs';

export async function test({ runtime, args }) {
  if (args.length > 0) return (await vitest(runtime, args)).failed > 0 ? 1 : 0;
  const failedChecks = await runChecks(runtime);
  const tests = await vitest(runtime, []);
  const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : '';
  console.log(`${CHECKS.length - failedChecks + tests.passed} passed, ${failedChecks + tests.failed} failed${skipped}`);
  return failedChecks + tests.failed > 0 ? 1 : 0;
}

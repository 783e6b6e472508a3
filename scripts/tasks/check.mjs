// `npm run check`: format, lint, types, unused code, then the tests that need no large data.

import { CHECKS, runChecks } from './steps.mjs';
import { vitest } from './vitest.mjs';

export async function check({ runtime, args }) {
  const failedChecks = await runChecks(runtime);
  const tests = await vitest(runtime, ['--project', 'unit', ...args]);
  console.log(`${CHECKS.length - failedChecks + tests.passed} passed, ${failedChecks + tests.failed} failed`);
  return failedChecks + tests.failed > 0 ? 1 : 0;
}

#!/usr/bin/env node
// The door of the project: `npm start`, `npm test` and the rest come through here, so each of them works as the
// first command in a fresh clone. Plain JavaScript, because the Node that runs it may be too old for anything else.
import { prepare } from './setup/prepare.mjs';
import { runTask, TASKS } from './tasks/index.mjs';

const [name = '', ...args] = process.argv.slice(2);
const task = TASKS[name];
if (!task) {
  console.error(`Unknown task "${name}". Known: ${Object.keys(TASKS).join(', ')}.`);
  process.exit(2);
}
try {
  const runtime = await prepare(task.needs);
  process.exitCode = await runTask(task, { runtime, args });
} catch (error) {
  console.error(`\n${name}: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}

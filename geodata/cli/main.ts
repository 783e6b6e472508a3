// `coterminous`: the engine with no window. Exit 0 done, 1 the work found failures and --strict was given, 2 bad input,
// 70 a fault of ours.
import { enableCompileCache } from 'node:module';
import { IssueError } from '../model/issue.ts';
import { reportIssues } from './output.ts';
import { makeProgram } from './program.ts';

enableCompileCache();

const EXIT_BAD_INPUT = 2;
const EXIT_OUR_FAULT = 70;

// A reader that stops early (`| head`) is no error of anybody's.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  await makeProgram().parseAsync(process.argv);
} catch (error) {
  if (error instanceof IssueError) {
    reportIssues(error.issues);
    process.exitCode = EXIT_BAD_INPUT;
  } else {
    process.stderr.write(`This is a fault in Coterminous, not in your data. Please report it with these lines:\n`);
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = EXIT_OUR_FAULT;
  }
}

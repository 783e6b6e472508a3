// What goes where: results to standard output, everything said along the way to standard error.
import { describeIssue, type Issue } from '../model/issue.ts';

export interface OutputOptions {
  readonly json?: boolean;
}

/** Prints exactly one JSON document, or the text for people. */
export function print(options: OutputOptions, document: unknown, text: () => string): void {
  const body = options.json === true ? JSON.stringify(document, null, 2) : text();
  process.stdout.write(`${body}\n`);
}

/** One line of what is going on, for people; never on standard output. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const LABELS = { error: 'error', warning: 'warning', note: 'note' } as const;

/** Prints issues to standard error, errors first, the first twenty of each kind in full. */
export function reportIssues(issues: readonly Issue[]): void {
  for (const severity of ['error', 'warning', 'note'] as const) {
    const some = issues.filter((issue) => issue.severity === severity);
    for (const issue of some.slice(0, 20)) say(`${LABELS[severity]}: ${describeIssue(issue)}`);
    if (some.length > 20) say(`${LABELS[severity]}: and ${some.length - 20} more like these.`);
  }
}

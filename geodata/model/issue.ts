// Problems that a user can mend, and results that may fail in an expected way. Bugs throw.

/** Where in the user's input a problem lies. Rows and columns are as a spreadsheet shows them: the first row is 1. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
}

/** One problem in the user's input: what happened, where, and what to do about it. */
export interface Issue {
  /** Stable kebab-case name for tests and for grouping: `duplicate-code`. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  /** What happened, one sentence. */
  readonly message: string;
  readonly place: Place;
  /** What to do, one sentence. */
  readonly fix: string;
}

export type Result<Value, Problem = Issue> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Problem };

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });
export const failure = <Problem>(error: Problem): { readonly ok: false; readonly error: Problem } => ({ ok: false, error });

/** Carries issues through code that has no better way out (readers deep in a library); caught at the edge of an import. */
export class IssueError extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map(describeIssue).join('\n'));
    this.name = 'IssueError';
    this.issues = issues;
  }
}

/** Throws one issue. `place` and `fix` are required on purpose: an error without a remedy helps nobody. */
export function refuse(code: string, message: string, place: Place, fix: string): never {
  throw new IssueError([{ code, severity: 'error', message, place, fix }]);
}

/** `lookup.csv, row 12, column LSOA11CD: the code ... appears twice. Remove one of them.` */
export function describeIssue(issue: Issue): string {
  const { file, sheet, row, column } = issue.place;
  const parts = [
    file,
    sheet === undefined ? undefined : `sheet ${sheet}`,
    row === undefined ? undefined : `row ${row}`,
    column === undefined ? undefined : `column ${column}`,
  ].filter((part) => part !== undefined);
  const where = parts.length > 0 ? `${parts.join(', ')}: ` : '';
  return `${where}${issue.message} ${issue.fix}`.trim();
}

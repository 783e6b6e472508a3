// Counts the rows of one import and keeps what was wrong with them.
import type { Issue } from '../model/issue.ts';
import { type DatasetOrigin, placeOf } from './dataset.ts';

/** Issues that are kept of one dataset; the rest are counted. */
export const KEPT_ISSUES = 100;

/** Where in the dataset a problem lies; both as a spreadsheet shows them. */
export interface LogPlace {
  readonly row?: number;
  readonly column?: string;
}

export interface Problem extends LogPlace {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

/** The first `KEPT_ISSUES` issues, errors before anything else, and a count of all. */
export class ImportLog {
  readonly origin: DatasetOrigin;
  rowsRead = 0;
  rowsKept = 0;
  rowsRefused = 0;
  private readonly errors: Issue[] = [];
  private readonly others: Issue[] = [];
  private total = 0;

  constructor(origin: DatasetOrigin) {
    this.origin = origin;
  }

  /** A problem that makes the whole file unusable. */
  error(problem: Problem): void {
    this.add('error', problem);
  }

  warn(problem: Problem): void {
    this.add('warning', problem);
  }

  note(problem: Problem): void {
    this.add('note', problem);
  }

  /** A row that is left out, and why. */
  refuseRow(problem: Problem): void {
    this.rowsRefused++;
    this.add('warning', problem);
  }

  get hasErrors(): boolean {
    return this.errors.length > 0;
  }

  get issues(): readonly Issue[] {
    return [...this.errors, ...this.others].slice(0, KEPT_ISSUES);
  }

  get moreIssues(): number {
    return this.total - this.issues.length;
  }

  private add(severity: Issue['severity'], problem: Problem): void {
    this.total++;
    const kept = severity === 'error' ? this.errors : this.others;
    if (kept.length >= KEPT_ISSUES) return;
    const { code, message, fix, row, column } = problem;
    kept.push({ code, severity, message, place: placeOf(this.origin, row, column), fix });
  }
}

// What comes to light only when files are put together, kept by the file it concerns.
import type { FileReport } from '../../model/contents.ts';
import type { Issue } from '../../model/issue.ts';
import { type DatasetOrigin, placeOf } from '../dataset.ts';
import type { ImportedDataset } from '../import-dataset.ts';
import { KEPT_ISSUES } from '../import-log.ts';

type Found = Pick<Issue, 'code' | 'message' | 'fix'>;

export class Findings {
  readonly issues: Issue[] = [];

  /** Makes the atlas impossible. `origin` null: no one file is to blame. */
  error(origin: DatasetOrigin | null, found: Found): void {
    this.add('error', origin, found);
  }

  warn(origin: DatasetOrigin | null, found: Found): void {
    this.add('warning', origin, found);
  }

  note(origin: DatasetOrigin | null, found: Found): void {
    this.add('note', origin, found);
  }

  get errors(): readonly Issue[] {
    return this.issues.filter(({ severity }) => severity === 'error');
  }

  private add(severity: Issue['severity'], origin: DatasetOrigin | null, found: Found): void {
    this.issues.push({ ...found, severity, place: origin === null ? {} : placeOf(origin) });
  }
}

/** The import reports with what was found afterwards added to the file it concerns. */
export function reportsWith(imported: readonly ImportedDataset[], findings: Findings): readonly FileReport[] {
  return imported.map(({ report }) => {
    const own = findings.issues.filter(({ place }) => place.file === report.file && (place.sheet ?? null) === report.sheet);
    // What was found about the whole file says more than the last of a hundred rows.
    const rows = report.issues.slice(0, Math.max(0, KEPT_ISSUES - own.length));
    const issues = [...rows, ...own].slice(0, KEPT_ISSUES);
    return { ...report, issues, moreIssues: report.moreIssues + report.issues.length + own.length - issues.length };
  });
}

// What every reader is told about the file it reads.
import type { DatasetOrigin } from '../import/dataset.ts';
import { placeOf } from '../import/dataset.ts';
import type { Issue, Place } from '../model/issue.ts';

export interface ReadContext {
  readonly file: string;
  readonly sha256: string;
  /** Member of a zip that is being read; null outside zips. */
  readonly member: string | null;
  /** Hears of problems that do not stop the reading: warnings, notes, and refused rows. */
  readonly onIssue: (issue: Issue) => void;
  /** Hears how many bytes of how many are done, of files that take long. */
  readonly onBytes?: (done: number, total: number) => void;
}

/** The origin of a dataset; `sheet` is the sheet, layer or object inside the file or zip member. */
export function originOf(context: ReadContext, sheet: string | null): DatasetOrigin {
  const parts = [context.member, sheet].filter((part) => part !== null);
  return { file: context.file, sheet: parts.length === 0 ? null : parts.join(': '), sha256: context.sha256 };
}

export const placeIn = (context: ReadContext, sheet: string | null = null, row?: number, column?: string): Place =>
  placeOf(originOf(context, sheet), row, column);

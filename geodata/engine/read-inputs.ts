// Every file that was named, or lies in a folder that was named, read and turned into facts.

import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ImportedDataset, importDataset } from '../import/import-dataset.ts';
import type { FileReport } from '../model/contents.ts';
import { type Issue, IssueError } from '../model/issue.ts';
import { discover, type FileItem } from '../reading/discover.ts';
import { readDatasets } from '../reading/read-file.ts';
import { type Fence, unfenced } from './fence.ts';
import type { Progress } from './progress.ts';

/** Issues of one file that are kept in full; the rest are counted. */
const KEPT_ISSUES = 100;

export interface ReadInputs {
  readonly imported: readonly ImportedDataset[];
  /** Files that gave nothing to import; each report holds the reason. */
  readonly unread: readonly FileReport[];
  /** Why the build cannot go on, if anything. */
  readonly errors: readonly Issue[];
}

/**
 * Reads what the paths name, in code-point order. A file that lies in a folder and is of no known kind is reported and
 * left out; one that was named itself, or is damaged, is an error. Throws IssueError for a path that does not exist.
 */
export async function readInputs(
  paths: readonly string[],
  onProgress: Progress,
  fenced: Fence = unfenced,
): Promise<ReadInputs> {
  const items = discover(paths);
  const named = new Set(paths.map((path) => resolve(path)).filter((path) => !statSync(path).isDirectory()));
  const imported: ImportedDataset[] = [];
  const unread: FileReport[] = [];
  const errors: Issue[] = [];
  for (const [done, item] of items.entries()) {
    const tell = (part: number): void => onProgress({ step: `Reading ${item.file}`, done: done + part, total: items.length });
    tell(0);
    const outcome = await (MAYBE_SQLITE.test(item.file) ? fenced(() => readItem(item, tell)) : readItem(item, tell));
    imported.push(...outcome.imported);
    if (outcome.report !== null) unread.push(outcome.report);
    errors.push(...outcome.issues.filter((issue) => issue.severity === 'error'));
    if (named.has(item.path)) errors.push(...strangers(item, outcome));
  }
  return { imported, unread, errors };
}

/** Files that SQLite may be asked to read. */
const MAYBE_SQLITE = /\.(gpkg|sqlite|db|zip)$/i;

interface ReadItem {
  readonly imported: readonly ImportedDataset[];
  readonly report: FileReport | null;
  /** What kept the whole file from being read. */
  readonly issues: readonly Issue[];
}

/** `tell` hears which part of the file has been read. */
async function readItem(item: FileItem, tell: (part: number) => void): Promise<ReadItem> {
  const heard: Issue[] = [];
  try {
    const datasets = await readDatasets(item, {
      onIssue: (issue) => heard.push(issue),
      onBytes: (done, total) => tell(done / Math.max(1, total)),
    });
    // Rows are read while they are imported, so what the reader has to say comes during the import.
    const imported = datasets.map(importDataset).map((dataset, i) => (i === 0 ? withIssues(dataset, heard) : dataset));
    return { imported, report: imported.length === 0 ? emptyReport(item, heard) : null, issues: [] };
  } catch (error) {
    if (!(error instanceof IssueError)) throw error;
    const issues = error.issues.map(asStranger);
    return { imported: [], report: emptyReport(item, [...issues, ...heard]), issues };
  }
}

/** A file of a kind that means nothing to us does no harm in a folder; a damaged file of a known kind may be sorely missed. */
const asStranger = (issue: Issue): Issue => (STRANGERS.has(issue.code) ? { ...issue, severity: 'warning' } : issue);
const STRANGERS: ReadonlySet<string> = new Set([
  'not-recognised',
  'not-a-table',
  'not-geojson',
  'not-a-geopackage',
  'no-features',
  'unsupported-geometry',
]);

function withIssues(dataset: ImportedDataset, heard: readonly Issue[]): ImportedDataset {
  if (heard.length === 0) return dataset;
  const issues = [...dataset.report.issues, ...heard];
  const moreIssues = dataset.report.moreIssues + Math.max(0, issues.length - KEPT_ISSUES);
  return { ...dataset, report: { ...dataset.report, issues: issues.slice(0, KEPT_ISSUES), moreIssues } };
}

function emptyReport({ file }: FileItem, issues: readonly Issue[]): FileReport {
  const rows = { rowsRead: 0, rowsKept: 0, rowsRefused: 0 };
  return {
    file,
    sheet: null,
    recognisedAs: null,
    label: 'not recognised',
    ...rows,
    issues: issues.slice(0, KEPT_ISSUES),
    moreIssues: 0,
  };
}

/** A file that the user named and that gave nothing at all: an error, where the same file in a folder is a remark. */
function strangers(item: FileItem, { imported, report, issues }: ReadItem): Issue[] {
  if (issues.some((issue) => issue.severity === 'error')) return [];
  if (imported.some((dataset) => dataset.report.recognisedAs !== null)) return [];
  const reasons = report?.issues ?? imported.flatMap((dataset) => dataset.report.issues);
  const fallback: Issue = {
    code: 'empty-file',
    severity: 'error',
    message: 'Nothing in the file could be used.',
    place: { file: item.file },
    fix: 'Leave it out.',
  };
  return (reasons.length > 0 ? reasons : [fallback]).map((issue) => ({ ...issue, severity: 'error' }));
}

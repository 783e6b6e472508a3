// One dataset in, facts and a report out.
import type { FileReport } from '../model/contents.ts';
import { type Issue, IssueError } from '../model/issue.ts';
import type { Dataset } from './dataset.ts';
import type { ImportFact } from './facts.ts';
import { ImportLog, KEPT_ISSUES } from './import-log.ts';
import { importRoads } from './import-roads.ts';
import type { ImportedDataset } from './imported-dataset.ts';
import type { Recognition } from './importer.ts';
import { recognise, whyUnknown } from './recognise.ts';

export type { ImportedDataset } from './imported-dataset.ts';

/** Runs every importer that recognises the dataset. Never throws for what is in the file; look into the report. */
export function importDataset(dataset: Dataset): ImportedDataset {
  if (dataset.kind === 'roads') return importRoads(dataset);
  const { origin } = dataset;
  const { file, sheet } = origin;
  const recognitions = recognise(dataset);
  if (recognitions.length === 0) {
    const none = { rowsRead: 0, rowsKept: 0, rowsRefused: 0 };
    const report = {
      file,
      sheet,
      recognisedAs: null,
      label: 'not recognised',
      ...none,
      issues: [whyUnknown(dataset)],
      moreIssues: 0,
    };
    return { origin, facts: [], report, sources: [] };
  }
  const facts: ImportFact[] = [];
  const logs = recognitions.map((recognition) => {
    const log = new ImportLog(origin);
    facts.push(...runSafely(recognition, log));
    return log;
  });
  const report: FileReport = {
    file,
    sheet,
    recognisedAs: recognitions.map(({ importer }) => importer).join(' + '),
    label: recognitions.map(({ label }) => label).join(' + '),
    ...rowsOf(logs),
    ...issuesOf(logs),
  };
  const refused = logs.some((log) => log.hasErrors);
  return { origin, facts: refused ? [] : facts, report, sources: recognitions.map(({ source }) => source) };
}

/** Tables are read while their rows are visited: what the reader finds wrong then belongs to the report as well. */
function runSafely(recognition: Recognition, log: ImportLog): readonly ImportFact[] {
  try {
    return recognition.run(log);
  } catch (error) {
    if (!(error instanceof IssueError)) throw error;
    for (const { code, message, fix, place } of error.issues) {
      const { row, column } = place;
      log.error({ code, message, fix, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) });
    }
    return [];
  }
}

/** Rows by the strictest importer: a row counts as kept when all of them kept it. */
function rowsOf(logs: readonly ImportLog[]): Pick<FileReport, 'rowsRead' | 'rowsKept' | 'rowsRefused'> {
  const [strictest] = logs.toSorted((a, b) => b.rowsRefused - a.rowsRefused);
  if (!strictest) throw new Error('No importer ran.');
  return { rowsRead: strictest.rowsRead, rowsKept: strictest.rowsKept, rowsRefused: strictest.rowsRefused };
}

/** All importers' issues, errors first, the same one once. */
function issuesOf(logs: readonly ImportLog[]): Pick<FileReport, 'issues' | 'moreIssues'> {
  const distinct = new Map<string, Issue>();
  for (const issue of logs.flatMap((log) => log.issues)) distinct.set(JSON.stringify(issue), issue);
  const all = [...distinct.values()];
  const errorsFirst = [...all.filter(isError), ...all.filter((issue) => !isError(issue))];
  const kept = errorsFirst.slice(0, KEPT_ISSUES);
  const more = logs.reduce((sum, log) => sum + log.moreIssues, 0) + errorsFirst.length - kept.length;
  return { issues: kept, moreIssues: more };
}

const isError = ({ severity }: Issue): boolean => severity === 'error';

// Writes bytes to a temporary folder and reads them as a user's file.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Dataset, FeatureDataset, TableDataset } from '../../geodata/import/dataset.ts';
import { type Issue, IssueError } from '../../geodata/model/issue.ts';
import { discover } from '../../geodata/reading/discover.ts';
import { readDatasets } from '../../geodata/reading/read-file.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Calls `use` with a folder that holds the files, and removes it afterwards. */
export async function inFolder<Result>(files: Files, use: (folder: string) => Result | Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'coterminous-reading-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Given {
  readonly datasets: readonly Dataset[];
  /** Issues so far: those of rows appear when the rows are visited. */
  readonly issues: Issue[];
}

/** Reads everything in a folder with these files. */
export function readGiven(files: Files): Promise<Given> {
  return inFolder(files, async (folder) => {
    const issues: Issue[] = [];
    const datasets: Dataset[] = [];
    for (const item of discover([folder]))
      datasets.push(...(await readDatasets(item, { onIssue: (issue) => issues.push(issue) })));
    return { datasets, issues };
  });
}

/** The issues that reading throws; fails where it throws anything else or nothing. */
export async function problemsOf(files: Files): Promise<readonly Issue[]> {
  try {
    const { datasets } = await readGiven(files);
    for (const dataset of datasets) if (dataset.kind === 'table') dataset.eachRow(() => undefined);
  } catch (error) {
    if (error instanceof IssueError) return error.issues;
    throw error;
  }
  throw new Error(`Nothing was refused in ${Object.keys(files).join(', ')}.`);
}

export async function tableOf(files: Files): Promise<TableDataset & { readonly issues: Issue[] }> {
  const { datasets, issues } = await readGiven(files);
  const [only] = datasets;
  if (datasets.length !== 1 || only?.kind !== 'table') throw new Error('Not one table.');
  return { ...only, issues };
}

export async function featuresOf(files: Files): Promise<FeatureDataset & { readonly issues: Issue[] }> {
  const { datasets, issues } = await readGiven(files);
  const [only] = datasets;
  if (datasets.length !== 1 || only?.kind !== 'features') throw new Error('Not one set of features.');
  return { ...only, issues };
}

/** Every row as `[row number, ...cells]`. */
export function rowsOf(table: TableDataset): readonly (readonly (string | number)[])[] {
  const rows: (readonly (string | number)[])[] = [];
  table.eachRow((cells, row) => rows.push([row, ...cells]));
  return rows;
}

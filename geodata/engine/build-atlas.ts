// Published files in, one atlas out - or nothing at all, with every reason.

import { accessSync, constants } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { ATLAS_TARGET, claimTarget } from '../atlas/claim-target.ts';
import { whileWriting } from '../atlas/sqlite-issues.ts';
import { writeAtlas } from '../atlas/write-atlas.ts';
import { assemble } from '../import/assemble/assemble.ts';
import type { AtlasContents } from '../model/contents.ts';
import { isLayerId, type LayerId } from '../model/ids.ts';
import { type Issue, IssueError, refuse } from '../model/issue.ts';
import { precomputeTravel } from './access/precompute.ts';
import { type AtlasReport, atlasReport } from './atlas-report.ts';
import { emitTiles } from './emit-tiles.ts';
import { type Fence, unfenced } from './fence.ts';
import { blockFinder } from './flows/block-at-point.ts';
import type { Progress } from './progress.ts';
import { type ReadInputs, readInputs } from './read-inputs.ts';
import { sha256 } from './sha256.ts';

export interface BuildAtlasArgs {
  readonly inputs: readonly string[];
  /** What the inputs held, when somebody has read them already. */
  readonly read?: ReadInputs;
  readonly out: string;
  /** The layer to assign by; the finest that comes with polygons unless told. */
  readonly blocks?: string;
  readonly title?: string;
  readonly clock: () => string;
  readonly onProgress: Progress;
  /** Around what must not be ended in the middle: calls into SQLite. */
  readonly fenced?: Fence;
}

/** Builds an atlas and replaces `out` with it. Throws IssueError with every error found; then nothing is written. */
export async function buildAtlas(
  args: BuildAtlasArgs,
): Promise<{ readonly report: AtlasReport; readonly issues: readonly Issue[] }> {
  const blocks = blockLayer(args.blocks);
  checkTarget(args.out);
  const read = args.read ?? (await readInputs(args.inputs, args.onProgress, args.fenced));
  const assembled = assemble(read.imported, {
    ...(blocks === null ? {} : { blocks }),
    title:
      args.title ??
      basename(args.out)
        .replace(/\.gpkg$/, '')
        .replace(/\.atlas$/, ''),
    clock: args.clock,
    hash: sha256,
    findBlock: blockFinder,
    onProgress: args.onProgress,
  });
  if (!assembled.ok) throw new IssueError(distinct([...read.errors, ...assembled.error]));
  if (read.errors.length > 0) throw new IssueError(distinct(read.errors));
  const contents: AtlasContents = { ...assembled.value, reports: [...assembled.value.reports, ...read.unread].sort(byFile) };
  await (args.fenced ?? unfenced)(() => write(args, contents));
  const { atlas, flowSets, providers, reports, roads } = contents;
  const kept = roads ? await precomputeTravel({ ...args, atlas: args.out }) : [];
  const found = reports.flatMap((report) => report.issues).filter((issue) => issue.severity !== 'note');
  const issues = [...found, ...kept];
  return { report: atlasReport({ path: args.out, atlas, flowSets, providers, reports, roads: roads?.report ?? null }), issues };
}

function write({ out, clock, onProgress }: BuildAtlasArgs, contents: AtlasContents): void {
  const tell = (step: string): void => onProgress({ step, done: 0, total: 0 });
  tell('Writing the atlas');
  writeAtlas(out, contents, (emit) => emitTiles(contents.atlas, emit, onProgress), {
    writtenAt: new Date(clock()),
    onStep: (part) => tell(`Writing: ${part}`),
  });
}

/** Says at once what would otherwise be said after minutes of work. */
function checkTarget(out: string): void {
  whileWriting(out, () => accessSync(dirname(resolve(out)), constants.W_OK));
  claimTarget(out, ATLAS_TARGET);
}

function blockLayer(text: string | undefined): LayerId | null {
  if (text === undefined) return null;
  const id = text.toLowerCase();
  if (isLayerId(id)) return id;
  refuse(
    'unknown-layer',
    `"${text}" is not the name of a layer.`,
    {},
    'Write a geography and a two-digit year: lsoa11, lsoa21, msoa11.',
  );
}

const byFile = (a: { file: string; sheet: string | null }, b: { file: string; sheet: string | null }): number =>
  compare(a.file, b.file) || compare(a.sheet ?? '', b.sheet ?? '');
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const distinct = (issues: readonly Issue[]): Issue[] => [
  ...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values(),
];

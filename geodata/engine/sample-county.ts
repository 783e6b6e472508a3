// The made-up county, ready to open: published files, an atlas built from them by the real importers, a starter plan.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whileWriting } from '../atlas/sqlite-issues.ts';
import { STARTER_LAYERS } from '../sample/planted.ts';
import { writeSampleCounty } from '../sample/write-sample-county.ts';
import { buildAtlas } from './build-atlas.ts';
import { newPlan } from './new-plan.ts';
import type { Progress } from './progress.ts';

export const SAMPLE = { atlas: 'marchshire.atlas.gpkg', plan: 'marchshire.footprint' } as const;

export interface SampleCounty {
  readonly atlasPath: string;
  readonly planPath: string;
  /** False when it was there already. */
  readonly made: boolean;
}

interface SampleArgs {
  readonly home: string;
  readonly clock: () => string;
  readonly onProgress: Progress;
}

/** Writes the county's files, as publishers would, and returns their names. */
export const writeSample = (folder: string): Promise<readonly string[]> => writeSampleCounty(folder);

/** Makes what is missing of the sample in `home`. A plan that somebody has changed is kept. Throws IssueError. */
export async function openSampleCounty(args: SampleArgs): Promise<SampleCounty> {
  whileWriting(args.home, () => mkdirSync(args.home, { recursive: true }));
  const making = mkdtempSync(join(tmpdir(), 'marchshire-'));
  try {
    const made = await makeMissing({ ...args, files: making, out: args.home });
    return { atlasPath: join(args.home, SAMPLE.atlas), planPath: join(args.home, SAMPLE.plan), made: made.length > 0 };
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/**
 * Makes in the folder `making` what is missing of the sample in `home`, which is not touched. Returns the names of the
 * documents made. Throws IssueError.
 */
export const makeSampleCounty = (args: SampleArgs & { readonly making: string }): Promise<readonly string[]> =>
  makeMissing({ ...args, files: join(args.making, 'files'), out: args.making });

interface MakeArgs extends SampleArgs {
  /** Where the published files go for a while. */
  readonly files: string;
  readonly out: string;
}

async function makeMissing({ home, files, out, clock, onProgress }: MakeArgs): Promise<readonly string[]> {
  const made: readonly string[] = Object.values(SAMPLE).filter((document) => !existsSync(join(home, document)));
  const place = (document: string): string => join(made.includes(document) ? out : home, document);
  if (made.includes(SAMPLE.atlas)) {
    onProgress({ step: 'Making up a county', done: 0, total: 0 });
    await writeFiles(files);
    await buildAtlas({ inputs: [files], out: place(SAMPLE.atlas), title: 'Marchshire (made up)', clock, onProgress });
  }
  if (made.includes(SAMPLE.plan)) {
    await newPlan({
      atlasPath: place(SAMPLE.atlas),
      out: place(SAMPLE.plan),
      name: 'Marchshire as it is',
      rules: 'ics-2019',
      seeds: STARTER_LAYERS,
      force: false,
      who: 'Coterminous',
      clock,
    });
  }
  return made;
}

/** The disk may be full here, too. */
async function writeFiles(folder: string): Promise<void> {
  try {
    await writeSampleCounty(folder);
  } catch (error) {
    whileWriting(folder, () => {
      throw error;
    });
  }
}

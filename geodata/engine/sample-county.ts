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

export interface SampleCounty {
  readonly atlasPath: string;
  readonly planPath: string;
  /** False when it was there already. */
  readonly made: boolean;
}

/** Writes the county's files, as publishers would, and returns their names. */
export const writeSample = (folder: string): Promise<readonly string[]> => writeSampleCounty(folder);

/** Makes what is missing of the sample in `home`. A plan that somebody has changed is kept. Throws IssueError. */
export async function openSampleCounty(args: {
  readonly home: string;
  readonly clock: () => string;
  readonly onProgress: Progress;
}): Promise<SampleCounty> {
  const atlasPath = join(args.home, 'marchshire.atlas.gpkg');
  const planPath = join(args.home, 'marchshire.footprint');
  whileWriting(args.home, () => mkdirSync(args.home, { recursive: true }));
  const made = !existsSync(atlasPath) || !existsSync(planPath);
  if (!existsSync(atlasPath)) await buildSampleAtlas(atlasPath, args);
  if (!existsSync(planPath)) {
    await newPlan({
      atlasPath,
      out: planPath,
      name: 'Marchshire as it is',
      rules: 'ics-2019',
      seeds: STARTER_LAYERS,
      force: false,
      who: 'Coterminous',
      clock: args.clock,
    });
  }
  return { atlasPath, planPath, made };
}

async function buildSampleAtlas(
  out: string,
  { clock, onProgress }: { clock: () => string; onProgress: Progress },
): Promise<void> {
  const files = mkdtempSync(join(tmpdir(), 'marchshire-'));
  try {
    onProgress({ step: 'Making up a county', done: 0, total: 1 });
    await writeSampleCounty(files);
    await buildAtlas({ inputs: [files], out, title: 'Marchshire (made up)', clock, onProgress });
  } finally {
    rmSync(files, { recursive: true, force: true });
  }
}

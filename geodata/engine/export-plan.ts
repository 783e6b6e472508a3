import { extname } from 'node:path';
import type { AtlasFile } from '../atlas/atlas-file.ts';
import { polygonsFrom } from '../atlas/outlines.ts';
import { writeAreas } from '../atlas/write-areas.ts';
import { type AreaFeature, areaFeatures } from '../export/area-features.ts';
import { areasGeoJson } from '../export/areas-geojson.exporter.ts';
import { assignmentsCsv } from '../export/assignments-csv.exporter.ts';
import type { Atlas } from '../model/atlas.ts';
import { TIERS, type Tier } from '../model/ids.ts';
import { refuse } from '../model/issue.ts';
import type { Plan } from '../model/plan.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import { evaluatePlanOn } from './evaluate-plan.ts';
import { type AtlasAnswers, atlasAnswers } from './flows/atlas-answers.ts';
import { parseTier } from './partition-of.ts';
import { readPlan } from './plan-files.ts';
import { loadPlanPack } from './plan-pack.ts';
import { replaceText } from './text-files.ts';
import { withAtlas } from './with-atlas.ts';

export interface ExportArgs {
  readonly planPath: string;
  readonly atlasPath: string;
  /** `.geojson` or `.gpkg` */
  readonly areas: string | null;
  readonly assignments: string | null;
  /** null: all three. */
  readonly tier: string | null;
  readonly clock: () => string;
}

export interface ExportReport {
  readonly files: readonly { readonly file: string; readonly what: string; readonly rows: number }[];
}

/** Writes what was asked for, each file whole or not at all. Throws IssueError. */
export async function exportPlan(args: ExportArgs): Promise<ExportReport> {
  if (args.areas === null && args.assignments === null) {
    refuse('nothing-to-export', 'Nothing was asked for.', {}, 'Give --areas FILE, --assignments FILE, or both.');
  }
  const tiers = args.tier === null ? TIERS : [parseTier(args.tier)];
  return withAtlas(args.atlasPath, args.clock, (file) => {
    const atlas = file.atlas();
    const { plan } = readPlan(args.planPath, atlas);
    const files: ExportReport['files'][number][] = [];
    if (args.areas !== null) files.push(exportAreas(args.areas, file, plan, tiers, args.clock()));
    if (args.assignments !== null) {
      const year = Number(args.clock().slice(0, 4));
      replaceText(args.assignments, assignmentsCsv({ plan, atlas, tiers, year }));
      files.push({ file: args.assignments, what: 'blocks with their areas', rows: atlas.blocks.count });
    }
    return { files };
  });
}

function exportAreas(
  path: string,
  file: AtlasFile,
  plan: Plan,
  tiers: readonly Tier[],
  at: string,
): ExportReport['files'][number] {
  const atlas = file.atlas();
  const areas = planAreas({ atlas, plan, pack: loadPlanPack(plan).pack, tiers, answers: atlasAnswers(file) });
  writeAreasFile({ path, areas, atlas, plan, at });
  return { file: path, what: 'areas', rows: areas.length };
}

/** The areas of some tiers with their outlines and verdicts, tier after tier. */
export function planAreas({
  atlas,
  plan,
  pack,
  tiers,
  answers,
}: {
  readonly atlas: Atlas;
  readonly plan: Plan;
  readonly pack: RulePack;
  readonly tiers: readonly Tier[];
  readonly answers: AtlasAnswers;
}): readonly AreaFeature[] {
  const results = evaluatePlanOn(atlas, plan, pack, answers);
  const polygonsOf = polygonsFrom(atlas.topology);
  // Slots are counted from 1; slot 0 is what no area holds.
  const outlines = (slotOf: Uint16Array, slotCount: number) => polygonsOf(slotOf, slotCount + 1);
  return tiers.flatMap((tier) => areaFeatures({ plan, atlas, tier, outlines, results }));
}

/** Writes areas by the ending of the name, whole or not at all. `at` is an ISO date and time. Throws IssueError. */
export function writeAreasFile({
  path,
  areas,
  atlas,
  plan,
  at,
}: {
  readonly path: string;
  readonly areas: readonly AreaFeature[];
  readonly atlas: Atlas;
  readonly plan: Plan;
  readonly at: string;
}): void {
  const ending = extname(path).toLowerCase();
  if (ending === '.gpkg') {
    writeAreas(path, areas, {
      planName: plan.name,
      atlasFingerprint: atlas.fingerprint,
      sources: atlas.sources,
      writtenAt: new Date(at),
    });
  } else if (ending === '.geojson' || ending === '.json') {
    const attributions = atlas.sources.map((source) => source.attribution).filter((text) => text !== '');
    replaceText(path, areasGeoJson(plan.name, areas, attributions));
  } else {
    refuse('unknown-format', `Areas cannot be written as "${ending}".`, { file: path }, 'End the name in .geojson or .gpkg.');
  }
}

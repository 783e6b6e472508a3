import { basename } from 'node:path';
import type { Atlas } from '../model/atlas.ts';
import { TIERS, type Tier } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { logEdit } from '../plan/log-edit.command.ts';
import { newPlan as emptyPlan } from '../plan/new-plan.ts';
import { seedTier } from '../plan/seed-tier.command.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import { accepted } from './accepted.ts';
import type { Author } from './author.ts';
import { requireLayer } from './partition-of.ts';
import { guardTarget, savePlan } from './plan-files.ts';
import { type PlanSummary, planSummary } from './plan-summary.ts';
import { loadRulePack, referenceTo } from './rule-packs.ts';
import { sha256 } from './sha256.ts';
import { withAtlas } from './with-atlas.ts';

export interface NewPlanArgs extends Author {
  readonly atlasPath: string;
  readonly out: string;
  readonly name: string | null;
  /** Name or file of a pack, or the pack itself. */
  readonly rules: string | RulePack;
  /** Layer id by tier; null leaves the tier empty. */
  readonly seeds: Readonly<Record<Tier, string | null>>;
  readonly force: boolean;
}

/** Makes a plan, each tier seeded from a layer or empty, and writes it. Throws IssueError; then nothing is written. */
export async function newPlan(args: NewPlanArgs): Promise<PlanSummary> {
  return withAtlas(args.atlasPath, args.clock, (file) => {
    const atlas = file.atlas();
    const plan = makePlan(atlas, args);
    guardTarget(args.out, args.force);
    savePlan(args.out, plan, atlas);
    return planSummary(args.out, plan, atlas);
  });
}

/** The plan before it is written. */
export function makePlan(atlas: Atlas, args: Omit<NewPlanArgs, 'atlasPath' | 'force'>): Plan {
  const at = args.clock();
  const name = args.name ?? basename(args.out).replace(/\.footprint$/, '');
  const head = {
    // From what it is and when it was made: no dice needed, and the same inputs give the same file.
    id: `plan-${sha256(`${name}\0${atlas.fingerprint}\0${at}`).slice(0, 12)}`,
    name,
    atlasFingerprint: atlas.fingerprint,
    blockLayer: atlas.blocks.layer,
    rulePack: referenceTo(typeof args.rules === 'string' ? loadRulePack(args.rules) : args.rules),
  };
  let plan = emptyPlan(head, atlas.blocks.count);
  const told: string[] = [];
  for (const tier of TIERS) {
    const seed = args.seeds[tier];
    if (seed === null) continue;
    const layer = requireLayer(atlas, seed);
    plan = accepted(seedTier(plan, { tier, layer, adjacency: atlas.adjacency }));
    told.push(`${tier} from ${layer.id}`);
  }
  const what = told.length === 0 ? 'Started empty' : `Started: ${told.join(', ')}`;
  return accepted(logEdit(plan, { at, who: args.who, what, why: '' }));
}

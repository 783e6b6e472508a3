import type { Atlas } from '../model/atlas.ts';
import type { AreaId, Tier } from '../model/ids.ts';
import { type Issue, refuse } from '../model/issue.ts';
import type { Area, Plan } from '../model/plan.ts';
import { assignBlocks, assignBlocksLabel, surveyAssignment } from '../plan/assign-blocks.command.ts';
import { blocksOfUnit } from '../plan/assign-unit.command.ts';
import { createArea } from '../plan/create-area.command.ts';
import { logEdit } from '../plan/log-edit.command.ts';
import { accepted } from './accepted.ts';
import type { Author } from './author.ts';
import { readBlockList } from './block-list.ts';
import { parseTier, requireLayer } from './partition-of.ts';
import { readPlan, savePlan } from './plan-files.ts';
import { type PlanSummary, planSummary } from './plan-summary.ts';
import { withAtlas } from './with-atlas.ts';

export interface AssignInPlanArgs extends Author {
  readonly planPath: string;
  readonly atlasPath: string;
  readonly tier: string;
  /** Name or id of an area; `none` unassigns. */
  readonly area: string;
  readonly blocksFile: string | null;
  /** `lad21:E07000136` */
  readonly unit: string | null;
  readonly create: boolean;
  readonly out: string;
}

/** Puts blocks into an area of a plan on the disk. Throws IssueError; then the file is as it was. */
export async function assignInPlan(args: AssignInPlanArgs): Promise<{ summary: PlanSummary; issues: readonly Issue[] }> {
  return withAtlas(args.atlasPath, args.clock, (file) => {
    const atlas = file.atlas();
    const opened = readPlan(args.planPath, atlas);
    const { plan, held } = assign(opened.plan, atlas, args);
    savePlan(args.out, plan, atlas);
    return { summary: planSummary(args.out, plan, atlas), issues: [...opened.issues, ...held] };
  });
}

function assign(before: Plan, atlas: Atlas, args: AssignInPlanArgs): { plan: Plan; held: readonly Issue[] } {
  const tier = parseTier(args.tier);
  const blocks = chosenBlocks(atlas, args);
  const { plan, areaId } = args.area === 'none' ? { plan: before, areaId: null } : findArea(before, tier, args);
  const survey = surveyAssignment(plan, { tier, areaId, blocks });
  const label = assignBlocksLabel(plan, { tier, areaId, blocks });
  const after = accepted(assignBlocks(plan, { tier, areaId, blocks }));
  const logged = after === before ? after : accepted(logEdit(after, { at: args.clock(), who: args.who, what: label, why: '' }));
  return { plan: logged, held: survey.held > 0 ? [heldBack(survey.held)] : [] };
}

const heldBack = (blocks: number): Issue => ({
  code: 'locked-area',
  severity: 'warning',
  message: `${blocks} blocks stayed where they are, because their area is locked.`,
  place: {},
  fix: 'Unlock the area and assign them again.',
});

function chosenBlocks(atlas: Atlas, { blocksFile, unit }: AssignInPlanArgs): Uint32Array {
  if ((blocksFile === null) === (unit === null)) {
    refuse('which-blocks', 'It is not clear which blocks to assign.', {}, 'Give either --blocks FILE or --unit layer:code.');
  }
  return blocksFile === null ? blocksInUnit(atlas, unit ?? '') : readBlockList(blocksFile, atlas.blocks);
}

function blocksInUnit(atlas: Atlas, text: string): Uint32Array {
  const at = text.indexOf(':');
  if (at < 0)
    refuse('not-a-unit', `"${text}" does not name a unit.`, {}, 'Write the layer, a colon and the code: lad21:E07000136.');
  const layer = requireLayer(atlas, text.slice(0, at));
  const code = text.slice(at + 1);
  const unit = layer.codes.findIndex((one, index) => one === code || layer.nhsCodes[index] === code);
  if (unit < 0) {
    refuse(
      'unknown-unit',
      `Layer ${layer.id} has no unit "${code}".`,
      {},
      `Its codes look like ${layer.codes[0] ?? '(it is empty)'}.`,
    );
  }
  return blocksOfUnit(layer, unit);
}

function findArea(plan: Plan, tier: Tier, { area, create }: AssignInPlanArgs): { plan: Plan; areaId: AreaId } {
  const find = (one: Plan): Area | undefined =>
    one.tiers[tier].areas.find(({ id, name }) => id === area || name.toLowerCase() === area.toLowerCase());
  const found = find(plan);
  if (found) return { plan, areaId: found.id };
  if (!create) {
    const names = plan.tiers[tier].areas.slice(0, 5).map((one) => one.name);
    const known =
      names.length === 0
        ? 'The tier has no areas yet'
        : `Its areas are ${names.join(', ')}${plan.tiers[tier].areas.length > 5 ? ', ...' : ''}`;
    refuse('unknown-area', `There is no ${tier} called "${area}".`, {}, `${known}; add --create to make it.`);
  }
  const made = accepted(createArea(plan, { tier, name: area }));
  const areaId = find(made)?.id;
  if (areaId === undefined) throw new Error(`The area "${area}" was made and cannot be found.`);
  return { plan: made, areaId };
}

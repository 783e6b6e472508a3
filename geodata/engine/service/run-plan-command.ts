// A window's plan command as a command of the plan: what it makes of the plan, and what undo will say.
import type { PlanCommand } from '../../contract/calls.ts';
import type { Atlas } from '../../model/atlas.ts';
import { failure, type Issue, type Result } from '../../model/issue.ts';
import type { Layer } from '../../model/layer.ts';
import type { Plan } from '../../model/plan.ts';
import { assignBlocks } from '../../plan/assign-blocks.command.ts';
import { type CommandArgs, type CommandName, runCommand } from '../../plan/commands.ts';
import { createArea, createAreaLabel } from '../../plan/create-area.command.ts';
import type { ServiceSites } from '../access/service-sites.ts';
import { requireLayer } from '../partition-of.ts';
import { fillUnassigned, fillUnassignedLabel } from './fill-unassigned.ts';
import { BadRequest } from './refusal.ts';
import { runSiteCommand } from './run-site-command.ts';

export interface CommandOutcome {
  readonly label: string;
  readonly outcome: Result<Plan, Issue>;
}

export interface CommandSetting {
  readonly atlas: Atlas;
  readonly who: string;
  /** ISO 8601. */
  readonly at: string;
  /** A name that no other of its kind has. */
  readonly newId: (of: 'arrangement' | 'site-change') => string;
  /** Asked for by commands on sites. */
  readonly sites: () => Pick<ServiceSites, 'today'>;
  readonly isOnGround: (longitude: number, latitude: number) => boolean;
}

/** Throws IssueError for a layer that the atlas lacks, BadRequest for blocks and units that do not exist. */
export function runPlanCommand(plan: Plan, command: PlanCommand, setting: CommandSetting): CommandOutcome {
  const run = <Name extends CommandName>(name: Name, args: CommandArgs<Name>): CommandOutcome => runCommand(plan, name, args);
  const { atlas } = setting;
  switch (command.name) {
    case 'assign-blocks':
      return run('assign-blocks', { ...command, blocks: knownBlocks(command.blocks, atlas) });
    case 'assign-unit':
      return run('assign-unit', { ...command, ...knownUnit(atlas, command.layer, command.unit) });
    case 'create-area':
      return createWithBlocks(plan, command, atlas);
    case 'rename-area':
      return run('rename-area', { tier: command.tier, areaId: command.areaId, name: command.areaName });
    case 'merge-areas':
      return run('merge-areas', command);
    case 'split-area': {
      const { tier, areaId, areaName } = command;
      return run('split-area', { tier, areaId, name: areaName, blocks: knownBlocks(command.blocks, atlas) });
    }
    case 'seed-tier': {
      const layer = requireLayer(atlas, command.layer);
      return run('seed-tier', { tier: command.tier, layer, adjacency: atlas.adjacency });
    }
    case 'fill-unassigned':
      return fill(plan, command, atlas);
    case 'record-arrangement': {
      const { tier, areaId, criterion, reason } = command;
      const recorded = { recordedBy: setting.who.slice(0, 100), recordedOn: setting.at.slice(0, 10) };
      return run('record-arrangement', { id: setting.newId('arrangement'), tier, areaId, criterion, reason, ...recorded });
    }
    case 'open-site':
    case 'close-site':
    case 'move-site':
    case 'convert-site':
    case 'restore-site':
      return runSiteCommand(plan, command, {
        ...{ sites: setting.sites(), isOnGround: setting.isOnGround },
        newId: () => setting.newId('site-change'),
      });
    case 'rename-plan':
      return run('rename-plan', { name: command.planName });
    default:
      // What is left says the same as the command of the plan does.
      return run(command.name, command as CommandArgs<typeof command.name>);
  }
}

/** The blocks, all of which the atlas has. Throws BadRequest otherwise. */
export function knownBlocks(blocks: ArrayLike<number>, { blocks: { count } }: Atlas): ArrayLike<number> {
  for (let i = 0; i < blocks.length; i++) {
    if (blocks[i]! >= count) throw new BadRequest(`There is no block ${blocks[i]}: the atlas has ${count}.`);
  }
  return blocks;
}

function knownUnit(atlas: Atlas, id: string, unit: number): { readonly layer: Layer; readonly unit: number } {
  const layer = requireLayer(atlas, id);
  if (unit < layer.codes.length) return { layer, unit };
  throw new BadRequest(`There is no unit ${unit}: layer ${layer.id} has ${layer.codes.length}.`);
}

/** An area and its first blocks are one step. Blocks of locked areas stay where they are. */
function createWithBlocks(
  plan: Plan,
  { tier, areaName, colour, blocks }: Extract<PlanCommand, { name: 'create-area' }>,
  atlas: Atlas,
): CommandOutcome {
  const args = { tier, name: areaName, ...(colour === undefined ? {} : { colour }) };
  const label = createAreaLabel(plan, args);
  const created = createArea(plan, args);
  const area = created.ok ? created.value.tiers[tier].areas.at(-1) : undefined;
  if (!created.ok || !area || blocks === undefined) return { label, outcome: created };
  const outcome = assignBlocks(created.value, { tier, areaId: area.id, blocks: knownBlocks(blocks, atlas) });
  return { label, outcome };
}

function fill(plan: Plan, { tier, by }: Extract<PlanCommand, { name: 'fill-unassigned' }>, atlas: Atlas): CommandOutcome {
  const { longitude, latitude } = atlas.blocks;
  const args = { tier, by, adjacency: atlas.adjacency, longitude, latitude };
  const outcome = fillUnassigned(plan, args);
  const label = fillUnassignedLabel(plan, args);
  if (!outcome.ok || outcome.value !== plan || !plan.tiers[tier].slotOf.includes(0)) return { label, outcome };
  const message = 'None of the unassigned blocks can be reached from an area that is not locked.';
  const issue: Issue = {
    code: 'nothing-to-fill',
    severity: 'error',
    message,
    place: {},
    fix: 'Unlock or add an area beside them.',
  };
  return { label, outcome: failure(issue) };
}

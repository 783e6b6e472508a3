// Every command by name, with its undo label: what the engine's callers may ask for.
import type { Issue, Result } from '../model/issue.ts';
import type { Plan } from '../model/plan.ts';
import { assignBlocks, assignBlocksLabel } from './assign-blocks.command.ts';
import { assignUnit, assignUnitLabel } from './assign-unit.command.ts';
import { closeSite, closeSiteLabel } from './close-site.command.ts';
import { convertSite, convertSiteLabel } from './convert-site.command.ts';
import { createArea, createAreaLabel } from './create-area.command.ts';
import { deleteArea, deleteAreaLabel } from './delete-area.command.ts';
import { lockArea, lockAreaLabel } from './lock-area.command.ts';
import { mergeAreas, mergeAreasLabel } from './merge-areas.command.ts';
import { moveSite, moveSiteLabel } from './move-site.command.ts';
import { openSite, openSiteLabel } from './open-site.command.ts';
import { recolourArea, recolourAreaLabel } from './recolour-area.command.ts';
import { recordArrangement, recordArrangementLabel } from './record-arrangement.command.ts';
import { removeArrangement, removeArrangementLabel } from './remove-arrangement.command.ts';
import { removePartner, removePartnerLabel } from './remove-partner.command.ts';
import { renameArea, renameAreaLabel } from './rename-area.command.ts';
import { renamePlan, renamePlanLabel } from './rename-plan.command.ts';
import { restoreSite, restoreSiteLabel } from './restore-site.command.ts';
import { seedTier, seedTierLabel } from './seed-tier.command.ts';
import { setNotes, setNotesLabel } from './set-notes.command.ts';
import { setPartner, setPartnerLabel } from './set-partner.command.ts';
import { setRulePack, setRulePackLabel } from './set-rule-pack.command.ts';
import { splitArea, splitAreaLabel } from './split-area.command.ts';
import { unlockArea, unlockAreaLabel } from './unlock-area.command.ts';

/** `run` gives the plan after the command, or why it was refused; `label` what undo will say, from the plan before. */
export const COMMANDS = {
  'assign-blocks': { run: assignBlocks, label: assignBlocksLabel },
  'assign-unit': { run: assignUnit, label: assignUnitLabel },
  'close-site': { run: closeSite, label: closeSiteLabel },
  'convert-site': { run: convertSite, label: convertSiteLabel },
  'create-area': { run: createArea, label: createAreaLabel },
  'delete-area': { run: deleteArea, label: deleteAreaLabel },
  'lock-area': { run: lockArea, label: lockAreaLabel },
  'merge-areas': { run: mergeAreas, label: mergeAreasLabel },
  'move-site': { run: moveSite, label: moveSiteLabel },
  'open-site': { run: openSite, label: openSiteLabel },
  'recolour-area': { run: recolourArea, label: recolourAreaLabel },
  'record-arrangement': { run: recordArrangement, label: recordArrangementLabel },
  'remove-arrangement': { run: removeArrangement, label: removeArrangementLabel },
  'remove-partner': { run: removePartner, label: removePartnerLabel },
  'rename-area': { run: renameArea, label: renameAreaLabel },
  'rename-plan': { run: renamePlan, label: renamePlanLabel },
  'restore-site': { run: restoreSite, label: restoreSiteLabel },
  'seed-tier': { run: seedTier, label: seedTierLabel },
  'set-notes': { run: setNotes, label: setNotesLabel },
  'set-partner': { run: setPartner, label: setPartnerLabel },
  'set-rule-pack': { run: setRulePack, label: setRulePackLabel },
  'split-area': { run: splitArea, label: splitAreaLabel },
  'unlock-area': { run: unlockArea, label: unlockAreaLabel },
} as const;

export type CommandName = keyof typeof COMMANDS;
export type CommandArgs<Name extends CommandName> = Parameters<(typeof COMMANDS)[Name]['run']>[1];

/** Runs a command by name; the label says what undo would say. */
export function runCommand<Name extends CommandName>(
  plan: Plan,
  name: Name,
  args: CommandArgs<Name>,
): { readonly label: string; readonly outcome: Result<Plan, Issue> } {
  // Each entry takes its own arguments, which the signature ties to the name; the compiler cannot follow that through a union.
  const { run, label } = COMMANDS[name] as unknown as {
    run: (plan: Plan, args: CommandArgs<Name>) => Result<Plan, Issue>;
    label: (plan: Plan, args: CommandArgs<Name>) => string;
  };
  return { label: label(plan, args), outcome: run(plan, args) };
}

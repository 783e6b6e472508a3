import type { AreaId, Tier } from '../model/ids.ts';
import type { Command, CommandLabel } from './command.ts';
import { MAX_NOTES } from './plan-limits.ts';
import { textTooLong } from './refusals.ts';
import { areaName, changeArea } from './tier-areas.ts';

export interface SetNotesArgs {
  readonly tier: Tier;
  readonly areaId: AreaId;
  readonly notes: string;
}

/** Replaces the notes of an area. */
export const setNotes: Command<SetNotesArgs> = (plan, { tier, areaId, notes }) =>
  notes.length > MAX_NOTES ? textTooLong('note', MAX_NOTES) : changeArea(plan, tier, areaId, { notes });

export const setNotesLabel: CommandLabel<SetNotesArgs> = (plan, { tier, areaId }) =>
  `Edit the notes of ${areaName(plan, tier, areaId)}`;

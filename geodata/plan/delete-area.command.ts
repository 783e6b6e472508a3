import type { AreaId, Tier } from '../model/ids.ts';
import { ok } from '../model/issue.ts';
import type { Command, CommandLabel } from './command.ts';
import { areaLocked } from './refusals.ts';
import { arrangementsLost, removeAreas } from './remove-areas.ts';
import { areaName, requireArea } from './tier-areas.ts';

export interface DeleteAreaArgs {
  readonly tier: Tier;
  readonly areaId: AreaId;
}

/** Removes an area and the arrangements made for it; its blocks become unassigned. Refused while it is locked. */
export const deleteArea: Command<DeleteAreaArgs> = (plan, { tier, areaId }) => {
  const found = requireArea(plan, tier, areaId);
  if (!found.ok) return found;
  return found.value.locked ? areaLocked(found.value) : ok(removeAreas(plan, tier, [found.value]));
};

export const deleteAreaLabel: CommandLabel<DeleteAreaArgs> = (plan, { tier, areaId }) =>
  `Delete ${areaName(plan, tier, areaId)}${arrangementsLost(plan, tier, [areaId])}`;

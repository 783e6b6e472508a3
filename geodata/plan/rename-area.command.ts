import type { AreaId, Tier } from '../model/ids.ts';
import type { Command, CommandLabel } from './command.ts';
import { areaName, changeArea, checkAreaName } from './tier-areas.ts';

export interface RenameAreaArgs {
  readonly tier: Tier;
  readonly areaId: AreaId;
  readonly name: string;
}

/** Gives an area another name. Locked areas may be renamed. */
export const renameArea: Command<RenameAreaArgs> = (plan, { tier, areaId, name }) => {
  const checked = checkAreaName(plan, tier, name, areaId);
  return checked.ok ? changeArea(plan, tier, areaId, { name }) : checked;
};

export const renameAreaLabel: CommandLabel<RenameAreaArgs> = (plan, { tier, areaId, name }) =>
  `Rename ${areaName(plan, tier, areaId)} to ${name}`;

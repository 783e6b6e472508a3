import type { AreaId, Tier } from '../model/ids.ts';
import type { Command, CommandLabel } from './command.ts';
import { areaName, changeArea } from './tier-areas.ts';

export interface LockAreaArgs {
  readonly tier: Tier;
  readonly areaId: AreaId;
}

/** From now on the area neither gains nor loses blocks, and cannot be deleted, merged or split. */
export const lockArea: Command<LockAreaArgs> = (plan, { tier, areaId }) => changeArea(plan, tier, areaId, { locked: true });

export const lockAreaLabel: CommandLabel<LockAreaArgs> = (plan, { tier, areaId }) => `Lock ${areaName(plan, tier, areaId)}`;

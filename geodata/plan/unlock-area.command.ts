import type { Command, CommandLabel } from './command.ts';
import type { LockAreaArgs } from './lock-area.command.ts';
import { areaName, changeArea } from './tier-areas.ts';

/** Lets the area gain and lose blocks again. */
export const unlockArea: Command<LockAreaArgs> = (plan, { tier, areaId }) => changeArea(plan, tier, areaId, { locked: false });

export const unlockAreaLabel: CommandLabel<LockAreaArgs> = (plan, { tier, areaId }) => `Unlock ${areaName(plan, tier, areaId)}`;

import type { AreaId, Tier } from '../model/ids.ts';
import type { Command, CommandLabel } from './command.ts';
import { COLOUR } from './plan-limits.ts';
import { badColour } from './refusals.ts';
import { areaName, changeArea } from './tier-areas.ts';

export interface RecolourAreaArgs {
  readonly tier: Tier;
  readonly areaId: AreaId;
  /** `#rrggbb`, in either case; kept in lower case. */
  readonly colour: string;
}

/** Gives an area another colour. */
export const recolourArea: Command<RecolourAreaArgs> = (plan, { tier, areaId, colour }) => {
  const wanted = colour.toLowerCase();
  return COLOUR.test(wanted) ? changeArea(plan, tier, areaId, { colour: wanted }) : badColour(colour);
};

export const recolourAreaLabel: CommandLabel<RecolourAreaArgs> = (plan, { tier, areaId }) =>
  `Recolour ${areaName(plan, tier, areaId)}`;

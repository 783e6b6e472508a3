import type { Tier } from '../model/ids.ts';
import { ok } from '../model/issue.ts';
import type { Area } from '../model/plan.ts';
import type { Command, CommandLabel } from './command.ts';
import { colourOfSlot } from './palette.ts';
import { COLOUR } from './plan-limits.ts';
import { badColour, tierFull } from './refusals.ts';
import { areaIdOf, checkAreaName, nextSlot, withTier } from './tier-areas.ts';

export interface CreateAreaArgs {
  readonly tier: Tier;
  readonly name: string;
  /** `#rrggbb`; the palette's next by default. */
  readonly colour?: string;
}

/** An area with nothing but a place in its tier, a name and a colour. */
export const blankArea = (tier: Tier, slot: number, name: string, colour = colourOfSlot(slot)): Area => ({
  id: areaIdOf(tier, slot),
  slot,
  name,
  colour,
  locked: false,
  partners: [],
  notes: '',
});

/** Adds an area without blocks at the end of the tier, in the smallest free slot. */
export const createArea: Command<CreateAreaArgs> = (plan, { tier, name, colour }) => {
  const checked = checkAreaName(plan, tier, name, null);
  if (!checked.ok) return checked;
  const wanted = colour?.toLowerCase();
  if (wanted !== undefined && !COLOUR.test(wanted)) return badColour(wanted);
  const { areas } = plan.tiers[tier];
  const slot = nextSlot(areas);
  if (slot === null) return tierFull(tier);
  return ok(withTier(plan, tier, { areas: [...areas, blankArea(tier, slot, name, wanted)] }));
};

export const createAreaLabel: CommandLabel<CreateAreaArgs> = (_plan, { tier, name }) => `Add the ${tier} ${name}`;

import type { AreaId, Tier } from '../model/ids.ts';
import { type Issue, ok, type Result } from '../model/issue.ts';
import type { Area, TierPlan } from '../model/plan.ts';
import type { Command, CommandLabel } from './command.ts';
import { blankArea } from './create-area.command.ts';
import { areaLocked, refused, tierFull } from './refusals.ts';
import { areaName, blocksInSlot, checkAreaName, nextSlot, requireArea, withTier } from './tier-areas.ts';
import { countOf } from './wording.ts';

export interface SplitAreaArgs {
  readonly tier: Tier;
  readonly areaId: AreaId;
  /** Block indexes of the area that become the new one: some, not all. */
  readonly blocks: ArrayLike<number>;
  /** The new area's name. */
  readonly name: string;
}

/** The blocks once each, or why they cannot be split off. */
function partOf(area: Area, tierPlan: TierPlan, blocks: ArrayLike<number>): Result<ReadonlySet<number>, Issue> {
  const part = new Set(Array.from(blocks));
  let strangers = 0;
  for (const block of part) if (tierPlan.slotOf[block] !== area.slot) strangers++;
  if (strangers > 0) {
    const message = `${countOf(strangers, 'block')} to be split off did not belong to "${area.name}".`;
    return refused('block-not-in-area', message, `Choose blocks of "${area.name}" only.`);
  }
  if (part.size === 0 || part.size === blocksInSlot(tierPlan, area.slot)) {
    const message = `A split of "${area.name}" must leave blocks on both sides.`;
    return refused('nothing-to-split', message, 'Choose some of its blocks, not none and not all.');
  }
  return ok(part);
}

/** Makes some blocks of an area into a new area at the end of the tier. The old area keeps its arrangements. */
export const splitArea: Command<SplitAreaArgs> = (plan, { tier, areaId, blocks, name }) => {
  const found = requireArea(plan, tier, areaId);
  if (!found.ok) return found;
  if (found.value.locked) return areaLocked(found.value);
  const checked = checkAreaName(plan, tier, name, null);
  if (!checked.ok) return checked;
  const tierPlan = plan.tiers[tier];
  const part = partOf(found.value, tierPlan, blocks);
  if (!part.ok) return part;
  const slot = nextSlot(tierPlan.areas);
  if (slot === null) return tierFull(tier);
  const slotOf = tierPlan.slotOf.slice();
  for (const block of part.value) slotOf[block] = slot;
  return ok(withTier(plan, tier, { areas: [...tierPlan.areas, blankArea(tier, slot, name)], slotOf }));
};

export const splitAreaLabel: CommandLabel<SplitAreaArgs> = (plan, { tier, areaId, name }) =>
  `Split ${name} from ${areaName(plan, tier, areaId)}`;

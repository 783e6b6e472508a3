import type { AreaId, Tier } from '../model/ids.ts';
import { type Issue, ok, type Result } from '../model/issue.ts';
import type { Area, Plan } from '../model/plan.ts';
import type { Command, CommandLabel } from './command.ts';
import { areaLocked } from './refusals.ts';
import { arrangementsLost, removeAreas } from './remove-areas.ts';
import { areaName, requireArea } from './tier-areas.ts';
import { countOf } from './wording.ts';

export interface MergeAreasArgs {
  readonly tier: Tier;
  /** The area that stays, with its name, colour, partners and arrangements. */
  readonly into: AreaId;
  /** The areas that go. `into` among them is ignored. */
  readonly from: readonly AreaId[];
}

/** The areas, or the first refusal. */
function unlockedAreas(plan: Plan, tier: Tier, ids: readonly AreaId[]): Result<readonly Area[], Issue> {
  const areas: Area[] = [];
  for (const id of ids) {
    const found = requireArea(plan, tier, id);
    if (!found.ok) return found;
    if (found.value.locked) return areaLocked(found.value);
    areas.push(found.value);
  }
  return ok(areas);
}

/** Gives all blocks of some areas to another, and removes the emptied areas and the arrangements made for them. */
export const mergeAreas: Command<MergeAreasArgs> = (plan, { tier, into, from }) => {
  const going = [...new Set(from)].filter((id) => id !== into);
  const checked = unlockedAreas(plan, tier, [into, ...going]);
  if (!checked.ok) return checked;
  const [heir, ...gone] = checked.value;
  return gone.length === 0 || heir === undefined ? ok(plan) : ok(removeAreas(plan, tier, gone, heir.slot));
};

export const mergeAreasLabel: CommandLabel<MergeAreasArgs> = (plan, { tier, into, from }) => {
  const going = [...new Set(from)].filter((id) => id !== into);
  const what = going.length === 1 ? areaName(plan, tier, going[0]!) : countOf(going.length, 'area');
  return `Merge ${what}${arrangementsLost(plan, tier, going)} into ${areaName(plan, tier, into)}`;
};

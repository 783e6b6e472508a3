// Taking areas out of a tier, which deleting and merging share.

import type { Tier } from '../model/ids.ts';
import { type Area, type Plan, UNASSIGNED } from '../model/plan.ts';
import { arrangementsWithout, withTier } from './tier-areas.ts';
import { countOf } from './wording.ts';

/**
 * The plan without `gone`: their blocks go to slot `heir`, and arrangements made for them go too, because a slot and so
 * an id may be used again and a recorded reason must not come to speak for another area.
 */
export function removeAreas(plan: Plan, tier: Tier, gone: readonly Area[], heir: number = UNASSIGNED): Plan {
  const slots = new Set(gone.map((area) => area.slot));
  const { areas, slotOf } = plan.tiers[tier];
  const next = slotOf.slice();
  for (let block = 0; block < next.length; block++) if (slots.has(next[block]!)) next[block] = heir;
  const left = withTier(plan, tier, { areas: areas.filter((area) => !slots.has(area.slot)), slotOf: next });
  return { ...left, arrangements: arrangementsWithout(plan, tier, new Set(gone.map((area) => area.id))) };
}

/** ` and its 2 arrangements` for an undo label, '' where the areas have none. */
export function arrangementsLost(plan: Plan, tier: Tier, gone: readonly string[]): string {
  const lost = plan.arrangements.filter((item) => item.tier === tier && item.areaId !== null && gone.includes(item.areaId));
  return lost.length === 0 ? '' : ` and its ${countOf(lost.length, 'arrangement')}`;
}

// A change with the area on show in full, so that the window has every number after one answer.
import type { PlanChange } from '../../contract/views.ts';
import type { AreaId, Tier } from '../../model/ids.ts';
import { areaDetail } from './area-detail.ts';
import type { OpenPlan } from './open-plan.ts';

/** The area whose scorecard a window shows. */
export type Watch = { readonly tier: Tier; readonly areaId: AreaId } | null | undefined;

/** The change as it is where nothing is watched, or what was watched is no more. */
export function withWatched(open: OpenPlan, change: PlanChange | null, watch: Watch): PlanChange | null {
  if (!change || !watch) return change;
  const area = open.plan.tiers[watch.tier].areas.find(({ id }) => id === watch.areaId);
  return area ? { ...change, watched: areaDetail(open, watch.tier, area) } : change;
}

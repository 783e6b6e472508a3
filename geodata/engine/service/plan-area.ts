import type { AreaId, Tier } from '../../model/ids.ts';
import { refuse } from '../../model/issue.ts';
import type { Area } from '../../model/plan.ts';
import { nearNamesInWords } from '../flows/near-names.ts';
import type { OpenPlan } from './open-plan.ts';

/** Throws IssueError with the areas whose ids or names are near where there is none of that id. */
export function requirePlanArea(open: OpenPlan, tier: Tier, areaId: AreaId): Area {
  const { areas } = open.plan.tiers[tier];
  const found = areas.find(({ id }) => id === areaId);
  if (found) return found;
  const near = nearNamesInWords(
    areaId,
    areas.map(({ id, name }) => ({ code: id, name })),
  );
  refuse('no-such-area', `There is no ${tier} "${areaId}" in this plan.`, {}, `Near ones: ${near}.`);
}

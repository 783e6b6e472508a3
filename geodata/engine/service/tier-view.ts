// A tier and its areas as a window sees them, from measures and verdicts that are kept anyway.
import type { AreaView, TierView } from '../../contract/views.ts';
import type { Tier } from '../../model/ids.ts';
import { type Area, UNASSIGNED } from '../../model/plan.ts';
import { isForInformation, worstVerdict } from '../../model/verdict.ts';
import type { RuleOf } from '../../rules/rule.ts';
import type { OpenPlan } from './open-plan.ts';

/** The tier as a whole, with the areas given: all of them by default, in the plan's order. */
export function tierView(open: OpenPlan, tier: Tier, areas: readonly Area[] = open.plan.tiers[tier].areas): TierView {
  const measures = open.session.measures[tier];
  return {
    areas: areas.map((area) => areaView(open, tier, area)),
    seededFrom: open.plan.tiers[tier].seededFrom,
    unassignedBlocks: measures.blockCount(UNASSIGNED),
    unassignedPeople: measures.people(UNASSIGNED),
    fragments: open.board.fragments(tier),
    size: sizeOf(open, tier),
    results: open.board.ofTier(tier),
  };
}

export function areaView(open: OpenPlan, tier: Tier, area: Area): AreaView {
  const measures = open.session.measures[tier];
  const verdicts = open.board.ofArea(area.id);
  const { id, slot, name, colour, locked, notes, partners } = area;
  const worst = worstVerdict(verdicts.flatMap(({ criterion, verdict }) => (isForInformation(criterion) ? [] : verdict)));
  const people = measures.people(slot);
  return { id, slot, name, colour, locked, notes, partners, people, blocks: measures.blockCount(slot), worst, verdicts };
}

/** The areas in some slots, in the plan's order. */
export const areasInSlots = (open: OpenPlan, tier: Tier, slots: ReadonlySet<number>): readonly Area[] =>
  slots.size === 0 ? [] : open.plan.tiers[tier].areas.filter((area) => slots.has(area.slot));

function sizeOf(open: OpenPlan, tier: Tier): TierView['size'] {
  const rule = open.session.pack.rules.find(
    (one): one is RuleOf<'size'> => one.criterion === 'size' && one.tiers.some((named) => named === tier),
  );
  return rule ? { min: rule.min, max: rule.max, basis: rule.people } : null;
}

// A tier and its areas as a window sees them, from measures and verdicts that are kept anyway.
import type { AreaView, TierView } from '../../contract/views.ts';
import { flowLabel } from '../../criteria/flow-answers.ts';
import type { Tier } from '../../model/ids.ts';
import { type Area, UNASSIGNED } from '../../model/plan.ts';
import { isForInformation, worstVerdict } from '../../model/verdict.ts';
import type { RuleOf } from '../../rules/rule.ts';
import type { OpenPlan } from './open-plan.ts';

/** The tier as a whole, with the areas given: all of them by default, in the plan's order. */
export function tierView(open: OpenPlan, tier: Tier, areas: readonly Area[] = open.plan.tiers[tier].areas): TierView {
  const measures = open.session.measures[tier];
  const size = sizeOf(open, tier);
  return {
    areas: areas.map((area) => areaView(open, tier, area, size)),
    seededFrom: open.plan.tiers[tier].seededFrom,
    unassignedBlocks: measures.blockCount(UNASSIGNED),
    unassignedPeople: measures.people(UNASSIGNED),
    fragments: open.board.fragments(tier),
    size,
    results: open.board.ofTier(tier),
  };
}

export function areaView(open: OpenPlan, tier: Tier, area: Area, size: TierView['size'] = sizeOf(open, tier)): AreaView {
  const measures = open.session.measures[tier];
  const verdicts = open.board.ofArea(area.id);
  const { id, slot, name, colour, locked, notes, partners } = area;
  const worst = worstVerdict(verdicts.flatMap(({ criterion, verdict }) => (isForInformation(criterion) ? [] : verdict)));
  const people = measures.people(slot);
  const sized = size?.basis === 'registered' ? { sized: registeredIn(open, tier, slot) } : {};
  const blocks = measures.blockCount(slot);
  return { id, slot, name, colour, locked, notes, partners, people, ...sized, blocks, worst, verdicts };
}

/** The areas in some slots, in the plan's order. */
export const areasInSlots = (open: OpenPlan, tier: Tier, slots: ReadonlySet<number>): readonly Area[] =>
  slots.size === 0 ? [] : open.plan.tiers[tier].areas.filter((area) => slots.has(area.slot));

function sizeOf(open: OpenPlan, tier: Tier): TierView['size'] {
  const rule = open.session.pack.rules.find(
    (one): one is RuleOf<'size'> => one.criterion === 'size' && one.tiers.some((named) => named === tier),
  );
  if (!rule) return null;
  const { min, max, people: basis } = rule;
  const registrations = basis === 'registered' ? open.session.registrations() : null;
  const peopleLabel = registrations ? flowLabel(registrations[tier].facts.flows) : open.session.facts.peopleLabel;
  return { min, max, basis, peopleLabel };
}

const registeredIn = (open: OpenPlan, tier: Tier, slot: number): number | null =>
  open.session.registrations()?.[tier].residentsFlow(slot) ?? null;

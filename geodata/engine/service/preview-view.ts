// What a stroke would do if it were released now.
import type { Preview } from '../../contract/views.ts';
import { peopleOf } from '../../measures/components.ts';
import type { AreaId, Tier } from '../../model/ids.ts';
import { IssueError } from '../../model/issue.ts';
import { UNASSIGNED } from '../../model/plan.ts';
import { type AssignBlocksArgs, assignBlocks, surveyAssignment } from '../../plan/assign-blocks.command.ts';
import { diffSlots } from '../../plan/block-moves.ts';
import { areaIdOf } from '../../plan/tier-areas.ts';
import type { OpenPlan } from './open-plan.ts';

/** null when nothing would move and nothing would be held back. Throws IssueError where the assignment would be refused. */
export function previewOf(open: OpenPlan, args: AssignBlocksArgs): Preview | null {
  const { plan, session, board } = open;
  const { moving, held } = surveyAssignment(plan, args);
  const outcome = assignBlocks(plan, args);
  if (!outcome.ok) throw new IssueError([outcome.error]);
  if (moving === 0 && held === 0) return null;
  const { tier } = args;
  const moves = diffSlots(plan.tiers[tier].slotOf, outcome.value.tiers[tier].slotOf);
  const slots = [...new Set([...moves.to, ...moves.from])].filter((slot) => slot !== UNASSIGNED);
  const before = new Map(slots.map((slot) => [slot, session.measures[tier].people(slot)]));
  return session.preview(outcome.value, (seen, measures) => {
    const sizes = new Map<AreaId | null, Preview['areas'][number]['sizeAfter']>();
    for (const { criterion, areaId, verdict } of seen.results) if (criterion === 'size') sizes.set(areaId, verdict);
    return {
      blocks: moving,
      people: peopleOf(session.facts.people, moves.blocks),
      held,
      areas: slots.map((slot) => ({
        id: areaIdOf(tier, slot),
        name: nameOf(open, tier, slot),
        peopleBefore: before.get(slot) ?? 0,
        peopleAfter: measures[tier].people(slot),
        sizeAfter: sizes.get(areaIdOf(tier, slot)) ?? 'not-assessed',
      })),
      turned: board.turns(seen),
    };
  });
}

const nameOf = ({ plan }: OpenPlan, tier: Tier, slot: number): string =>
  plan.tiers[tier].areas.find((area) => area.slot === slot)?.name ?? '';

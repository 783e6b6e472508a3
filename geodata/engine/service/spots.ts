// Where to look: blocks in no area, and pieces of areas that lie apart.
import type { Spot } from '../../contract/views.ts';
import { mostPopulous, peopleOf } from '../../measures/components.ts';
import { connectedGroups } from '../../measures/connected-groups.ts';
import type { Tier } from '../../model/ids.ts';
import { UNASSIGNED } from '../../model/plan.ts';
import { countOf } from '../../plan/wording.ts';
import type { BlockBoxes } from './block-boxes.ts';
import type { OpenPlan } from './open-plan.ts';

/** Groups of blocks of the tier that are in no area, most people first. */
export function unassignedSpots({ session }: OpenPlan, boxes: BlockBoxes, tier: Tier): readonly Spot[] {
  const { facts } = session;
  const left = session.measures[tier].members(UNASSIGNED);
  const groups = facts.hasBoundaries || left.length === 0 ? connectedGroups(facts, left) : [left.slice()];
  const spots = groups.map((blocks): Spot => {
    const name = `${countOf(blocks.length, 'block')} around ${nameOf(facts, blocks)}`;
    return { name, blocks, people: peopleOf(facts.people, blocks), bounds: boxes.around(blocks), tier, areaId: null };
  });
  return spots.sort(mostPeopleFirst);
}

/** Pieces of areas, all but the one with most people of each area; most people first. */
export function fragmentSpots({ session, plan }: OpenPlan, boxes: BlockBoxes, tier: Tier): readonly Spot[] {
  const { facts } = session;
  if (!facts.hasBoundaries) return [];
  const spots = plan.tiers[tier].areas.flatMap((area) =>
    session.measures[tier]
      .components(area.slot)
      .slice(1)
      .map(({ blocks, people }): Spot => {
        const name = `Part of ${area.name} around ${nameOf(facts, blocks)}`;
        return { name, blocks: blocks.slice(), people, bounds: boxes.around(blocks), tier, areaId: area.id };
      }),
  );
  return spots.sort(mostPeopleFirst);
}

const nameOf = (facts: OpenPlan['session']['facts'], blocks: Uint32Array): string =>
  facts.names[mostPopulous(facts.people, blocks)]!;

const mostPeopleFirst = (a: Spot, b: Spot): number =>
  b.people - a.people || b.blocks.length - a.blocks.length || a.blocks[0]! - b.blocks[0]!;

// How good a draft is: how much of the flows stays within its areas, how big they are, whether they hang together; and
// the same of an existing division beside it. Sources: CRITERIA section 1; modularity.ts.
import type { BlockFacts } from '../../measures/block-facts.ts';
import { connectedGroups } from '../../measures/connected-groups.ts';
import { membersBySlot, membersOf } from '../../measures/members.ts';
import { type MovedBlocks, movedBlocks } from '../../measures/moved-blocks.ts';
import type { Partition } from '../../measures/partition.ts';
import { type Information, variationOfInformation } from '../../measures/variation-of-information.ts';
import { overallFlows } from '../area-flows.ts';
import type { FlowFacts } from '../flow-facts.ts';
import { TierFlows } from '../tier-flows.ts';
import { exchangeGraph, flowEdges } from './flow-graph.ts';
import { modularity } from './modularity.ts';

type Facts = Pick<BlockFacts, 'count' | 'people' | 'offsets' | 'neighbours' | 'hasBoundaries'>;

/** One area. `li` is null where nobody of the flow set lives. */
export interface AreaQuality {
  readonly slot: number;
  readonly blocks: number;
  readonly people: number;
  readonly li: number | null;
  /** Connected parts; null where boundaries are not known. */
  readonly parts: number | null;
}

export interface DivisionQuality {
  /** By slot, those in use. */
  readonly areas: readonly AreaQuality[];
  /** Served in the area in which they live, of everybody who lives in the atlas. */
  readonly overallLi: number | null;
  /** The same, of everybody who lives in some area: the figure for a draft of a part of the atlas. */
  readonly assignedLi: number | null;
  readonly meanLi: number | null;
  /** The area with the lowest LI (ties: lower slot); null where no area has one. */
  readonly lowest: AreaQuality | null;
  readonly people: { readonly smallest: number; readonly median: number; readonly largest: number } | null;
  readonly belowMinimum: readonly number[];
  readonly aboveMaximum: readonly number[];
  /** Blocks in no area, and their people. */
  readonly unassignedBlocks: number;
  readonly unassignedPeople: number;
  /** Of all flows between blocks; a block in no area counts as one by itself. */
  readonly modularity: number;
}

export interface SizeRange {
  readonly minimumPeople: number;
  readonly maximumPeople: number;
}

/** Measures a division of the blocks. */
export function divisionQuality(facts: Facts, flows: FlowFacts, slotOf: Uint16Array, range: SizeRange): DivisionQuality {
  const tier = new TierFlows(flows, slotOf);
  const members = membersBySlot(slotOf, tier.slots - 1);
  const areas: AreaQuality[] = [];
  for (let slot = 1; slot < tier.slots; slot++) {
    const blocks = membersOf(members, slot);
    if (blocks.length > 0) areas.push(areaQuality(facts, tier, slot, blocks));
  }
  const unassigned = membersOf(members, 0);
  const localised = areas.filter((area) => area.li !== null);
  const overall = overallFlows(tier);
  const assigned = overall.residentsFlow - overall.unassigned;
  const graph = exchangeGraph(facts.count, flowEdges(flows.flows, null));
  return {
    areas,
    overallLi: overall.li,
    assignedLi: assigned > 0 ? overall.within / assigned : null,
    meanLi: localised.length > 0 ? localised.reduce((sum, { li }) => sum + (li ?? 0), 0) / localised.length : null,
    lowest: localised.reduce<AreaQuality | null>((low, area) => (low && (low.li ?? 0) <= (area.li ?? 0) ? low : area), null),
    people: sizes(areas.map(({ people }) => people)),
    belowMinimum: areas.filter(({ people }) => people < range.minimumPeople).map(({ slot }) => slot),
    aboveMaximum: areas.filter(({ people }) => people > range.maximumPeople).map(({ slot }) => slot),
    unassignedBlocks: unassigned.length,
    unassignedPeople: unassigned.reduce((sum, block) => sum + facts.people[block]!, 0),
    modularity: modularity(graph, slotOf, 1, 0),
  };
}

function areaQuality(facts: Facts, tier: TierFlows, slot: number, blocks: Uint32Array): AreaQuality {
  const residents = tier.residentsFlow(slot);
  return {
    slot,
    blocks: blocks.length,
    people: blocks.reduce((sum, block) => sum + facts.people[block]!, 0),
    li: residents > 0 ? tier.within(slot) / residents : null,
    parts: facts.hasBoundaries ? connectedGroups(facts, blocks).length : null,
  };
}

function sizes(people: readonly number[]): DivisionQuality['people'] {
  const sorted = [...people].sort((a, b) => a - b);
  const [smallest, largest] = [sorted[0], sorted.at(-1)];
  if (smallest === undefined || largest === undefined) return null;
  const middle = sorted.length / 2;
  const median = ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
  return { smallest, median, largest };
}

/** A draft beside what there is. */
export interface DraftComparison {
  readonly draft: DivisionQuality;
  readonly existing: DivisionQuality;
  /** From the existing areas to those of the draft. */
  readonly moved: MovedBlocks;
  readonly information: Information;
}

/** Measures both and says how far they are apart. */
export function compareDraft(
  facts: Facts,
  flows: FlowFacts,
  { draft, existing }: { readonly draft: Partition; readonly existing: Partition },
  range: SizeRange,
): DraftComparison {
  const pair = { x: existing, y: draft, people: facts.people };
  return {
    draft: divisionQuality(facts, flows, draft.slotOf, range),
    existing: divisionQuality(facts, flows, existing.slotOf, range),
    moved: movedBlocks(pair),
    information: variationOfInformation(pair),
  };
}

// Who crosses the border between two areas, both ways in one list.
import type { BorderFlowsView } from '../../contract/flows.ts';
import { borderCrossings, type Crossing } from '../../flows/border-crossings.ts';
import type { TierFlows } from '../../flows/tier-flows.ts';
import type { Adjacency } from '../../model/topology.ts';
import { MOST_ROWS } from './area-lists.ts';
import type { AreaNames } from './area-names.ts';
import { shownOf } from './small-numbers.ts';

type Lists = Pick<BorderFlowsView, 'people' | 'blocks' | 'providers' | 'leftOut' | 'touch'>;

interface Ground {
  readonly names: AreaNames;
  readonly adjacency: Pick<Adjacency, 'offsets' | 'neighbours'>;
}

export function borderLists(tier: TierFlows, a: number, b: number, { names, adjacency }: Ground): Lists {
  const crossings = borderCrossings(tier, a, b, Number.POSITIVE_INFINITY);
  const { smallestShown } = tier.facts.flows;
  const blocks = shownOf(
    mostFirst(crossings.flatMap((one) => blocksOf(tier, one, one.from === a, names))),
    smallestShown,
    MOST_ROWS,
  );
  const providers = shownOf(
    mostFirst(crossings.flatMap((one) => providersOf(tier, one, one.to === a))),
    smallestShown,
    MOST_ROWS,
  );
  return {
    people: [crossings[0].people, crossings[1].people],
    blocks: blocks.shown,
    providers: providers.shown,
    leftOut: { blocks: blocks.leftOut, providers: providers.leftOut },
    touch: touches(tier.slotOf, a, b, adjacency),
  };
}

const blocksOf = (tier: TierFlows, { blocks }: Crossing, fromFirst: boolean, names: AreaNames): BorderFlowsView['blocks'] =>
  blocks.map(({ block, people }) => ({
    ...{ block, name: names.blockName(block), people, fromFirst },
    share: people / tier.facts.fromBlock[block]!,
  }));

const providersOf = (
  tier: TierFlows,
  { destinations, people: all }: Crossing,
  inFirst: boolean,
): BorderFlowsView['providers'] =>
  destinations.map(({ destination, people }) => {
    const { code, name } = tier.facts.flows.destinations[destination]!;
    return { code, name: name || code, people, share: people / all, inFirst };
  });

const mostFirst = <Entry extends { readonly people: number }>(entries: readonly Entry[]): Entry[] =>
  entries.toSorted((x, y) => y.people - x.people);

function touches(slotOf: Uint16Array, a: number, b: number, { offsets, neighbours }: Ground['adjacency']): boolean {
  for (let block = 0; block < slotOf.length; block++) {
    if (slotOf[block] !== a) continue;
    for (let edge = offsets[block]!; edge < offsets[block + 1]!; edge++) if (slotOf[neighbours[edge]!] === b) return true;
  }
  return false;
}

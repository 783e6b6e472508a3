// A provider's catchment, less the blocks of which too few people use it to be told.
import type { CatchmentView } from '../../contract/flows.ts';
import { type Catchment, type CatchmentMethod, catchmentOf } from '../../flows/catchments.ts';
import type { FlowFacts } from '../../flows/flow-facts.ts';
import { howManyShown } from './small-numbers.ts';

export interface ShownCatchment extends Pick<CatchmentView, 'blocks' | 'shares' | 'people' | 'total' | 'leftOut'> {
  /** Of everybody who lives in the catchment's blocks, the share that uses the provider. */
  readonly certainty: number;
}

/** Blocks in index order. Those left out count in `total` and `certainty`. */
export function shownCatchment(facts: FlowFacts, destination: number, method: CatchmentMethod): ShownCatchment {
  const all = catchmentOf(facts.flows, destination, method);
  const kept = keptEntries(all, facts).toSorted((a, b) => a - b);
  const people = Float64Array.from(kept, (at) => all.people[at]!);
  const leftOut = {
    count: all.blocks.length - kept.length,
    people: all.total - people.reduce((sum, value) => sum + value, 0),
  };
  return {
    blocks: Uint32Array.from(kept, (at) => all.blocks[at]!),
    shares: Float32Array.from(kept, (at) => all.shares[at]!),
    ...{ people, total: all.total, certainty: all.certainty, leftOut },
  };
}

/** Positions of entries that may be told, by how many people of the block use the provider: shares would tell them too. */
function keptEntries(all: Catchment, { flows }: FlowFacts): number[] {
  const users = usersByBlock(flows, all.destination);
  const order = Array.from(all.blocks, (_, at) => at);
  if (flows.smallestShown === 0) return order;
  const usersAt = (at: number): number => users.get(all.blocks[at]!) ?? 0;
  order.sort((a, b) => usersAt(b) - usersAt(a) || a - b);
  return order.slice(0, howManyShown(order.map(usersAt), flows.smallestShown));
}

function usersByBlock({ fromOffsets, from, fromPeople }: FlowFacts['flows'], destination: number): ReadonlyMap<number, number> {
  const users = new Map<number, number>();
  for (let at = fromOffsets[destination]!; at < fromOffsets[destination + 1]!; at++) users.set(from[at]!, fromPeople[at]!);
  return users;
}

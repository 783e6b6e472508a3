// Who crosses this border: for two areas, both directions, with the blocks they come from and the providers they go to.
import { membersBySlot, membersOf } from '../measures/members.ts';
import type { TierFlows } from './tier-flows.ts';

export interface BlockPeople {
  readonly block: number;
  readonly people: number;
}

export interface DestinationPeople {
  /** Position in the destinations of the flows. */
  readonly destination: number;
  readonly people: number;
}

/** One direction. Lists hold most people first (ties: lower index) and are cut at the limit that was asked for. */
export interface Crossing {
  readonly from: number;
  readonly to: number;
  /** Everybody who lives in `from` and is served in `to`, those that the lists leave out included. */
  readonly people: number;
  /** How many blocks and destinations there are in all. */
  readonly blockCount: number;
  readonly destinationCount: number;
  readonly blocks: readonly BlockPeople[];
  readonly destinations: readonly DestinationPeople[];
}

/** Both directions between two areas: `[from a to b, from b to a]`. O(blocks + cells of the two areas). */
export function borderCrossings(tier: TierFlows, a: number, b: number, limit: number): readonly [Crossing, Crossing] {
  const members = membersBySlot(tier.slotOf, tier.slots - 1);
  const one = (from: number, to: number): Crossing => crossing(tier, { from, to, blocks: membersOf(members, from), limit });
  return [one(a, b), one(b, a)];
}

interface Wanted {
  readonly from: number;
  readonly to: number;
  readonly blocks: Uint32Array;
  readonly limit: number;
}

function crossing({ facts, slotOf }: TierFlows, { from, to, blocks, limit }: Wanted): Crossing {
  const { flows } = facts;
  const served = new Float64Array(flows.destinations.length);
  const sources: BlockPeople[] = [];
  let everybody = 0;
  for (const block of blocks) {
    let people = 0;
    for (let cell = flows.offsets[block]!; cell < flows.offsets[block + 1]!; cell++) {
      const home = flows.home[flows.to[cell]!]!;
      if (home < 0 || slotOf[home] !== to) continue;
      people += flows.people[cell]!;
      served[flows.to[cell]!]! += flows.people[cell]!;
    }
    if (people > 0) sources.push({ block, people });
    everybody += people;
  }
  const targets: DestinationPeople[] = [];
  served.forEach((people, destination) => {
    if (people > 0) targets.push({ destination, people });
  });
  sources.sort((x, y) => y.people - x.people || x.block - y.block);
  targets.sort((x, y) => y.people - x.people || x.destination - y.destination);
  return {
    from,
    to,
    people: everybody,
    blockCount: sources.length,
    destinationCount: targets.length,
    blocks: sources.slice(0, limit),
    destinations: targets.slice(0, limit),
  };
}

// What the sums of every tier need to know about a set of flows, worked out once and shared by the three tiers.
import type { BlockFlows } from './block-flows.ts';

/** People by block of a flow set. All arrays but the last have length blocks; `homeOffsets` one more. */
export interface FlowFacts {
  readonly flows: BlockFlows;
  /** Everybody who lives in the block, wherever they are served. */
  readonly fromBlock: Float64Array;
  /** Of those, people served by destinations without a home. */
  readonly nowhereFromBlock: Float64Array;
  /** Everybody served by the destinations at home in the block, wherever they come from. */
  readonly toBlock: Float64Array;
  /** Of those, people whose origin nobody knows, and people from outside the atlas. */
  readonly unknownToBlock: Float64Array;
  readonly elsewhereToBlock: Float64Array;
  /** Destinations at home in the block, ascending: entries `homeOffsets[b]` to `homeOffsets[b + 1]`. */
  readonly homeOffsets: Uint32Array;
  readonly homeDestinations: Uint16Array;
  /** Everybody who lives in a block of the atlas: the sum of `fromBlock`. */
  readonly residentsFlow: number;
}

/** Gathers the facts. O(cells). Throws when a home is no block, because then homes and blocks belong to different atlases. */
export function flowFacts(flows: BlockFlows): FlowFacts {
  const { blockCount, home } = flows;
  const homes = destinationsByHome(flows);
  const facts: FlowFacts = {
    flows,
    fromBlock: new Float64Array(blockCount),
    nowhereFromBlock: new Float64Array(blockCount),
    toBlock: new Float64Array(blockCount),
    unknownToBlock: new Float64Array(blockCount),
    elsewhereToBlock: new Float64Array(blockCount),
    ...homes,
    residentsFlow: flows.people.reduce((total, people) => total + people, 0),
  };
  for (let block = 0; block < blockCount; block++) {
    for (let cell = flows.offsets[block]!; cell < flows.offsets[block + 1]!; cell++) {
      facts.fromBlock[block]! += flows.people[cell]!;
      if (home[flows.to[cell]!]! < 0) facts.nowhereFromBlock[block]! += flows.people[cell]!;
    }
    for (let at = homes.homeOffsets[block]!; at < homes.homeOffsets[block + 1]!; at++) addDestination(facts, block, at);
  }
  return facts;
}

function addDestination({ flows, ...facts }: FlowFacts, block: number, at: number): void {
  const destination = facts.homeDestinations[at]!;
  const unknown = flows.unknown[destination]!;
  const elsewhere = flows.elsewhere[destination]!;
  facts.unknownToBlock[block]! += unknown;
  facts.elsewhereToBlock[block]! += elsewhere;
  facts.toBlock[block]! += unknown + elsewhere;
  for (let cell = flows.fromOffsets[destination]!; cell < flows.fromOffsets[destination + 1]!; cell++) {
    facts.toBlock[block]! += flows.fromPeople[cell]!;
  }
}

function destinationsByHome({ blockCount, home }: BlockFlows): Pick<FlowFacts, 'homeOffsets' | 'homeDestinations'> {
  const homeOffsets = new Uint32Array(blockCount + 1);
  for (const block of home) {
    if (block >= blockCount) throw new Error(`A destination has its home in block ${block} of ${blockCount}.`);
    if (block >= 0) homeOffsets[block + 1]!++;
  }
  for (let block = 0; block < blockCount; block++) homeOffsets[block + 1]! += homeOffsets[block]!;
  const next = homeOffsets.slice();
  const homeDestinations = new Uint16Array(homeOffsets[blockCount]!);
  home.forEach((block, destination) => {
    if (block >= 0) homeDestinations[next[block]!++] = destination;
  });
  return { homeOffsets, homeDestinations };
}

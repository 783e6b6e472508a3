// Catchments of providers: which blocks are theirs. Three methods are in use in the NHS and among researchers, and they differ:
//   fptp           first past the post: a block belongs to the one provider that most of its people use
//   share30        30 % rule: a block belongs to every provider that at least 30 % of its people use, so catchments overlap
//   proportional   a block is divided among its providers in the shares in which its people use them
// A block's people are those of the flow set who live in it. O(cells) for all providers at once.
import type { BlockFlows } from './block-flows.ts';

export type CatchmentMethod = 'fptp' | 'share30' | 'proportional';

const LEAST_SHARE = 0.3;

type Cells = Pick<BlockFlows, 'blockCount' | 'offsets' | 'to' | 'people' | 'destinations'>;

/** Of every block the provider that most of its people use. Arrays have length blocks. */
export interface DominantDestinations {
  /** Position in `destinations`; -1 where nobody of the block is in the set. */
  readonly to: Int32Array;
  /** Of the block's people, the share that uses it: how certain the answer is. 0 where there is none. */
  readonly share: Float32Array;
}

/** The provider used most, by block; of providers with equally many the one with the lower code. O(cells), no allocation in the loop. */
export function dominantDestinations(flows: Cells): DominantDestinations {
  const { blockCount, offsets, to, people } = flows;
  const dominant = new Int32Array(blockCount);
  const share = new Float32Array(blockCount);
  for (let block = 0; block < blockCount; block++) {
    const end = offsets[block + 1]!;
    let total = 0;
    let best = -1;
    let most = 0;
    for (let at = offsets[block]!; at < end; at++) {
      const count = people[at]!;
      total += count;
      if (count < most || count <= 0) continue;
      if (count > most || isLower(flows, to[at]!, best)) best = to[at]!;
      most = count;
    }
    dominant[block] = best;
    share[block] = total > 0 ? most / total : 0;
  }
  return { to: dominant, share };
}

/** Whether a destination's code comes before another's; true where there is no other. */
function isLower({ destinations }: Cells, destination: number, other: number): boolean {
  return other < 0 || destinations[destination]!.code < destinations[other]!.code;
}

/** Blocks and the providers in whose catchments they lie, as CSR by block; destinations of a block ascend. */
export interface BlockCatchments {
  readonly method: CatchmentMethod;
  readonly offsets: Uint32Array;
  readonly to: Uint16Array;
  /** The provider's share of the block's people: the certainty of the entry. */
  readonly shares: Float32Array;
}

/** The catchments of all providers at once. First past the post gives a block one provider at most, the others may give several. */
export function allCatchments(flows: Cells, method: CatchmentMethod): BlockCatchments {
  const { blockCount, offsets, to, people } = flows;
  const dominant = method === 'fptp' ? dominantDestinations(flows).to : null;
  const kept = new Uint32Array(blockCount + 1);
  const keptTo = new Uint16Array(people.length);
  const shares = new Float32Array(people.length);
  let count = 0;
  for (let block = 0; block < blockCount; block++) {
    const total = peopleOf(flows, block);
    for (let at = offsets[block]!; at < offsets[block + 1]!; at++) {
      const share = total > 0 ? people[at]! / total : 0;
      if (dominant ? to[at] !== dominant[block] : !isIn(share, method)) continue;
      keptTo[count] = to[at]!;
      shares[count] = share;
      count++;
    }
    kept[block + 1] = count;
  }
  return { method, offsets: kept, to: keptTo.slice(0, count), shares: shares.slice(0, count) };
}

/** For the two methods that look at one share alone. The quotient of whole numbers is 0.3 exactly where it should be. */
const isIn = (share: number, method: CatchmentMethod): boolean => share > 0 && (method !== 'share30' || share >= LEAST_SHARE);

function peopleOf({ offsets, people }: Cells, block: number): number {
  let total = 0;
  for (let at = offsets[block]!; at < offsets[block + 1]!; at++) total += people[at]!;
  return total;
}

/** The catchment of one provider. Arrays have one entry a block of the catchment, in order of block. */
export interface Catchment {
  readonly method: CatchmentMethod;
  /** Position in `destinations`. */
  readonly destination: number;
  readonly blocks: Uint32Array;
  /** The provider's share of each block's people. */
  readonly shares: Float32Array;
  /** People counted in the catchment: all of the block's, or with the proportional method only those who use the provider. */
  readonly people: Float64Array;
  readonly total: number;
  /** Of everybody who lives in the catchment's blocks, the share that uses the provider; 0 for an empty catchment. */
  readonly certainty: number;
}

/** The catchment of one provider, without working out the others. O(cells of the blocks that it serves). */
export function catchmentOf(flows: BlockFlows, destination: number, method: CatchmentMethod): Catchment {
  const { fromOffsets, from, fromPeople } = flows;
  const blocks: number[] = [];
  const shares: number[] = [];
  const people: number[] = [];
  let total = 0;
  let own = 0;
  let everybody = 0;
  for (let at = fromOffsets[destination]!; at < fromOffsets[destination + 1]!; at++) {
    const block = from[at]!;
    const users = fromPeople[at]!;
    if (users <= 0) continue;
    const living = peopleOf(flows, block);
    const share = users / living;
    if (method === 'fptp' ? !isDominant(flows, block, destination, users) : !isIn(share, method)) continue;
    const counted = method === 'proportional' ? users : living;
    blocks.push(block);
    shares.push(share);
    people.push(counted);
    total += counted;
    own += users;
    everybody += living;
  }
  return {
    ...{ method, destination, total, certainty: everybody > 0 ? own / everybody : 0 },
    ...{ blocks: Uint32Array.from(blocks), shares: Float32Array.from(shares), people: Float64Array.from(people) },
  };
}

/** Whether no other provider serves more of the block's people, nor as many under a lower code. */
function isDominant(flows: BlockFlows, block: number, destination: number, users: number): boolean {
  const { offsets, to, people } = flows;
  for (let at = offsets[block]!; at < offsets[block + 1]!; at++) {
    const other = to[at]!;
    if (people[at]! > users || (people[at] === users && other !== destination && isLower(flows, other, destination)))
      return false;
  }
  return true;
}

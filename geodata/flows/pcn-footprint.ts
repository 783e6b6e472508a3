// Footprints of primary care networks: where the people live who are registered with their practices. A network has no
// drawn boundary; a block is in it by the share of its registered people, m(block, network), and the crisp footprint gives
// every block to the network with most of them, first past the post, with that share as its certainty. People of practices
// in no network are told apart and left out of the shares, so that the shares of a block sum to one.
import { NO_UNIT } from '../model/layer.ts';
import type { BlockFlows } from './block-flows.ts';
import type { NetworkMembership } from './pcn-membership.ts';

/** Shares are kept in steps of 2^-20, rounded down: a block's shares never sum to more than 1, and sums of them are exact. */
const SHARE_PARTS = 2 ** 20;

type Registrations = Pick<BlockFlows, 'blockCount' | 'offsets' | 'to' | 'people'> & {
  readonly destinations: readonly { readonly code: string }[];
};

export interface PcnFootprint {
  /** CSR by block, networks ascending: who lives there and is registered in which network. Length blocks + 1. */
  readonly offsets: Uint32Array;
  /** Positions in the membership's networks. */
  readonly units: Uint16Array;
  readonly people: Float64Array;
  /** Of the block's people who are registered in some network. */
  readonly shares: Float32Array;
  /** By block: the network with most of its people, the lower code of equals; NO_UNIT where nobody is in a network. */
  readonly unitOf: Uint16Array;
  /** By block: the share of that network; 0 where there is none. */
  readonly certainty: Float32Array;
  /** By block: people registered in some network, and those of practices in none. */
  readonly inNetworks: Float64Array;
  readonly withoutNetwork: Float64Array;
  /** By network: its people who live in its own crisp footprint. */
  readonly insideOwn: Float64Array;
}

/** Sums registrations over member practices. O(cells + blocks). People of unknown or foreign address are in no block. */
export function pcnFootprint(flows: Registrations, { networks, networkOf }: NetworkMembership): PcnFootprint {
  const { blockCount, offsets, to, people, destinations } = flows;
  const networkAt = Int32Array.from(destinations, ({ code }) => networkOf.get(code) ?? -1);
  const rows = new NetworkRows(networks.length, offsets[blockCount]!);
  const inNetworks = new Float64Array(blockCount);
  const withoutNetwork = new Float64Array(blockCount);
  const rowOffsets = new Uint32Array(blockCount + 1);
  for (let block = 0; block < blockCount; block++) {
    for (let at = offsets[block]!; at < offsets[block + 1]!; at++) {
      const network = networkAt[to[at]!]!;
      (network < 0 ? withoutNetwork : inNetworks)[block]! += people[at]!;
      if (network >= 0) rows.add(network, people[at]!);
    }
    rowOffsets[block + 1] = rows.endRow();
  }
  const cells = { offsets: rowOffsets, ...rows.finish() };
  return { ...cells, ...crisp(cells, inNetworks, networks.length), inNetworks, withoutNetwork };
}

/** Gathers one block's people by network and writes them out in order, without clearing more than was touched. */
class NetworkRows {
  private readonly sums: Float64Array;
  private readonly touched: number[] = [];
  private readonly units: Uint16Array;
  private readonly people: Float64Array;
  private count = 0;

  constructor(networks: number, mostCells: number) {
    this.sums = new Float64Array(networks);
    this.units = new Uint16Array(mostCells);
    this.people = new Float64Array(mostCells);
  }

  add(network: number, people: number): void {
    if (people <= 0) return;
    if (this.sums[network] === 0) this.touched.push(network);
    this.sums[network]! += people;
  }

  endRow(): number {
    for (const network of this.touched.sort((a, b) => a - b)) {
      this.units[this.count] = network;
      this.people[this.count] = this.sums[network]!;
      this.sums[network] = 0;
      this.count++;
    }
    this.touched.length = 0;
    return this.count;
  }

  finish(): Pick<PcnFootprint, 'units' | 'people'> {
    return { units: this.units.slice(0, this.count), people: this.people.slice(0, this.count) };
  }
}

/** Networks are in order of code, so the first of equals has the lower one. */
function crisp(
  { offsets, units, people }: Pick<PcnFootprint, 'offsets' | 'units' | 'people'>,
  inNetworks: Float64Array,
  networks: number,
): Pick<PcnFootprint, 'shares' | 'unitOf' | 'certainty' | 'insideOwn'> {
  const shares = new Float32Array(units.length);
  const unitOf = new Uint16Array(inNetworks.length).fill(NO_UNIT);
  const certainty = new Float32Array(inNetworks.length);
  const insideOwn = new Float64Array(networks);
  for (let block = 0; block < inNetworks.length; block++) {
    let best = -1;
    for (let at = offsets[block]!; at < offsets[block + 1]!; at++) {
      shares[at] = Math.floor((people[at]! / inNetworks[block]!) * SHARE_PARTS) / SHARE_PARTS;
      if (best < 0 || people[at]! > people[best]!) best = at;
    }
    if (best < 0) continue;
    unitOf[block] = units[best]!;
    certainty[block] = shares[best]!;
    insideOwn[units[best]!]! += people[best]!;
  }
  return { shares, unitOf, certainty, insideOwn };
}

/** How far the crisp footprints can be trusted, over all blocks. */
export interface FootprintCertainty {
  /** Blocks that have a network. */
  readonly blocks: number;
  /** Mean over those blocks of the share of their network; 0 where there are none. */
  readonly meanShare: number;
  /** Of the people of all blocks who are registered in some network, the share that lives in the footprint of its own one. */
  readonly inOwnFootprint: number;
}

export function footprintCertainty({ unitOf, certainty, inNetworks, insideOwn }: PcnFootprint): FootprintCertainty {
  const blocks = unitOf.reduce((count, unit) => (unit === NO_UNIT ? count : count + 1), 0);
  const everybody = sumOf(inNetworks);
  return {
    blocks,
    meanShare: blocks > 0 ? sumOf(certainty) / blocks : 0,
    inOwnFootprint: everybody > 0 ? sumOf(insideOwn) / everybody : 0,
  };
}

function sumOf(list: Iterable<number>): number {
  let total = 0;
  for (const value of list) total += value;
  return total;
}

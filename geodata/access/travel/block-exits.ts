// Ways out of every block onto the roads, in arrays that a sweep over all blocks reads without allocating.

import { UNREACHED } from '../../model/travel.ts';
import type { Labels } from '../routing/routing-graph.ts';
import type { RoadEnds } from './road-ends.ts';
import type { Snaps } from './snap.ts';

/** Two places a block: `2 * block` and `2 * block + 1`. */
export interface BlockExits {
  readonly count: number;
  /** Junction; -1 for no such way. */
  readonly nodes: Int32Array;
  /** To that junction, the leg to the road included. */
  readonly deciseconds: Uint32Array;
  readonly decimetres: Uint32Array;
  /** Blocks by the link they are joined to. */
  readonly byLink: ReadonlyMap<number, readonly number[]>;
}

/** At most two ways a block, to the ends of the link it is joined to; none for blocks off the roads. O(blocks). */
export function blockExits(ends: RoadEnds, snaps: Snaps): BlockExits {
  const count = snaps.link.length;
  const nodes = new Int32Array(count * 2).fill(-1);
  const deciseconds = new Uint32Array(count * 2);
  const decimetres = new Uint32Array(count * 2);
  const byLink = new Map<number, number[]>();
  for (let block = 0; block < count; block++) {
    ends.seedsFrom(snaps, block, block).forEach((seed, way) => {
      nodes[block * 2 + way] = seed.node;
      deciseconds[block * 2 + way] = seed.deciseconds;
      decimetres[block * 2 + way] = seed.decimetres;
    });
    const link = snaps.link[block]!;
    const onLink = byLink.get(link);
    if (onLink !== undefined) onLink.push(block);
    else if (link >= 0) byLink.set(link, [block]);
  }
  return { count, nodes, deciseconds, decimetres, byLink };
}

/** Least (time, length, owner) by block. Arrays have one entry a block. */
export interface BlockLabels {
  readonly deciseconds: Uint32Array;
  readonly decimetres: Uint32Array;
  /** -1 where unreached. */
  readonly owners: Int32Array;
}

/** Labels that reach nothing, of every block. */
export const nothingReached = (count: number): BlockLabels => ({
  deciseconds: new Uint32Array(count).fill(UNREACHED),
  decimetres: new Uint32Array(count).fill(UNREACHED),
  owners: new Int32Array(count).fill(-1),
});

/** What labels of junctions (of trips that end at sites) mean for blocks: the better of the two ways out. O(blocks). */
export function labelsOfBlocks(exits: BlockExits, labels: Labels): BlockLabels {
  const { deciseconds, decimetres, owners } = nothingReached(exits.count);
  for (let way = 0; way < exits.nodes.length; way++) {
    const node = exits.nodes[way]!;
    if (node < 0 || labels.deciseconds[node] === UNREACHED) continue;
    const block = way >> 1;
    const time = exits.deciseconds[way]! + labels.deciseconds[node]!;
    const length = exits.decimetres[way]! + labels.decimetres[node]!;
    const owner = labels.owners[node]!;
    const order = time - deciseconds[block]! || length - decimetres[block]! || owner - owners[block]!;
    if (order >= 0) continue;
    deciseconds[block] = time;
    decimetres[block] = length;
    owners[block] = owner;
  }
  return { deciseconds, decimetres, owners };
}

/** Takes a way for a block when it comes before the one held: by time, then length, then owner. */
export function offer(
  held: BlockLabels,
  block: number,
  { deciseconds, decimetres, owner }: { deciseconds: number; decimetres: number; owner: number },
): void {
  const order = deciseconds - held.deciseconds[block]! || decimetres - held.decimetres[block]! || owner - held.owners[block]!;
  if (order >= 0) return;
  held.deciseconds[block] = deciseconds;
  held.decimetres[block] = decimetres;
  held.owners[block] = owner;
}

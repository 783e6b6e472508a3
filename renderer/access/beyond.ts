// Whose nearest site lies outside their area: read off the window's own slots, so that it keeps up with the brush.
import type { BlockTravelView } from '../../geodata/contract/access.ts';
import { UNASSIGNED } from '../../geodata/model/plan.ts';

export interface BeyondGround {
  /** By block: the block that holds its nearest site; -1 where that lies in no block, or none can be reached. */
  readonly siteBlock: Int32Array;
  /** By block: 1 where some site can be reached. */
  readonly reaches: Uint8Array;
  /** By block: 1 where it holds the nearest site of somebody. */
  readonly holdsSite: Uint8Array;
}

/** O(blocks). */
export function beyondGround({ nearest, sites }: Pick<BlockTravelView, 'nearest' | 'sites'>): BeyondGround {
  const siteBlock = new Int32Array(nearest.length).fill(-1);
  const reaches = new Uint8Array(nearest.length);
  const holdsSite = new Uint8Array(nearest.length);
  for (let block = 0; block < nearest.length; block++) {
    const site = nearest[block]! < 0 ? undefined : sites[nearest[block]!];
    if (!site) continue;
    reaches[block] = 1;
    siteBlock[block] = site.block;
    if (site.block >= 0) holdsSite[site.block] = 1;
  }
  return { siteBlock, reaches, holdsSite };
}

/** Whether a block lies in an area and its nearest site does not lie in the same one (CRITERIA section 1, boundary harm). */
export function isBeyond({ siteBlock, reaches }: BeyondGround, slotOf: Uint16Array, block: number): boolean {
  const slot = slotOf[block]!;
  if (slot === UNASSIGNED || reaches[block] === 0) return false;
  const at = siteBlock[block]!;
  return at < 0 || slotOf[at] !== slot;
}

/** Whether painting these blocks may turn others: a site changed its area. */
export const movesSite = ({ holdsSite }: BeyondGround, blocks: Iterable<number>): boolean => {
  for (const block of blocks) if (holdsSite[block] === 1) return true;
  return false;
};

/** People and blocks of a tier whose nearest site lies outside their area. */
export function beyondCount(
  ground: BeyondGround,
  slotOf: Uint16Array,
  people: Float64Array,
): { readonly people: number; readonly blocks: number } {
  let [sum, blocks] = [0, 0];
  for (let block = 0; block < slotOf.length; block++) {
    if (!isBeyond(ground, slotOf, block)) continue;
    sum += people[block]!;
    blocks++;
  }
  return { people: sum, blocks };
}

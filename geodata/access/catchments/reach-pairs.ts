// Which sites each block reaches within a time, and in what time: what floating catchments are summed over.
import { DECISECONDS_PER_MINUTE } from '../measures/figures.ts';

/** CSR by block; sites of a block ascend. */
export interface ReachPairs {
  readonly siteCount: number;
  /** Length blocks + 1. */
  readonly offsets: Uint32Array;
  readonly sites: Uint32Array;
  readonly deciseconds: Uint32Array;
}

/** What pairs are made from: times of every block to the site at a position. BlockTravel will do. */
export interface SiteRows {
  readonly sites: { readonly length: number };
  /** Length blocks. */
  readonly nearest: { readonly length: number };
  readonly toSite: (site: number) => Uint32Array;
}

/** Every pair of a block and a site that are at most so many minutes apart. Asks for every site's row, once; O(sites x blocks). */
export function pairsWithin(travel: SiteRows, minutes: number): ReachPairs {
  const limit = minutes * DECISECONDS_PER_MINUTE;
  const lists: { readonly blocks: Uint32Array; readonly deciseconds: Uint32Array }[] = [];
  for (let site = 0; site < travel.sites.length; site++) lists.push(blocksWithin(travel.toSite(site), limit));
  return pairsOf(lists, travel.nearest.length);
}

/** Pairs from the blocks that reach each site, in any order of blocks. Of a site's list no block may stand twice. O(pairs). */
export function pairsOf(
  bySite: readonly { readonly blocks: Uint32Array; readonly deciseconds: Uint32Array }[],
  blockCount: number,
): ReachPairs {
  const offsets = new Uint32Array(blockCount + 1);
  for (const { blocks } of bySite) for (const block of blocks) offsets[block + 1]!++;
  for (let block = 0; block < blockCount; block++) offsets[block + 1]! += offsets[block]!;
  const next = offsets.slice();
  const sites = new Uint32Array(offsets[blockCount]!);
  const deciseconds = new Uint32Array(offsets[blockCount]!);
  bySite.forEach((list, site) => {
    for (let i = 0; i < list.blocks.length; i++) {
      const at = next[list.blocks[i]!]!++;
      sites[at] = site;
      deciseconds[at] = list.deciseconds[i]!;
    }
  });
  return { siteCount: bySite.length, offsets, sites, deciseconds };
}

function blocksWithin(row: Uint32Array, limit: number): { readonly blocks: Uint32Array; readonly deciseconds: Uint32Array } {
  const blocks = Uint32Array.from(row.keys()).filter((block) => row[block]! <= limit);
  return { blocks, deciseconds: Uint32Array.from(blocks, (block) => row[block]!) };
}

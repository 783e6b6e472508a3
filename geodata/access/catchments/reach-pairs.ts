// Which sites each block reaches within a time, and in what time: what floating catchments are summed over.
import { type BlockTravel, DECISECONDS_PER_MINUTE } from '../../model/travel.ts';

/** CSR by block; sites of a block ascend. */
export interface ReachPairs {
  readonly siteCount: number;
  /** Length blocks + 1. */
  readonly offsets: Uint32Array;
  readonly sites: Uint32Array;
  readonly deciseconds: Uint32Array;
}

/** Gathers the pairs of blocks and sites that are at most so many minutes apart, from the sites' rows of times, in any order of sites. */
export class PairCollector {
  readonly #limit: number;
  readonly #blockCount: number;
  readonly #bySite: SiteBlocks[] = [];

  constructor(blockCount: number, siteCount: number, minutes: number) {
    this.#blockCount = blockCount;
    this.#limit = minutes * DECISECONDS_PER_MINUTE;
    const none = new Uint32Array(0);
    for (let site = 0; site < siteCount; site++) this.#bySite.push({ blocks: none, deciseconds: none });
  }

  /** `row`: tenths of a second from every block; it is not kept. */
  add(site: number, row: Uint32Array): void {
    const near: number[] = [];
    for (let block = 0; block < row.length; block++) if (row[block]! <= this.#limit) near.push(block);
    const blocks = Uint32Array.from(near);
    this.#bySite[site] = { blocks, deciseconds: Uint32Array.from(blocks, (block) => row[block]!) };
  }

  pairs(): ReachPairs {
    return pairsOf(this.#bySite, this.#blockCount);
  }
}

/** Every pair that is at most so many minutes apart. Asks for every site's row, once: for few sites. O(sites x blocks). */
export function pairsWithin(
  { sites, nearest, toSite }: Pick<BlockTravel, 'sites' | 'nearest' | 'toSite'>,
  minutes: number,
): ReachPairs {
  const collector = new PairCollector(nearest.length, sites.length, minutes);
  for (const site of sites.keys()) collector.add(site, toSite(site));
  return collector.pairs();
}

interface SiteBlocks {
  readonly blocks: Uint32Array;
  readonly deciseconds: Uint32Array;
}

/** Pairs from the blocks that reach each site, in any order of blocks. Of a site's list no block may stand twice. O(pairs). */
export function pairsOf(bySite: readonly SiteBlocks[], blockCount: number): ReachPairs {
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

// Which sites people of an area are nearest to. O(blocks + sites).
import type { BlockTravel } from '../../model/travel.ts';
import type { People } from './figures.ts';
import type { BlockList } from './time-order.ts';

export interface SiteUse {
  /** Position in `sites`. */
  readonly site: number;
  readonly people: number;
}

/** People by the site they are nearest to, most people first, then lower position; sites that nobody is nearest to are left out. */
export function sitesUsed(
  { nearest, sites }: Pick<BlockTravel, 'nearest' | 'sites'>,
  people: People,
  blocks: BlockList,
): readonly SiteUse[] {
  const counts = new Float64Array(sites.length);
  const count = blocks === null ? nearest.length : blocks.length;
  for (let i = 0; i < count; i++) {
    const block = blocks === null ? i : blocks[i]!;
    const site = nearest[block]!;
    if (site >= 0) counts[site]! += people[block]!;
  }
  return Array.from(counts, (used, site) => ({ site, people: used }))
    .filter((use) => use.people > 0)
    .sort((x, y) => y.people - x.people || x.site - y.site);
}

import type { BlockTravelView } from '../../geodata/contract/access.ts';

/** Residents by the site that they are nearest to, in the order of `sites`. O(blocks). */
export function peopleBySite(
  { nearest, sites }: Pick<BlockTravelView, 'nearest' | 'sites'>,
  people: Float64Array,
): Float64Array {
  const sums = new Float64Array(sites.length);
  for (let block = 0; block < nearest.length; block++) if (nearest[block]! >= 0) sums[nearest[block]!]! += people[block]!;
  return sums;
}

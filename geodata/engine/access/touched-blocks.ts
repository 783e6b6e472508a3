// Where a change of sites may turn verdicts: in the areas of blocks that travel otherwise than before, and of blocks that hold or held
// a site that came, went or moved.
import type { BlockTravel, TravelSite } from '../../model/travel.ts';
import type { PlannedSites } from './service-sites.ts';

export interface TouchedBlocks {
  /** Travel came or went as a whole, or rests on something else: every area is touched. */
  readonly everywhere: boolean;
  readonly blocks: ReadonlySet<number>;
}

type Pair<T> = readonly [before: T | null, after: T | null];

/** Pairs of before and after. O(blocks + sites) a pair. */
export function changedBlocks(changed: {
  readonly sites: readonly Pair<PlannedSites>[];
  readonly travel: readonly Pair<BlockTravel>[];
}): TouchedBlocks {
  const blocks = new Set<number>();
  for (const [before, after] of changed.sites) {
    if (before !== after) addMoved(before?.sites ?? [], after?.sites ?? [], blocks);
  }
  let everywhere = false;
  for (const [before, after] of changed.travel) {
    if (before === after) continue;
    if (before === null || after === null || before.basis.label !== after.basis.label) everywhere = true;
    else addOtherwise(before, after, blocks);
  }
  return { everywhere, blocks };
}

/** Blocks of sites that the other list does not have as they are. */
function addMoved(before: readonly TravelSite[], after: readonly TravelSite[], blocks: Set<number>): void {
  for (const [list, other] of [[before, after] as const, [after, before] as const]) {
    const known = new Map(other.map((site) => [site.code, site]));
    for (const site of list) {
      const same = known.get(site.code);
      if (site.block >= 0 && !(same && isSame(site, same))) blocks.add(site.block);
    }
  }
}

function addOtherwise(before: BlockTravel, after: BlockTravel, blocks: Set<number>): void {
  const positions = new Map(after.sites.map((site, position) => [site.code, position]));
  /** Of the sites before, where they are now; -2, which is nowhere, for those that are not as they were. */
  const now = before.sites.map((site) => {
    const position = positions.get(site.code);
    return position !== undefined && isSame(site, after.sites[position]!) ? position : -2;
  });
  for (let block = 0; block < before.nearest.length; block++) {
    const site = before.nearest[block]!;
    const same =
      (site < 0 ? -1 : now[site]!) === after.nearest[block] && before.deciseconds[block] === after.deciseconds[block];
    if (!same) blocks.add(block);
  }
}

const isSame = (a: TravelSite, b: TravelSite): boolean =>
  a === b || (a.name === b.name && a.longitude === b.longitude && a.latitude === b.latitude);

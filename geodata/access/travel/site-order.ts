// Sites in their one order, and numbers for them that stay in that order while sites come and go.
import type { TravelSite } from '../../model/travel.ts';

/** By code; sites of one code by place, west to east, then south to north. */
export function compareSites(a: TravelSite, b: TravelSite): number {
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  return a.longitude - b.longitude || a.latitude - b.latitude;
}

/** From one number to the next at first: room for three sites between two neighbours, or more, before all must be numbered anew. */
const GAP = 8;

/**
 * Owner numbers by site: ascending in the order of sites, so that a search which gives ties to the lower owner gives them to the lower code.
 * Numbers have gaps for sites that come later; a closed site keeps its own.
 */
export class SiteOwners {
  readonly #known: { readonly site: TravelSite; readonly owner: number }[];
  /** One more than the highest number that is given. */
  readonly limit: number;

  /** `sites` are in order and distinct. */
  constructor(sites: readonly TravelSite[]) {
    this.#known = sites.map((site, position) => ({ site, owner: (position + 1) * GAP }));
    this.limit = (sites.length + GAP * GAP) * GAP;
  }

  /** The site's number; null where there is no room for it between its neighbours. */
  numberOf(site: TravelSite): number | null {
    const at = this.#placeOf(site);
    const held = this.#known[at];
    if (held !== undefined && compareSites(held.site, site) === 0) return held.owner;
    const before = this.#known[at - 1]?.owner ?? 0;
    const after = held?.owner ?? before + GAP * 2;
    const owner = (before + after) >> 1;
    if (owner === before || owner >= this.limit) return null;
    this.#known.splice(at, 0, { site, owner });
    return owner;
  }

  /** The first that does not come before the site. */
  #placeOf(site: TravelSite): number {
    let low = 0;
    let high = this.#known.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareSites(this.#known[middle]!.site, site) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

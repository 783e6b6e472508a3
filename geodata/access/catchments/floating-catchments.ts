// Two-step floating catchments: capacity within reach for each person. Source: CRITERIA section 1 (floating catchment).
//   R_j = S_j / sum_i P_i W_ij      capacity of site j for each (weighted) person around it
//   A_i = sum_j R_j W_ij            what a person of block i has of it
// so that sum_i A_i P_i = sum_j S_j over the sites that anybody reaches. Supply of the others is left out and told. O(pairs).
import type { People } from '../measures/figures.ts';
import { type CatchmentWeighting, weightAt } from './catchment-weights.ts';
import type { ReachPairs } from './reach-pairs.ts';

export interface FloatingCatchments {
  /** Capacity a person, by block; NaN where the block has no people. */
  readonly accessibility: Float64Array;
  /** Capacity for each weighted person around it, by site; NaN where nobody reaches it or its capacity is not known. */
  readonly ratios: Float64Array;
  /** Capacity of all sites, and of those that somebody reaches. */
  readonly supply: number;
  readonly supplyReached: number;
  /** Positions of sites with capacity that nobody reaches. */
  readonly unreachedSites: readonly number[];
  /** Positions of sites whose capacity is not known: they count for nothing. */
  readonly unknownSites: readonly number[];
  /** People who reach no site within the reach, whatever its capacity. */
  readonly without: number;
}

/** Both steps. `people` by block; `capacity` by site, NaN where it is not known; pairs at least as far as the weighting reaches. */
export function floatingCatchments(
  pairs: ReachPairs,
  { people, capacity, weighting }: { people: People; capacity: Float64Array; weighting: CatchmentWeighting },
): FloatingCatchments {
  const weights = Float64Array.from(pairs.deciseconds, weightAt(weighting));
  const demand = demandOf(pairs, weights, people);
  const ratios = capacity.map((supply, site) => (demand[site]! > 0 ? supply / demand[site]! : Number.NaN));
  const accessibility = new Float64Array(people.length);
  let without = 0;
  for (let block = 0; block < people.length; block++) {
    let reached = 0;
    let access = 0;
    for (let at = pairs.offsets[block]!; at < pairs.offsets[block + 1]!; at++) {
      const ratio = ratios[pairs.sites[at]!]!;
      reached += weights[at]!;
      if (ratio >= 0) access += ratio * weights[at]!;
    }
    if (reached === 0) without += people[block]!;
    accessibility[block] = people[block]! > 0 ? access : Number.NaN;
  }
  return { accessibility, ratios, without, ...suppliesOf(capacity, ratios) };
}

/** People around each site, each counted by the weight of the way. */
function demandOf({ offsets, sites, siteCount }: ReachPairs, weights: Float64Array, people: People): Float64Array {
  const demand = new Float64Array(siteCount);
  for (let block = 0; block < people.length; block++) {
    for (let at = offsets[block]!; at < offsets[block + 1]!; at++) demand[sites[at]!]! += people[block]! * weights[at]!;
  }
  return demand;
}

type Supplies = Pick<FloatingCatchments, 'supply' | 'supplyReached' | 'unreachedSites' | 'unknownSites'>;

function suppliesOf(capacity: Float64Array, ratios: Float64Array): Supplies {
  let supply = 0;
  let supplyReached = 0;
  const unreachedSites: number[] = [];
  const unknownSites: number[] = [];
  capacity.forEach((amount, site) => {
    if (Number.isNaN(amount)) {
      unknownSites.push(site);
      return;
    }
    supply += amount;
    if (ratios[site]! >= 0) supplyReached += amount;
    else if (amount > 0) unreachedSites.push(site);
  });
  return { supply, supplyReached, unreachedSites, unknownSites };
}

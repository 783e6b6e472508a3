// Floating catchments of a service: capacity within reach for each resident.
import { type CatchmentWeighting, gaussianTo, shownBands, stepsTo } from '../../access/catchments/catchment-weights.ts';
import { floatingCatchments } from '../../access/catchments/floating-catchments.ts';
import { PairCollector, type ReachPairs } from '../../access/catchments/reach-pairs.ts';
import type { CatchmentWeights, FloatingCatchmentView } from '../../contract/access.ts';
import { serviceWords } from '../../criteria/travel-words.ts';
import { refuse } from '../../model/issue.ts';
import { type BlockTravel, DECISECONDS_PER_MINUTE } from '../../model/travel.ts';
import type { AskedTravel } from './asked-travel.ts';
import { capacityLabel } from './service-views.ts';
import type { TravelSource } from './travel-source.ts';

/** Throws IssueError where the list gives no capacities. */
export function floatingCatchmentView(
  { source, travel }: AskedTravel,
  { weights, minutes }: { readonly weights: CatchmentWeights; readonly minutes: number },
): FloatingCatchmentView {
  const counts = capacityLabel(travel.service, travel.sites);
  if (counts === '') {
    const { many } = serviceWords(travel.service);
    const fix = 'Import a list with a column capacity (beds, list size, places), or open sites with a capacity.';
    refuse('no-capacity', `No capacity is known of the ${many}.`, {}, fix);
  }
  const weighting = weightingOf(weights, minutes);
  const capacity = Float64Array.from(travel.sites, (site) => site.capacity ?? Number.NaN);
  const people = source.atlas.people.total;
  const found = floatingCatchments(pairsOfSites(source, travel, minutes), { people, capacity, weighting });
  return {
    ...{ basis: travel.basis, weights, bands: shownBands(weighting), capacity: counts },
    accessibility: Float32Array.from(found.accessibility),
    ...{ supplyReached: found.supplyReached, supply: found.supply, without: found.without },
  };
}

/** Every site's row is wanted once, so none is held; searches end at the reach. */
function pairsOfSites(source: TravelSource, { service, mode, sites }: BlockTravel, minutes: number): ReachPairs {
  const collector = new PairCollector(source.atlas.blocks.count, sites.length, minutes);
  const limit = minutes * DECISECONDS_PER_MINUTE;
  source.travelTo(service, mode).eachRow(sites, (row, site) => collector.add(site, row), limit);
  return collector.pairs();
}

function weightingOf(weights: CatchmentWeights, minutes: number): CatchmentWeighting {
  if (weights === 'e2sfca-steps') return stepsTo(minutes);
  return weights === 'e2sfca-gaussian' ? gaussianTo(minutes) : { kind: '2sfca', minutes };
}

// Every block's way to the nearest site, as a map wants it.
import { DECIMETRES_PER_KILOMETRE } from '../../access/measures/figures.ts';
import type { BlockTravelView, Scenario, SiteView } from '../../contract/access.ts';
import { type BlockTravel, DECISECONDS_PER_MINUTE, UNREACHED } from '../../model/travel.ts';
import type { AskedTravel } from './asked-travel.ts';

/** Minutes and kilometres of every block, as 32-bit copies; NaN where no site can be reached. */
export function blockTravelView(asked: AskedTravel, scenario: Scenario): BlockTravelView {
  const today = asked.today ?? asked.travel;
  const travel = scenario === 'today' ? today : asked.travel;
  const { service, mode, basis, nearest, byLine } = travel;
  const closed = asked.sites.closed.map((site): SiteView => ({ ...site, state: 'closed' }));
  const minutesToday = scenario === 'plan' && asked.today ? minutesOf(asked.today) : null;
  return {
    ...{ service, mode, scenario, basis, nearest: nearest.slice(), byLine: byLine.slice(), minutesToday },
    sites: scenario === 'plan' ? [...travel.sites, ...closed] : travel.sites,
    minutes: minutesOf(travel),
    kilometres: inUnits(travel.decimetres, DECIMETRES_PER_KILOMETRE),
  };
}

/** Minutes by block; NaN where no site can be reached. */
export const minutesOf = ({ deciseconds }: Pick<BlockTravel, 'deciseconds'>): Float32Array =>
  inUnits(deciseconds, DECISECONDS_PER_MINUTE);

function inUnits(values: Uint32Array, unit: number): Float32Array {
  const found = new Float32Array(values.length);
  for (let i = 0; i < values.length; i++) found[i] = values[i] === UNREACHED ? Number.NaN : values[i]! / unit;
  return found;
}

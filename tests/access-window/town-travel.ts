// Travel in the tiny town, worked by hand: two sites, thirty blocks, one that reaches none.
import type { BlockTravelView, ServiceView, SiteView } from '../../geodata/contract/access.ts';
import { townView } from '../map/town-view.ts';

export const SITE: SiteView = {
  ...{ code: 'A', name: 'Abbey', longitude: -1, latitude: 51, block: 0, capacity: 200, state: 'as-today' },
};
export const OTHER: SiteView = {
  ...SITE,
  code: 'B',
  name: 'Brook',
  longitude: -0.95,
  latitude: 51.04,
  block: 29,
  capacity: null,
};

export const SERVICE: ServiceView = {
  ...{ id: 'minor-injuries', label: 'Minor injury units', one: 'minor injury unit', sites: 2, withoutPoint: 0, outside: 0 },
  ...{ capacity: '', note: '' },
};

/** Block b needs b minutes to Abbey where it is under 20, else 2 b to Brook; the last block reaches none. */
export function townTravel(change: Partial<BlockTravelView> = {}): BlockTravelView {
  const { blockCount } = townView;
  const blocks = Array.from({ length: blockCount }, (_, block) => block);
  const last = blockCount - 1;
  const minutes = blocks.map((block) => (block === last ? Number.NaN : block < 20 ? block : block * 2));
  return {
    ...{ service: SERVICE.id, mode: 'car', scenario: 'plan' },
    basis: { method: 'road', label: 'OpenStreetMap, April 2014, class speeds 1', peopleByLine: 0 },
    sites: [SITE, OTHER],
    nearest: Int32Array.from(blocks, (block) => (block === last ? -1 : block < 20 ? 0 : 1)),
    minutes: Float32Array.from(minutes),
    kilometres: Float32Array.from(minutes, (value) => value * 0.75),
    byLine: new Uint8Array(blockCount),
    minutesToday: null,
    ...change,
  };
}

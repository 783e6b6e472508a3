// Places of care in the tiny town, scattered by dice: emergency departments, practices, pharmacies, some without a point or at sea.
import { ServiceSites } from '../../../geodata/engine/access/service-sites.ts';
import { TravelSource } from '../../../geodata/engine/access/travel-source.ts';
import type { AtlasAnswers } from '../../../geodata/engine/flows/atlas-answers.ts';
import { blockFinder } from '../../../geodata/engine/flows/block-at-point.ts';
import { providerSites } from '../../../geodata/engine/flows/provider-sites.ts';
import type { Atlas } from '../../../geodata/model/atlas.ts';
import type { Provider } from '../../../geodata/model/flows.ts';
import type { RoadNetwork } from '../../../geodata/model/roads.ts';
import { numbersFrom } from '../../measures/support/random-town.ts';
import { TOWN_BLOCKS } from '../../support/tiny-town.ts';

/** The town with rural-urban classes: every third row is rural, block 7 has no class. */
export function withClasses(atlas: Atlas): Atlas {
  const values = Uint8Array.from({ length: TOWN_BLOCKS }, (_, block) =>
    block === 7 ? 255 : Math.floor(block / 6) % 3 === 0 ? 1 : 0,
  );
  const classes = [
    { code: 'C1', label: 'Urban city and town', rural: false },
    { code: 'E1', label: 'Rural village', rural: true },
  ];
  return { ...atlas, attributes: [{ id: 'ruc11', label: 'Rural-urban class', kind: 'class', classes, values }] };
}

/** In and around the town; one in eight has no point. */
function scattered(next: (limit: number) => number): Pick<Provider, 'longitude' | 'latitude'> {
  if (next(8) === 0) return { longitude: null, latitude: null };
  return { longitude: 0.99 + next(80) / 1000, latitude: 51.99 + next(70) / 1000 };
}

export function townProviders(seed: number): readonly Provider[] {
  const next = numbersFrom(seed + 1);
  const listed = (kind: Provider['kind'], letter: string, count: number, details: Record<string, string> = {}) =>
    Array.from({ length: count }, (_, at): Provider => {
      const code = `${letter}${at}`;
      return { kind, code, name: `Site ${code}`, postcode: '', ...scattered(next), status: '', people: next(9000), details };
    });
  return [
    ...listed('emergency-department', 'E', 1 + next(4)),
    ...listed('gp-practice', 'G', 6),
    ...listed('other-service', 'P', next(3), { service: 'pharmacy' }),
  ];
}

/** Sites and travel of the town. */
export function townPlaces(atlas: Atlas, seed: number, roads: RoadNetwork | null = null): AtlasAnswers {
  const facts = {
    providers: townProviders(seed),
    parents: [],
    findBlock: blockFinder(atlas.topology, atlas.blocks.count),
  };
  const sites = new ServiceSites(() => facts);
  const travel = new TravelSource({ atlas, sites, roads: () => roads, kept: () => null, arrays: () => null });
  return { sites: providerSites(() => facts), travel };
}

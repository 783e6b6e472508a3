// What rules may ask of an atlas file beyond what planning holds in memory: read when it is first asked for.

import { SHIPPED_SPEEDS, type SpeedTable } from '../../access/speeds/speed-table.ts';
import type { AtlasFile } from '../../atlas/atlas-file.ts';
import type { ProviderSites } from '../../criteria/provider-kinds.ts';
import { type TravelSource, travelSourceOf } from '../access/travel-source.ts';
import { type FlowSource, flowSourceOf } from './flow-choice.ts';
import { keptHomes } from './kept-homes.ts';
import { providerSitesOf } from './provider-sites.ts';

/** Left out: nothing is known of it. */
export interface AtlasAnswers {
  readonly flows?: FlowSource;
  /** As today: a plan's site changes come to them by `travel`. */
  readonly sites?: ProviderSites;
  readonly travel?: TravelSource;
}

type AnsweringFile = Pick<
  AtlasFile,
  'path' | 'atlas' | 'flowSet' | 'flowSets' | 'providers' | 'parents' | 'roads' | 'keptTravel' | 'namedArrays'
>;

/**
 * Lists of providers are read once for all that ask. The file must stay open for as long as somebody may ask. `homesFolder`: where
 * homes of destinations are kept from one opening to the next; null finds them anew.
 */
export function atlasAnswers(
  file: AnsweringFile,
  homesFolder: string | null = null,
  speeds: SpeedTable = SHIPPED_SPEEDS,
): AtlasAnswers {
  const answering = {
    atlas: () => file.atlas(),
    flowSet: (id: string) => file.flowSet(id),
    flowSets: () => file.flowSets(),
    providers: once(() => file.providers()),
    parents: once(() => file.parents()),
    roads: () => file.roads(),
    keptTravel: (key: string) => file.keptTravel(key),
    namedArrays: (owner: string) => file.namedArrays(owner),
  };
  const homes = homesFolder === null ? undefined : keptHomes(homesFolder, file.path);
  return {
    flows: flowSourceOf(answering, homes),
    sites: providerSitesOf(answering),
    travel: travelSourceOf(answering, speeds),
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

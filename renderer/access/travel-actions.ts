// What is done about travel: from the theme picker, legend, tables, scorecard, the map and menus.
import { TRAVEL_MODES, type TravelMode } from '../../geodata/model/travel.ts';
import { openDialog } from '../state/actions.ts';
import { pointOut } from '../state/looking.ts';
import { mapView } from '../state/map-view.ts';
import { boundsOfBlocks } from '../state/places-on-map.ts';
import { getApp, setApp } from '../state/store.ts';
import { knownTravel } from './travel-services.ts';
import type { TravelLook, TravelPart, TravelShow } from './travel-wishes.ts';

export const lookAtTravel = (change: Partial<TravelLook>): void => setApp({ travel: { ...getApp().travel, ...change } });

/** Another service has other sites: what was looked at of the one before goes. */
export const chooseService = (service: string): void =>
  getApp().travel.service === service
    ? undefined
    : lookAtTravel({ service, site: null, reach: false, routeOf: null, placing: null, opening: false });

export const chooseMode = (mode: string): void =>
  lookAtTravel({ mode: TRAVEL_MODES.find((each): each is TravelMode => each === mode) ?? 'car', routeOf: null });

/** Colours the map by minutes to the nearest site. */
export function showTravelTheme(service: string | null = null): void {
  if (service !== null) chooseService(service);
  if (getApp().theme.kind !== 'travel') setApp({ theme: { kind: 'travel', show: 'plan' } });
}

export const showTravelAs = (show: TravelShow): void => setApp({ theme: { kind: 'travel', show } });

export const leaveTravelTheme = (): void => setApp({ theme: { kind: 'areas' } });

/** Opens the travel table at one of its parts, on a service where one is named. */
export function showTravel(part: TravelPart, service: string | null = null): void {
  if (service !== null) chooseService(service);
  setApp({ table: 'travel' });
  lookAtTravel({ part });
}

/** Opens the table on the service that a verdict rests on, where it is one that is known. */
export function showTravelOf(data: readonly string[]): void {
  showTravel('areas', knownTravel()?.services.find(({ id }) => data.includes(id))?.id ?? null);
}

/** Adding roads begins as every import does. */
export const addRoads = (): void => openDialog({ kind: 'import' });

export const openSpeeds = (): void => openDialog({ kind: 'travel-speeds' });

/** About 3 km around a site: near enough to tell where in a town it is. */
const AROUND = 0.03;
/** More of the north than of the south: cards over the map hang from its upper edge. */
const NORTHWARDS = 4;

/** Looks at a site; the map goes there where it is asked to. Without a code, at none. */
export function lookAtSite(code: string | null, { go = false }: { readonly go?: boolean } = {}): void {
  const { travel, travelShading } = getApp();
  const site = travelShading?.sites.find((each) => each.code === code);
  lookAtTravel({ site: site?.code ?? null, opening: false, placing: null, reach: site ? travel.reach : false });
  if (!site || !go) return;
  const { longitude, latitude } = site;
  mapView()?.fit([longitude - AROUND, latitude - AROUND / 2, longitude + AROUND, latitude + (NORTHWARDS * AROUND) / 2]);
}

/** Points a block out, draws its way to its nearest site, and goes where both can be seen. */
export function showWayOf(block: number): void {
  pointOut(Uint32Array.of(block));
  lookAtTravel({ routeOf: block, site: null, reach: false });
  const { atlas, travelShading } = getApp();
  const site = travelShading?.sites[travelShading.nearest[block] ?? -1];
  if (!atlas || !site) return;
  const ends = { longitude: [atlas.longitude[block]!, site.longitude], latitude: [atlas.latitude[block]!, site.latitude] };
  const box = boundsOfBlocks(
    { longitude: Float64Array.from(ends.longitude), latitude: Float64Array.from(ends.latitude) },
    [0, 1],
  );
  if (box) mapView()?.fit(box);
}

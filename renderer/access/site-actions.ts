// What is done to sites: all are steps of the plan, which undo takes back.
import type { SiteView } from '../../geodata/contract/access.ts';
import type { SiteChange } from '../../geodata/model/plan.ts';
import { inLane } from '../drawing/engine-lane.ts';
import { command } from '../state/actions.ts';
import { getApp, setApp } from '../state/store.ts';
import { lookAtTravel } from './travel-actions.ts';
import type { Placing } from './travel-wishes.ts';

/** Degrees, WGS 84. */
export interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

export const closeSite = (service: string, { code }: SiteView): Promise<boolean> =>
  inLane(() => command({ name: 'close-site', service, siteCode: code, reason: '' }));

export const convertSite = (service: string, { code }: SiteView, toService: string): Promise<boolean> =>
  inLane(() => command({ name: 'convert-site', service, siteCode: code, toService, reason: '' }));

export const restoreSite = ({ id }: SiteChange): Promise<boolean> => inLane(() => command({ name: 'restore-site', id }));

/** What the plan does to a site, as the site's own service or the one that it is converted to; undefined for nothing. Pure. */
export const changeOfSite = (changes: readonly SiteChange[], service: string, code: string): SiteChange | undefined =>
  changes.find((each) => each.siteCode === code && (each.service === service || each.toService === service));

/** Asks for a place on the map: the next press there, or Enter on the block cursor, gives it. */
export function startPlacing(placing: Placing, from: SiteView | null): void {
  const block = from && from.block >= 0 ? from.block : null;
  setApp({ tool: 'select', preview: null, ...(block === null ? {} : { cursorBlock: block }) });
  lookAtTravel({ placing });
  setApp({ announcement: `${placingText(placing)} ${PLACING_KEYS}` });
  document.querySelector<HTMLElement>('.maplibregl-canvas')?.focus({ preventScroll: true });
}

export const PLACING_KEYS = 'Click the place, or go to a block with the arrow keys and press Enter. Esc gives up.';

export const placingText = (placing: Placing): string =>
  placing.to === 'move' ? `Moving ${placing.name}.` : `Opening ${placing.siteName}.`;

/** True when there was something to give up. */
export function stopPlacing(): boolean {
  if (getApp().travel.placing === null) return false;
  lookAtTravel({ placing: null });
  setApp({ announcement: 'Given up: no site was opened or moved.' });
  return true;
}

/** Takes a place for what was waiting for one. False where nothing was. */
export function takePlace(place: Place): boolean {
  const { placing } = getApp().travel;
  if (!placing) return false;
  lookAtTravel({ placing: null });
  void inLane(() => (placing.to === 'move' ? moveTo(placing, place) : openAt(placing, place)));
  return true;
}

/** A block of the keyboard's cursor stands for the place where its people live. */
export function takeBlock(block: number): boolean {
  const { atlas } = getApp();
  const [longitude, latitude] = [atlas?.longitude[block], atlas?.latitude[block]];
  return longitude !== undefined && latitude !== undefined && takePlace({ longitude, latitude });
}

const moveTo = ({ service, siteCode }: Placing & { readonly to: 'move' }, place: Place): Promise<boolean> =>
  command({ name: 'move-site', service, siteCode, ...place, reason: '' });

async function openAt({ service, siteName, capacity }: Placing & { readonly to: 'open' }, place: Place): Promise<boolean> {
  const before = new Set(getApp().plan?.siteChanges.map(({ id }) => id));
  const done = await command({ name: 'open-site', service, siteName, ...place, capacity, reason: '' });
  const made = getApp().plan?.siteChanges.find(({ id }) => !before.has(id));
  if (done && made) lookAtTravel({ service, site: made.siteCode, opening: false });
  return done;
}

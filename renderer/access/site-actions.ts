// What is done to sites: all are steps of the plan, which undo takes back.
import type { SiteView } from '../../geodata/contract/access.ts';
import type { PlanCommand } from '../../geodata/contract/calls.ts';
import type { CallError } from '../../geodata/contract/messages.ts';
import type { SiteChange } from '../../geodata/model/plan.ts';
import { inLane } from '../drawing/engine-lane.ts';
import { command, tryCommand } from '../state/actions.ts';
import { getApp, setApp } from '../state/store.ts';
import { lookAtTravel } from './travel-actions.ts';
import type { Placing } from './travel-wishes.ts';

/** Degrees, WGS 84. */
export interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

/** A site of a kind of care, and why something is done to it ('' where nothing is said). */
interface Asked {
  readonly service: string;
  readonly site: SiteView;
  readonly reason: string;
}

export const closeSite = ({ service, site, reason }: Asked): Promise<boolean> =>
  inLane(() => command({ name: 'close-site', service, siteCode: site.code, reason }));

export const convertSite = ({ service, site, reason }: Asked, toService: string): Promise<boolean> =>
  inLane(() => command({ name: 'convert-site', service, siteCode: site.code, toService, reason }));

export const restoreSite = ({ id }: SiteChange): Promise<boolean> => inLane(() => command({ name: 'restore-site', id }));

/** What the plan does to a site, as the site's own service or the one that it is converted to; undefined for nothing. Pure. */
export const changeOfSite = (changes: readonly SiteChange[], service: string, code: string): SiteChange | undefined =>
  changes.find((each) => each.siteCode === code && (each.service === service || each.toService === service));

/** Asks for a place on the map: the next press there, or Enter on the block cursor, gives it. */
export function startPlacing(placing: Placing, from: SiteView | null): void {
  const block = from && from.block >= 0 ? from.block : null;
  setApp({ tool: 'select', preview: null, ...(block === null ? {} : { cursorBlock: block }) });
  lookAtTravel({ placing, placeRefused: null });
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

/** Takes a place for what was waiting for one; goes on waiting where the place will not do. False where nothing was waiting. */
export function takePlace(place: Place): boolean {
  const { placing } = getApp().travel;
  if (!placing) return false;
  lookAtTravel({ placing: null, placeRefused: null });
  const before = getApp().travel;
  void inLane(async () => {
    const error = await placeSite(placing, place);
    // Unless something else has been turned to in the meantime.
    if (error && getApp().travel === before) lookAtTravel({ placing, placeRefused: error });
  });
  return true;
}

/** A block of the keyboard's cursor stands for the place where its people live. */
export function takeBlock(block: number): boolean {
  const { atlas } = getApp();
  const [longitude, latitude] = [atlas?.longitude[block], atlas?.latitude[block]];
  return longitude !== undefined && latitude !== undefined && takePlace({ longitude, latitude });
}

const placedCommand = (placing: Placing, place: Place): PlanCommand => {
  const { service, reason } = placing;
  return placing.to === 'move'
    ? { name: 'move-site', service, siteCode: placing.siteCode, ...place, reason }
    : { name: 'open-site', service, siteName: placing.siteName, ...place, capacity: placing.capacity, reason };
};

/** null when it was done; a site that was opened is looked at then. */
async function placeSite(placing: Placing, place: Place): Promise<CallError | null> {
  const before = new Set(getApp().plan?.siteChanges.map(({ id }) => id));
  const error = await tryCommand(placedCommand(placing, place));
  const made = getApp().plan?.siteChanges.find(({ id }) => !before.has(id));
  if (!error && placing.to === 'open' && made) lookAtTravel({ service: placing.service, site: made.siteCode, opening: false });
  return error;
}

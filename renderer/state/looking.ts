// Going and looking: boxes to zoom to, blocks to point out, the next of what was found.
import type { Spot } from '../../geodata/contract/views.ts';
import type { AreaId } from '../../geodata/model/ids.ts';
import type { Offender } from '../../geodata/model/verdict.ts';
import { counted } from '../format/numbers.ts';
import { ask, selectArea } from './actions.ts';
import { mapView } from './map-view.ts';
import { blocksByCode, blocksOfSlot, boundsOfBlocks } from './places-on-map.ts';
import { currentTier } from './selectors.ts';
import { getApp, setApp } from './store.ts';

export function fitAll(): void {
  const { atlas } = getApp();
  if (atlas) mapView()?.fit(atlas.bounds);
}

export function fitArea(areaId: AreaId): void {
  const { atlas, plan, tier } = getApp();
  const area = currentTier(getApp())?.areas.find((each) => each.id === areaId);
  if (!atlas || !plan || !area) return;
  const box = boundsOfBlocks(atlas, blocksOfSlot(plan.slotOf[tier], area.slot));
  if (box) mapView()?.fit(box);
}

export function fitSelected(): void {
  const { selected } = getApp();
  if (selected !== null) fitArea(selected);
}

/** Tools whose user is not drawing: only then may the map move by itself. */
const LOOKING: readonly string[] = ['select', 'pan'];

/** Selects an area from a list: the map glides there unless the user is drawing. */
export function chooseArea(areaId: AreaId): void {
  if (getApp().selected !== areaId) selectArea(areaId);
  setApp({ pointedOut: null });
  if (LOOKING.includes(getApp().tool)) fitArea(areaId);
}

/** Points blocks out on the map and goes there. */
export function pointOut(blocks: Uint32Array): void {
  const { atlas } = getApp();
  if (!atlas || blocks.length === 0) return;
  setApp({ pointedOut: blocks });
  const box = boundsOfBlocks(atlas, blocks);
  if (box) mapView()?.fit(box);
}

export function pointOutOffenders(offenders: readonly Offender[]): void {
  const { atlas } = getApp();
  if (!atlas) return;
  pointOut(
    blocksByCode(
      atlas,
      offenders.flatMap((offender) => offender.blocks),
    ),
  );
}

let lastSpot = -1;

/** Shows the next unassigned group or stray piece, going round. */
export async function nextSpot(call: 'find.unassigned' | 'find.fragments'): Promise<void> {
  const spots: readonly Spot[] | null = await ask(call, { tier: getApp().tier });
  if (!spots) return;
  lastSpot = spots.length === 0 ? -1 : (lastSpot + 1) % spots.length;
  const spot = spots[lastSpot];
  if (!spot) {
    setApp({ announcement: call === 'find.unassigned' ? 'Every block is assigned' : 'No area lies in pieces' });
    return;
  }
  setApp({
    pointedOut: spot.blocks,
    announcement: `${spot.name}: ${counted(spot.people, 'resident')}`,
  });
  mapView()?.fit(spot.bounds);
}

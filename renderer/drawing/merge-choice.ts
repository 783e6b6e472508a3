// Areas chosen with Shift and a click, to be merged into the selected one.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { AreaId } from '../../geodata/model/ids.ts';
import { command } from '../state/actions.ts';
import { blocksOfSlot } from '../state/places-on-map.ts';
import { getApp, setApp } from '../state/store.ts';
import { inLane } from './engine-lane.ts';

const NONE: readonly AreaId[] = [];
const choice = createStore<readonly AreaId[]>()(() => NONE);

export const useMergeChoice = (): readonly AreaId[] => useStore(choice);
export const mergeChoice = (): readonly AreaId[] => choice.getState();

/** Adds an area to the choice, or takes it out again. The selected area is what the others go into. */
export function chooseForMerge(id: AreaId): void {
  if (id === getApp().selected) return;
  const chosen = mergeChoice();
  choice.setState(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id], true);
  pointOut();
}

export function clearMergeChoice(): void {
  if (mergeChoice().length === 0) return;
  choice.setState(NONE, true);
  setApp({ pointedOut: null });
}

/** Merges the chosen areas into the selected one, as one step. */
export async function mergeChosen(): Promise<boolean> {
  const { tier, selected: into } = getApp();
  const from = [...mergeChoice()];
  if (into === null || from.length === 0) return false;
  clearMergeChoice();
  return inLane(() => command({ name: 'merge-areas', tier, into, from }));
}

/** Shows on the map, and says, what is chosen. */
function pointOut(): void {
  const { plan, tier, selected } = getApp();
  const areas = plan?.tiers[tier].areas ?? [];
  const chosen = areas.filter((area) => mergeChoice().includes(area.id));
  if (!plan || chosen.length === 0) {
    setApp({ pointedOut: null });
    return;
  }
  const blocks = chosen.flatMap((area) => [...blocksOfSlot(plan.slotOf[tier], area.slot)]);
  const into = areas.find((area) => area.id === selected)?.name ?? '';
  const names = chosen.map((area) => area.name).join(', ');
  setApp({ pointedOut: Uint32Array.from(blocks), announcement: `To merge into ${into}: ${names}` });
}

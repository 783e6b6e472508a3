// What is done to areas from lists, menus and the scorecard.
import type { AreaId, LayerId } from '../../geodata/model/ids.ts';
import { TIER_WORDS } from '../format/words.ts';
import { command, selectArea } from './actions.ts';
import { currentTier, selectedArea } from './selectors.ts';
import { getApp, setApp } from './store.ts';

/** Makes an empty area with the next free name, selects it and takes up the brush: the next thing to do is to paint. */
export async function addArea(): Promise<void> {
  const { tier } = getApp();
  const before = new Set(currentTier(getApp())?.areas.map((area) => area.id));
  const names = new Set(currentTier(getApp())?.areas.map((area) => area.name));
  let number = before.size + 1;
  while (names.has(`${TIER_WORDS[tier].one} ${number}`)) number++;
  const done = await command({ name: 'create-area', tier, areaName: `${TIER_WORDS[tier].one} ${number}` });
  const made = currentTier(getApp())?.areas.find((area) => !before.has(area.id));
  if (done && made) setApp({ selected: made.id, renaming: made.id, tool: 'paint' });
}

export async function renameArea(areaId: AreaId, areaName: string): Promise<void> {
  const { tier } = getApp();
  const area = currentTier(getApp())?.areas.find((each) => each.id === areaId);
  const name = areaName.trim();
  setApp({ renaming: null });
  if (area && name !== '' && name !== area.name) await command({ name: 'rename-area', tier, areaId, areaName: name });
}

export async function toggleLock(): Promise<void> {
  const area = selectedArea(getApp());
  if (!area) return;
  await command({ name: area.locked ? 'unlock-area' : 'lock-area', tier: getApp().tier, areaId: area.id });
}

export async function deleteSelected(): Promise<void> {
  const area = selectedArea(getApp());
  if (!area) return;
  if (await command({ name: 'delete-area', tier: getApp().tier, areaId: area.id })) selectArea(null);
}

export async function recolourSelected(colour: string): Promise<void> {
  const area = selectedArea(getApp());
  if (area) await command({ name: 'recolour-area', tier: getApp().tier, areaId: area.id, colour });
}

export const fillUnassigned = (): Promise<boolean> =>
  command({ name: 'fill-unassigned', tier: getApp().tier, by: 'longest-border' });

export const seedTier = (layer: LayerId): Promise<boolean> => command({ name: 'seed-tier', tier: getApp().tier, layer });

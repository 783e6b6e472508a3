import type { MapSurface, ScreenPoint } from '../map/map-surface.ts';
import { command, tell } from '../state/actions.ts';
import { blocksOfSlot } from '../state/places-on-map.ts';
import { getApp, setApp } from '../state/store.ts';
import { inLane } from './engine-lane.ts';
import { pointsBetween } from './geometry/points-between.ts';
import { splitByLine } from './geometry/split-by-line.ts';
import { newAreaName } from './stroke-target.ts';

/** Splits the selected area along a line, or the area that most of the line lies in. What is cut off gets a name to be changed. */
export function splitAlong(surface: MapSurface, line: readonly ScreenPoint[]): Promise<boolean> {
  return inLane(async () => {
    const { plan, atlas, tier, selected } = getApp();
    if (!plan || !atlas) return false;
    const { areas } = plan.tiers[tier];
    const slot = mostlyUnder(surface, line, plan.slotOf[tier]);
    const area = areas.find(({ id }) => id === selected) ?? areas.find((candidate) => candidate.slot === slot);
    if (!area) return say('Select the area to split first, then draw a line across it.');
    if (area.locked) return say(`"${area.name}" is locked. Unlock it to split it.`);
    const all = blocksOfSlot(plan.slotOf[tier], area.slot);
    const blocks = splitByLine({ atlas, blocks: all, line, place: (block) => surface.project(block) });
    if (blocks.length === 0) return say(`The line does not cut ${area.name} in two.`);
    const areaName = newAreaName(plan, tier);
    const done = await command({ name: 'split-area', tier, areaId: area.id, blocks, areaName });
    if (done) setApp({ selected: area.id });
    return done;
  });
}

function say(text: string): false {
  tell({ tone: 'info', text, issues: [] });
  setApp({ announcement: text });
  return false;
}

/** The slot that most points of the line lie in. */
function mostlyUnder(surface: MapSurface, line: readonly ScreenPoint[], slotOf: Uint16Array): number {
  const seen = new Map<number, number>();
  for (let i = 1; i < line.length; i++) {
    for (const point of pointsBetween(line[i - 1]!, line[i]!, 6)) {
      const block = surface.blockAt(point);
      const slot = block === null ? 0 : slotOf[block]!;
      if (slot !== 0) seen.set(slot, (seen.get(slot) ?? 0) + 1);
    }
  }
  return [...seen].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

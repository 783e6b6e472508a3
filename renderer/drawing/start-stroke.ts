import type { MapSurface } from '../map/map-surface.ts';
import { tell } from '../state/actions.ts';
import { getApp, setApp } from '../state/store.ts';
import { Stroke } from './stroke.ts';
import { type StrokeWish, strokeTarget } from './stroke-target.ts';

/** Begins a stroke with a block. null where there is nothing to draw into; why is said. */
export function startStroke(surface: MapSurface, wish: StrokeWish): Stroke | null {
  const state = getApp();
  const target = strokeTarget(state, wish);
  if (!target) return null;
  const area = state.plan?.tiers[target.tier].areas.find(({ id }) => id === target.areaId);
  if (area?.locked) {
    const text = `"${area.name}" is locked. Unlock it to draw in it.`;
    if (state.notices.at(-1)?.text !== text) tell({ tone: 'info', text, issues: [] });
    setApp({ announcement: text });
    return null;
  }
  return new Stroke(surface, target);
}

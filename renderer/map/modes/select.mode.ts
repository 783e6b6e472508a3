// Clicking an area selects it; Shift and a click choose more, to merge. A drag moves the map.
import { pressSite } from '../../access/map/site-press.ts';
import { stopPlacing } from '../../access/site-actions.ts';
import { chooseForMerge, clearMergeChoice } from '../../drawing/merge-choice.ts';
import type { Mode } from '../../drawing/mode.ts';
import { pointOn } from '../../drawing/pointer-tool.ts';
import { areaOfSlot, noteBorder } from '../../flows/flow-actions.ts';
import { selectArea } from '../../state/actions.ts';
import { getApp } from '../../state/store.ts';
import type { MapSurface, ScreenPoint } from '../map-surface.ts';

/** Pixels: a press that moves farther was a drag. */
const STILL = 4;

export class SelectMode implements Mode {
  readonly id = 'select';
  readonly cursor = 'default';
  readonly panning = true;
  #stop: AbortController | null = null;

  /** Listens beside the map and takes nothing from it: only presses that stayed where they were count. */
  activate(surface: MapSurface): void {
    const stop = new AbortController();
    this.#stop = stop;
    let down: ScreenPoint | null = null;
    surface.element.addEventListener(
      'pointerdown',
      (event) => {
        down = event.isPrimary && event.button === 0 ? pointOn(surface.element, event) : null;
      },
      { signal: stop.signal },
    );
    surface.element.addEventListener(
      'pointerup',
      (event) => {
        const at = pointOn(surface.element, event);
        const still = down !== null && Math.hypot(at.x - down.x, at.y - down.y) <= STILL;
        down = null;
        if (!still || (!event.shiftKey && pressSite(at))) return;
        select(surface.blockAt(at), event.shiftKey);
        if (!event.shiftKey) pressBorder(surface, at);
      },
      { signal: stop.signal },
    );
  }

  deactivate(): void {
    this.#stop?.abort();
  }

  cancel(): boolean {
    return stopPlacing();
  }
}

/** A press on the border between two areas asks who crosses it, beside selecting the area. */
function pressBorder(surface: MapSurface, at: ScreenPoint): void {
  const { plan, tier } = getApp();
  const outline = surface.outlineAt(at);
  if (!plan || !outline) return;
  const [one, other] = [areaOfSlot(plan.slotOf[tier][outline.left]), areaOfSlot(plan.slotOf[tier][outline.right])];
  if (one !== null && other !== null && one !== other) noteBorder(one, other);
}

/** Selects the area of a block; the sea and unassigned blocks select nothing. */
function select(block: number | null, more: boolean): void {
  const { plan, tier, selected } = getApp();
  if (!plan) return;
  const slot = block === null ? 0 : plan.slotOf[tier][block];
  const area = plan.tiers[tier].areas.find((candidate) => candidate.slot === slot);
  if (more && area && selected !== null) {
    chooseForMerge(area.id);
    return;
  }
  clearMergeChoice();
  selectArea(area?.id ?? null);
}

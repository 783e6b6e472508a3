// Puts the drawing tools on a map: the chosen tool gets the pointer, the keyboard its cursor, the chip its place.

import type { MapSurface } from '../map/map-surface.ts';
import { EdgeMode } from '../map/modes/edge.mode.ts';
import { eraseMode } from '../map/modes/erase.mode.ts';
import { LassoMode } from '../map/modes/lasso.mode.ts';
import { paintMode } from '../map/modes/paint.mode.ts';
import { panMode } from '../map/modes/pan.mode.ts';
import { RectangleMode } from '../map/modes/rectangle.mode.ts';
import { SelectMode } from '../map/modes/select.mode.ts';
import { SplitMode } from '../map/modes/split.mode.ts';
import { UnitMode } from '../map/modes/unit.mode.ts';
import type { Tool } from '../state/app-state.ts';
import { appStore, getApp } from '../state/store.ts';
import { BlockCursor } from './block-cursor.ts';
import { stepBrush } from './brush-size.ts';
import { followPointer } from './follow-pointer.ts';
import { previewHover } from './hover-preview.ts';
import { listenToMapKeys } from './map-keys.ts';
import { clearMergeChoice } from './merge-choice.ts';
import { panWithMiddleButton } from './middle-button.ts';
import type { Mode } from './mode.ts';
import { panHeld, setPanHeld } from './pan-hold.ts';
import { listenToWindowKeys } from './window-keys.ts';

const newModes = (): Readonly<Record<Tool, Mode>> => ({
  select: new SelectMode(),
  paint: paintMode(),
  erase: eraseMode(),
  rectangle: new RectangleMode(),
  lasso: new LassoMode(),
  unit: new UnitMode(),
  edge: new EdgeMode(),
  split: new SplitMode(),
  pan: panMode(),
});

/** Installs the tools; call it when the map is up. The function it returns takes everything away again. */
export function installDrawing(surface: MapSurface): () => void {
  const modes = newModes();
  let mode = modes[getApp().tool];
  const takeUp = (tool: Tool): void => {
    mode.deactivate();
    mode = modes[tool];
    hold(surface, mode);
    mode.activate(surface);
  };
  const cursor = new BlockCursor(surface);
  const cancel = (): boolean => {
    const had = (mode.cancel?.() ?? false) || cursor.cancel();
    clearMergeChoice();
    return had;
  };
  const pointer = followPointer(surface, cursor);
  const pan = panOnSpace(surface, () => mode);
  const stops = [
    appStore.subscribe((state) => state.tool, takeUp),
    appStore.subscribe(
      (state) => state.tier,
      () => takeUp(getApp().tool),
    ),
    appStore.subscribe((state) => `${state.tier} ${state.plan?.id}`, clearMergeChoice),
    appStore.subscribe(
      (state) => state.plan?.id,
      () => cursor.leave(),
    ),
    // What would happen was asked for another area.
    appStore.subscribe(
      (state) => state.selected,
      () => previewHover(null),
    ),
    listenToWindowKeys(cancel),
    listenToMapKeys(surface, { cursor, pointerOver: pointer.isOver, holdPan: pan.hold }),
    listenToWheel(surface, () => mode),
    keepDoubleClicks(surface, () => mode),
    panWithMiddleButton(surface, () => mode.busy?.() ?? false),
    pointer.stop,
    pan.stop,
  ];
  hold(surface, mode);
  mode.activate(surface);
  return () => {
    mode.deactivate();
    for (const stop of stops) stop();
    surface.sketch(null);
    surface.setPanning(true);
  };
}

function hold(surface: MapSurface, mode: Mode): void {
  surface.setPanning(mode.panning);
  surface.setCursor(mode.cursor);
}

/** While Space is held the map can be moved in every mode, unless something is being drawn. */
function panOnSpace(surface: MapSurface, mode: () => Mode): { hold: () => void; stop: () => void } {
  const letGo = (): void => {
    if (!panHeld()) return;
    setPanHeld(false);
    hold(surface, mode());
  };
  const hear = (event: KeyboardEvent): void => (event.key === ' ' ? letGo() : undefined);
  window.addEventListener('keyup', hear);
  window.addEventListener('blur', letGo);
  return {
    hold: () => {
      if (panHeld() || mode().busy?.()) return;
      setPanHeld(true);
      surface.sketch(null);
      surface.setPanning(true);
      surface.setCursor('grab');
    },
    stop: () => {
      letGo();
      window.removeEventListener('keyup', hear);
      window.removeEventListener('blur', letGo);
    },
  };
}

/** A double click zooms the map; to a tool that draws it is two clicks. */
function keepDoubleClicks({ element }: MapSurface, mode: () => Mode): () => void {
  const hear = (event: Event): void => (mode().panning ? undefined : event.stopImmediatePropagation());
  element.addEventListener('dblclick', hear, { capture: true });
  return () => element.removeEventListener('dblclick', hear, { capture: true });
}

/** Alt and the wheel size the brush; while something is drawn in pixels the map must not zoom under it. */
function listenToWheel({ element }: MapSurface, mode: () => Mode): () => void {
  const hear = (event: WheelEvent): void => {
    if (!event.altKey && !mode().busy?.()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.altKey && event.deltaY !== 0) stepBrush(event.deltaY < 0 ? 1 : -1);
  };
  element.addEventListener('wheel', hear, { capture: true, passive: false });
  return () => element.removeEventListener('wheel', hear, { capture: true });
}

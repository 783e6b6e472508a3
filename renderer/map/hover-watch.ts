// The block under a pointer that rests: found after a short while, so that crossing the map does not make cards flicker.
import { createStore } from 'zustand/vanilla';
import { getApp, setApp } from '../state/store.ts';
import type { MapSurface, ScreenPoint } from './map-surface.ts';

const REST_MILLISECONDS = 120;

/** Where the pointer rested, in pixels of the map; null while none does. Outside the app's state: only the card reads it. */
export const hoverPlace = createStore<{ readonly at: ScreenPoint | null }>()(() => ({ at: null }));

/** Keeps `hoveredBlock` of the state. Returns the function that stops. */
export function watchHover(surface: MapSurface): () => void {
  const { element } = surface;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = (): void => {
    clearTimeout(timer);
    hoverPlace.setState({ at: null });
    if (getApp().hoveredBlock !== null) setApp({ hoveredBlock: null });
  };
  const onMove = (event: PointerEvent): void => {
    clearTimeout(timer);
    // A pressed pointer draws or drags; touch has no hovering.
    if (event.buttons !== 0 || event.pointerType === 'touch') {
      clear();
      return;
    }
    const box = element.getBoundingClientRect();
    const at = { x: event.clientX - box.left, y: event.clientY - box.top };
    timer = setTimeout(() => {
      const hoveredBlock = surface.blockAt(at);
      hoverPlace.setState({ at: hoveredBlock === null ? null : at });
      if (getApp().hoveredBlock !== hoveredBlock) setApp({ hoveredBlock });
    }, REST_MILLISECONDS);
  };
  const listeners = [
    ['pointermove', onMove],
    ['pointerleave', clear],
    ['pointerdown', clear],
    ['wheel', clear],
  ] as const;
  for (const [name, listener] of listeners) element.addEventListener(name, listener as EventListener, { passive: true });
  return () => {
    clear();
    for (const [name, listener] of listeners) element.removeEventListener(name, listener as EventListener);
  };
}

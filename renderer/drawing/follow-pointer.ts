// Where the mouse is: for the chip beside it, and to know whether Space means "move the map".
import type { MapSurface } from '../map/map-surface.ts';
import { getApp } from '../state/store.ts';
import type { BlockCursor } from './block-cursor.ts';
import { setPointerPlace } from './pointer-place.ts';

/** Pixels that a hand on the desk may nudge the mouse without taking over from the keyboard. */
const NUDGE = 6;

export function followPointer({ element }: MapSurface, cursor: BlockCursor): { isOver: () => boolean; stop: () => void } {
  let over = false;
  let rest: { x: number; y: number } | null = null;
  const stop = new AbortController();
  const on = (name: 'pointermove' | 'pointerdown' | 'pointerleave', hear: (event: PointerEvent) => void): void =>
    element.addEventListener(name, hear, { capture: true, signal: stop.signal });
  const follow = (event: PointerEvent): void => {
    over = true;
    const place = { x: event.clientX, y: event.clientY };
    if (getApp().cursorBlock !== null && event.type === 'pointermove') {
      rest ??= place;
      if (Math.hypot(place.x - rest.x, place.y - rest.y) < NUDGE) return;
    }
    rest = null;
    cursor.leave();
    setPointerPlace(place);
  };
  on('pointermove', follow);
  on('pointerdown', follow);
  on('pointerleave', () => {
    over = false;
    if (getApp().cursorBlock === null) setPointerPlace(null);
  });
  return { isOver: () => over, stop: () => stop.abort() };
}

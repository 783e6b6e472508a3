// Keys while the map has the focus: the block cursor, and Space to move the map.
import type { MapSurface } from '../map/map-surface.ts';
import { getApp } from '../state/store.ts';
import type { BlockCursor } from './block-cursor.ts';
import type { Direction } from './geometry/block-in-direction.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'north',
  ArrowRight: 'east',
  ArrowDown: 'south',
  ArrowLeft: 'west',
};

export interface MapKeyDuties {
  readonly cursor: BlockCursor;
  /** Whether the mouse is over the map. */
  readonly pointerOver: () => boolean;
  readonly holdPan: () => void;
}

/**
 * Space means one of three things, in this order: with a block cursor it draws the cursor's block; with the mouse over the map
 * it holds the map to be moved; else it brings the cursor. The cursor goes when the mouse moves or on Escape.
 */
export function listenToMapKeys({ element }: MapSurface, duties: MapKeyDuties): () => void {
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  element.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const duty = dutyOf(event, duties);
      if (!duty) return;
      // The map's own keys must not pan it under the cursor.
      event.preventDefault();
      event.stopImmediatePropagation();
      duty();
    },
    options,
  );
  element.addEventListener('keyup', (event) => event.key === 'Shift' && duties.cursor.release(), options);
  element.addEventListener('focusout', () => duties.cursor.release(), options);
  return () => stop.abort();
}

function dutyOf(event: KeyboardEvent, { cursor, pointerOver, holdPan }: MapKeyDuties): (() => void) | null {
  const direction = ARROWS[event.key];
  if (direction) return () => cursor.move(direction, event.shiftKey);
  const active = getApp().cursorBlock !== null;
  if (event.key === ' ') {
    if (!active) return pointerOver() ? holdPan : () => cursor.appear();
    return () => void (event.repeat || cursor.act(false));
  }
  if (!active) return null;
  if (event.key === 'Enter') return () => cursor.select();
  if (event.key === 'Delete' || event.key === 'Backspace') return () => void cursor.act(true);
  return null;
}

// Where the preview chip belongs, in pixels of the window. Outside the state, since it changes with every pointer move.
import type { ScreenPoint } from '../map/map-surface.ts';

let place: ScreenPoint | null = null;
const listeners = new Set<() => void>();

export const pointerPlace = (): ScreenPoint | null => place;

/** null: nowhere on the map. */
export function setPointerPlace(next: ScreenPoint | null): void {
  place = next;
  for (const listener of listeners) listener();
}

/** Returns the function that stops listening. */
export function onPointerPlace(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

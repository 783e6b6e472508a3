import type { MapSurface, ScreenPoint } from '../map/map-surface.ts';

/** Moves the map with the middle button, whatever the tool. Returns the function that stops listening. */
export function panWithMiddleButton(surface: MapSurface, busy: () => boolean): () => void {
  const { element } = surface;
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  let last: ScreenPoint | null = null;
  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 1 || busy()) return;
      // Else the browser would scroll by itself.
      event.preventDefault();
      element.setPointerCapture?.(event.pointerId);
      last = { x: event.clientX, y: event.clientY };
    },
    options,
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      if (!last || (event.buttons & 4) === 0) return;
      surface.panBy({ x: last.x - event.clientX, y: last.y - event.clientY });
      last = { x: event.clientX, y: event.clientY };
      event.stopImmediatePropagation();
    },
    options,
  );
  const end = (): void => {
    last = null;
  };
  element.addEventListener('pointerup', end, options);
  element.addEventListener('pointercancel', end, options);
  return () => stop.abort();
}

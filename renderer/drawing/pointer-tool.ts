// Pointer events as tools want them: points on the element, one drag at a time, what belongs to the map left to it.
import type { MapSurface, ScreenPoint } from '../map/map-surface.ts';
import { panHeld } from './pan-hold.ts';

export interface Grip {
  /** The right button, or Alt: take away instead of add. */
  readonly erase: boolean;
  readonly shift: boolean;
}

export interface PointerHandlers {
  /** A button went down. False leaves the press to the map. */
  press(at: ScreenPoint, grip: Grip): boolean;
  /** Every point that the pointer passed since the last call. */
  drag(points: readonly ScreenPoint[], grip: Grip): void;
  release(at: ScreenPoint, grip: Grip): void;
  /** The press came to nothing: the system took the pointer. */
  abandon(): void;
  /** The pointer moves with no button down; null when it leaves. */
  hover(at: ScreenPoint | null, grip: Grip): void;
}

export interface PointerTool {
  /** Forgets the press under way, without telling. */
  letGo(): void;
  /** Stops listening. */
  stop(): void;
}

const gripOf = (event: PointerEvent): Grip => ({
  erase: event.button === 2 || (event.buttons & 2) !== 0 || event.altKey,
  shift: event.shiftKey,
});

/** Where an event happened on an element. */
export function pointOn(element: HTMLElement, event: { clientX: number; clientY: number }): ScreenPoint {
  const box = element.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

/** Listens for a tool. A press that the tool takes never reaches the map. */
export function listenToPointer({ element }: MapSurface, handlers: PointerHandlers): PointerTool {
  let pressed: number | null = null;
  const stop = new AbortController();
  const on = <Name extends 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel' | 'pointerleave'>(
    name: Name,
    hear: (event: PointerEvent) => void,
  ): void => element.addEventListener(name, hear, { signal: stop.signal });
  on('pointerdown', (event) => {
    if (pressed !== null || panHeld() || !event.isPrimary || event.button === 1) return;
    if (!handlers.press(pointOn(element, event), gripOf(event))) return;
    pressed = event.pointerId;
    element.setPointerCapture?.(event.pointerId);
  });
  on('pointermove', (event) => {
    if (pressed === null) return panHeld() ? undefined : handlers.hover(pointOn(element, event), gripOf(event));
    if (event.pointerId !== pressed) return;
    const all = event.getCoalescedEvents?.() ?? [];
    handlers.drag(
      (all.length > 0 ? all : [event]).map((each) => pointOn(element, each)),
      gripOf(event),
    );
  });
  on('pointerup', (event) => {
    if (event.pointerId !== pressed) return;
    pressed = null;
    handlers.release(pointOn(element, event), gripOf(event));
  });
  on('pointercancel', (event) => {
    if (event.pointerId !== pressed) return;
    pressed = null;
    handlers.abandon();
  });
  on('pointerleave', (event) => {
    if (pressed === null) handlers.hover(null, gripOf(event));
  });
  // The map listens to mouse events: a press that a tool took goes no further, and still gives the map the keys.
  const keep = (event: Event): void => (pressed === null ? undefined : event.stopImmediatePropagation());
  element.addEventListener('mousedown', keep, { capture: true, signal: stop.signal });
  element.addEventListener('contextmenu', (event) => event.preventDefault(), { signal: stop.signal });
  const letGo = (): void => {
    pressed = null;
  };
  return { letGo, stop: () => stop.abort() };
}

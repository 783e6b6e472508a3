// Keys that work wherever the focus is, but for fields that are typed in: brush size, giving up, undo while drawing.
// The keys of the tools are commands of the window (state/app-commands/tools.ts).
import { redo, undo } from '../state/actions.ts';
import { getApp } from '../state/store.ts';
import { stepBrush } from './brush-size.ts';
import { inLane, laneBusy } from './engine-lane.ts';

/** `cancel` gives up what is being drawn: true when there was something. */
export function listenToWindowKeys(cancel: () => boolean): () => void {
  const hear = (event: KeyboardEvent): void => {
    if (getApp().dialog !== null || event.isComposing || event.defaultPrevented) return;
    if (!takes(event, cancel)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('keydown', hear, { capture: true });
  return () => document.removeEventListener('keydown', hear, { capture: true });
}

function takes(event: KeyboardEvent, cancel: () => boolean): boolean {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) return laneBusy() && !isTypedIn(event.target) && walks(key, event.shiftKey, cancel);
  if (isTypedIn(event.target) || event.altKey) return false;
  if (event.key === 'Escape') return !isInOverlay(event.target) && cancel();
  if (isInOverlay(event.target)) return false;
  if (event.key !== '[' && event.key !== ']') return false;
  stepBrush(event.key === ']' ? 1 : -1);
  return true;
}

/** Undo while a stroke is drawn gives it up; while one is on its way, it waits for it. */
function walks(key: string, shift: boolean, cancel: () => boolean): boolean {
  if (key !== 'z' && key !== 'y') return false;
  if (!cancel()) void inLane(key === 'y' || shift ? redo : undo);
  return true;
}

const isTypedIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type="range"])'));

const isInOverlay = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;

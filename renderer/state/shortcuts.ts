// The one listener for keys of commands.
import { commandOfChord } from './app-commands.ts';
import { chordOf, keysAreTaken, onMac } from './key-chords.ts';
import { getApp } from './store.ts';

/** Keys that work even while a text is being typed or a dialog is open: they would do something else in a browser. */
const EVERYWHERE: ReadonlySet<string> = new Set(['file.save', 'edit.find']);

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const chord = chordOf(event, onMac());
  const command = commandOfChord(chord);
  if (!command) return;
  const { dialog } = getApp();
  if (!EVERYWHERE.has(command.id) && (dialog !== null || keysAreTaken(event.target))) return;
  const enabled = command.enabled(getApp());
  // Ctrl+S must never open the browser's own dialog, even where there is nothing to save.
  if (enabled || chord.startsWith('Mod+')) event.preventDefault();
  if (enabled) command.run();
}

/** Listens for keys. Returns the function that stops it. */
export function listenToKeys(): () => void {
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

// The one listener for keys of commands.
import { commandOfChord } from './app-commands.ts';
import { chordOf, keysAreTaken, onMac } from './key-chords.ts';
import { getApp } from './store.ts';

/** Keys that work even while a text is being typed or a dialog is open: they would do something else in a browser. */
const EVERYWHERE: ReadonlySet<string> = new Set(['file.save', 'edit.find']);

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const command = commandOfChord(chordOf(event, onMac()));
  if (!command) return;
  const { dialog } = getApp();
  if (!EVERYWHERE.has(command.id) && (dialog !== null || keysAreTaken(event.target))) return;
  // Taken even when it cannot be run now: Ctrl+S must never open the browser's own dialog.
  event.preventDefault();
  if (command.enabled(getApp())) command.run();
}

/** Listens for keys. Returns the function that stops it. */
export function listenToKeys(): () => void {
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

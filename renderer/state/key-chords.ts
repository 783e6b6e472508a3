// Keys of commands: written `Mod+Shift+Z`, matched against key events, shown as people know them.

/** What of a key event matters here. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const KEY_NAMES: Readonly<Record<string, string>> = { ' ': 'Space', Esc: 'Escape', Del: 'Delete' };

/** The chord of a key press. `Mod` is Command on a Mac and Control elsewhere. '' for a modifier alone. */
export function chordOf(press: KeyPress, mac: boolean): string {
  if (['Control', 'Shift', 'Alt', 'Meta'].includes(press.key)) return '';
  const mod = mac ? press.metaKey : press.ctrlKey;
  const named = KEY_NAMES[press.key] ?? press.key;
  const key = named.length === 1 ? named.toUpperCase() : named;
  // A shifted sign is already another sign ("?"): only letters and named keys say Shift.
  const shift = press.shiftKey && (key.length > 1 || /[A-Z]/.test(key));
  return [mod ? 'Mod' : '', press.altKey ? 'Alt' : '', shift ? 'Shift' : '', key].filter((part) => part !== '').join('+');
}

/** How a chord reads on this machine: `Ctrl+Shift+Z`, or with the signs of a Mac. */
export function chordText(chord: string, mac: boolean): string {
  if (!mac) return chord.replace('Mod', 'Ctrl');
  const signs: Readonly<Record<string, string>> = { Mod: '\u2318', Shift: '\u21e7', Alt: '\u2325' };
  return chord
    .split('+')
    .map((part) => signs[part] ?? part)
    .join('');
}

/** Chord as `aria-keyshortcuts` wants it. */
export const ariaChord = (chord: string, mac: boolean): string => chord.replace('Mod', mac ? 'Meta' : 'Control');

export const onMac = (): boolean => /Mac/.test(navigator.platform);

/** Whether keys belong to what has the focus: text being typed, or a menu or dialog that floats over the window. */
export function keysAreTaken(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  if (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)) return true;
  return target.closest('[role="dialog"], [role="menu"], [role="alertdialog"]') !== null;
}

import { describe, expect, it } from 'vitest';
import { chordOf, chordText, type KeyPress } from '../../renderer/state/key-chords.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('chordOf', () => {
  it('takes Control for Mod, and Command on a Mac', () => {
    expect(chordOf(press('z', { ctrlKey: true }), false)).toBe('Mod+Z');
    expect(chordOf(press('z', { metaKey: true }), true)).toBe('Mod+Z');
    expect(chordOf(press('z', { metaKey: true }), false)).toBe('Z');
  });
  it('says Shift for letters and named keys, not for signs that shift makes', () => {
    expect(chordOf(press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe('Mod+Shift+Z');
    expect(chordOf(press('Delete', { shiftKey: true }), false)).toBe('Shift+Delete');
    expect(chordOf(press('?', { shiftKey: true }), false)).toBe('?');
  });
  it('is nothing for a modifier alone', () => expect(chordOf(press('Shift', { shiftKey: true }), false)).toBe(''));
});

describe('chordText', () => {
  it('reads as the machine writes it', () => {
    expect(chordText('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
    expect(chordText('Mod+Shift+Z', true)).toBe('\u2318\u21e7Z');
  });
});

import { describe, expect, it } from 'vitest';
import { keyStep } from '../../renderer/panels/list-keys.ts';

describe('keyStep', () => {
  it('begins at either end when nothing is chosen', () => {
    expect(keyStep('ArrowDown', -1, 5, 3)).toBe(0);
    expect(keyStep('ArrowUp', -1, 5, 3)).toBe(4);
  });
  it('stops at the ends', () => {
    expect(keyStep('ArrowDown', 4, 5, 3)).toBe(4);
    expect(keyStep('ArrowUp', 0, 5, 3)).toBe(0);
    expect(keyStep('PageDown', 3, 5, 3)).toBe(4);
    expect(keyStep('PageUp', 1, 5, 3)).toBe(0);
  });
  it('goes to the ends', () => {
    expect(keyStep('Home', 3, 5, 3)).toBe(0);
    expect(keyStep('End', 3, 5, 3)).toBe(4);
  });
  it('leaves other keys and empty lists alone', () => {
    expect(keyStep('a', 1, 5, 3)).toBeNull();
    expect(keyStep('ArrowDown', -1, 0, 3)).toBeNull();
  });
});

// Moving in lists with the keyboard.

/** The position that a key leads to from `at` (-1: none yet); null for keys that lead nowhere. */
export function keyStep(key: string, at: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const clamp = (position: number): number => Math.min(count - 1, Math.max(0, position));
  if (key === 'ArrowDown') return clamp(at + 1);
  if (key === 'ArrowUp') return at < 0 ? count - 1 : clamp(at - 1);
  if (key === 'PageDown') return clamp(at + page);
  if (key === 'PageUp') return clamp(at - page);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

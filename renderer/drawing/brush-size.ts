import { getApp, setApp } from '../state/store.ts';

/** Pixels. */
export const SMALLEST_BRUSH = 4;
export const LARGEST_BRUSH = 120;

/** Sets the brush's radius, kept within its bounds. */
export const setBrush = (radius: number): void =>
  setApp({ brushRadius: Math.round(Math.min(LARGEST_BRUSH, Math.max(SMALLEST_BRUSH, radius))) });

/** Makes the brush a step larger or smaller: by a fifth, and by two pixels at least. */
export function stepBrush(direction: 1 | -1): void {
  const radius = getApp().brushRadius;
  setBrush(radius + direction * Math.max(2, radius / 5));
}

// One hue from weak to strong: width says the same, so that nobody has to tell hues apart. Dark lines on light maps, light on dark.
import type { Shade } from '../../map/ramps.ts';

/** Fewest people first, `#rrggbb`. */
export const LINE_COLOURS: Readonly<Record<Shade, readonly string[]>> = {
  light: ['#9db4c6', '#6c8fae', '#3f6a94', '#1f4875', '#0b2a52'],
  dark: ['#5b5a48', '#8a8350', '#b9ab5c', '#e2d06c', '#fff3a6'],
};

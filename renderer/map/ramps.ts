// Runs of colours for classes, told apart by colour-blind readers. Light maps go from pale to dark, dark maps the other way.
import { interpolateCividis, interpolatePRGn, interpolateYlGnBu, interpolateYlOrRd } from 'd3-scale-chromatic';

export type Shade = 'light' | 'dark';
/** `amount`: more is stronger. `need`: as `amount`, in warm colours. `change`: away from a middle, both ways. */
export type Ramp = 'amount' | 'need' | 'change';

/** ColorBrewer's YlGnBu and YlOrRd (C. Brewer, colorbrewer2.org) and, on dark ground, cividis (Nunez et al. 2018). */
const RUNS: Readonly<Record<Shade, Readonly<Record<Ramp, (share: number) => string>>>> = {
  light: {
    amount: (share) => interpolateYlGnBu(0.08 + share * 0.86),
    need: (share) => interpolateYlOrRd(0.06 + share * 0.86),
    change: (share) => interpolatePRGn(0.08 + share * 0.84),
  },
  dark: {
    // Not up to the palest: white outlines and names must read over the strongest class.
    amount: (share) => interpolateYlGnBu(0.96 - share * 0.6),
    need: (share) => interpolateCividis(0.08 + share * 0.72),
    change: (share) => interpolatePRGn(0.08 + share * 0.84),
  },
};

/** `count` colours of a ramp as `#rrggbb`, least first. */
export function rampColours(ramp: Ramp, count: number, shade: Shade): readonly string[] {
  const at = RUNS[shade][ramp];
  return Array.from({ length: count }, (_, i) => hex(at(count === 1 ? 0.6 : i / (count - 1))));
}

/** d3 writes `rgb(r, g, b)` or `#rrggbb`, as the scheme has it. */
function hex(colour: string): string {
  if (colour.startsWith('#')) return colour;
  const channels = colour.match(/\d+/g) ?? [];
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;
}

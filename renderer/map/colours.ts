// Colours as 24-bit numbers, so that thirty thousand of them can be compared and mixed without making strings.

/** A block that shows the hatched ground: no data. Outside the range of colours. */
export const HATCHED = 0x1000000;

/** `#rrggbb` as a number. Throws on anything else: colours come from our palettes or from checked plans. */
export function numberOf(colour: string): number {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`Not a colour: "${colour}".`);
  return Number.parseInt(colour.slice(1), 16);
}

/** `#rrggbb` of a colour, or a transparent one for `HATCHED`. */
export const textOf = (colour: number): string =>
  colour === HATCHED ? '#00000000' : `#${colour.toString(16).padStart(6, '0')}`;

/** What a colour looks like over a ground when it covers `share` (0 to 1) of it. */
export function mix(colour: number, ground: number, share: number): number {
  const channel = (shift: number): number => {
    const [over, under] = [(colour >> shift) & 255, (ground >> shift) & 255];
    return Math.round(under + (over - under) * share) << shift;
  };
  return channel(16) | channel(8) | channel(0);
}

/** Relative luminance of a colour, 0 to 1 (WCAG 2.2). */
export function luminance(colour: number): number {
  const linear = (shift: number): number => {
    const value = ((colour >> shift) & 255) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
}

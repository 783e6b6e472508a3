// The colour of every block, from its area or from a theme.

import type { AreaView } from '../../geodata/contract/views.ts';
import { UNASSIGNED } from '../../geodata/model/plan.ts';
import { HATCHED, mix, numberOf } from './colours.ts';
import type { MapPalette } from './map-palette.ts';
import { NO_CLASS } from './theme-classes.ts';
import type { ThemePaint } from './themes.ts';

/** A colour by slot; slots that no area holds have the land's. */
export function slotColours(areas: readonly AreaView[], selectedSlot: number, palette: MapPalette): Uint32Array {
  const land = numberOf(palette.land);
  const most = areas.reduce((greatest, { slot }) => Math.max(greatest, slot), UNASSIGNED);
  const colours = new Uint32Array(most + 1).fill(land);
  for (const { slot, colour } of areas) {
    colours[slot] = mix(numberOf(colour), land, slot === selectedSlot ? palette.coverSelected : palette.cover);
  }
  return colours;
}

/** Writes the colour of each block of the list (null: of all) by its slot. O(blocks). */
export function colourByArea(
  out: Uint32Array,
  slotOf: Uint16Array,
  colours: Uint32Array,
  blocks: ArrayLike<number> | null,
): void {
  const land = colours[UNASSIGNED]!;
  const count = blocks === null ? out.length : blocks.length;
  for (let i = 0; i < count; i++) {
    const block = blocks === null ? i : blocks[i]!;
    out[block] = colours[slotOf[block]!] ?? land;
  }
}

/** Writes the colour of every block by its class; blocks without one show the hatched ground. */
export function colourByTheme(out: Uint32Array, paint: ThemePaint): void {
  const colours = Uint32Array.from(paint.classes, ({ colour }) => numberOf(colour));
  for (let block = 0; block < out.length; block++) {
    const position = paint.classOf[block]!;
    out[block] = position === NO_CLASS ? HATCHED : (colours[position] ?? HATCHED);
  }
}

// Small repeating pictures: the hatch of "no data", and the patterns that tell areas apart without colour.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { PATTERN_COUNT } from './layers/block-fill.layer.ts';
import type { MapPalette } from './map-palette.ts';

/** Pixels of one tile of a pattern, at twice the screen's density. */
const SIZE = 16;

type Draw = (x: number, y: number) => boolean;

/** As the swatches of lists show them (panels/swatch.css): diagonal, level, dotted. */
const DRAWN: readonly Draw[] = [
  (x, y) => (x + y) % 8 < 2,
  (_, y) => y % 8 < 2,
  (x, y) => ((x % 8) - 4) ** 2 + ((y % 8) - 4) ** 2 < 5,
];

/** The pattern of an area, 1 to `PATTERN_COUNT`, or 0 for none: every fourth area stays plain, as its swatch does. */
export const patternOf = (slot: number): number => slot % (PATTERN_COUNT + 1);

/** Puts all pictures into the map, or new ones in place of those that are there. */
export function addPatterns(map: MapLibreMap, palette: MapPalette): void {
  put(
    map,
    'hatch',
    picture((x, y) => (x + y) % 8 < 2, palette.hatch, palette.land),
  );
  put(
    map,
    'beyond',
    picture((x, y) => (x + SIZE - y) % SIZE < 2, palette.beyond, null),
  );
  for (const [i, draw] of DRAWN.entries()) put(map, `pattern-${i + 1}`, picture(draw, palette.ink, null));
}

function put(map: MapLibreMap, name: string, data: ImageData): void {
  if (map.hasImage(name)) map.updateImage(name, data);
  else map.addImage(name, data, { pixelRatio: 2 });
}

function picture(draw: Draw, colour: string, ground: string | null): ImageData {
  const data = new ImageData(SIZE, SIZE);
  const [over, under] = [channels(colour, 255), ground === null ? [0, 0, 0, 0] : channels(ground, 255)];
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) data.data.set(draw(x, y) ? over : under, (y * SIZE + x) * 4);
  }
  return data;
}

function channels(colour: string, alpha: number): number[] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255, alpha];
}

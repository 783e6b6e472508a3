// The colours that the map itself has, beside those of areas and themes. Here and not in CSS: WebGL cannot read custom properties.
import type { Shade } from './ramps.ts';

export interface MapPalette {
  readonly shade: Shade;
  readonly sea: string;
  /** Blocks that belong to no area; what area colours are mixed with. */
  readonly land: string;
  /** How much of the land an area's colour covers: as it is, and when the area is selected. */
  readonly cover: number;
  readonly coverSelected: number;
  readonly hairline: string;
  readonly ink: string;
  /** Outlines of the tier on show, and of the other tiers. */
  readonly outline: string;
  readonly outlineOther: string;
  /** Under strong lines and labels, so that they read over any fill. */
  readonly halo: string;
  readonly accent: string;
  readonly hatch: string;
  /** The hatch over blocks whose nearest site lies outside their area. */
  readonly beyond: string;
  /** Sites that the plan opens or moves; ground from which a site is reached; a site or way that is looked at. */
  readonly opened: string;
  readonly reach: string;
  readonly focus: string;
  /** Lines of reference layers, by family. */
  readonly council: string;
  readonly nhs: string;
  readonly census: string;
}

const LIGHT: MapPalette = {
  shade: 'light',
  sea: '#dfe6e9',
  land: '#faf9f5',
  cover: 0.45,
  coverSelected: 0.72,
  hairline: '#8b979c',
  ink: '#1a2124',
  outline: '#2a3438',
  outlineOther: '#55636a',
  halo: '#ffffff',
  accent: '#c2185b',
  hatch: '#9aa5a9',
  beyond: '#d1480b',
  opened: '#0b6a6a',
  reach: '#6a3d9a',
  focus: '#1a5fd0',
  council: '#4a2f10',
  nhs: '#12408a',
  census: '#5b4a6d',
};

const DARK: MapPalette = {
  shade: 'dark',
  sea: '#0f1518',
  land: '#273034',
  cover: 0.55,
  coverSelected: 0.85,
  hairline: '#5d6b71',
  ink: '#eef3f4',
  outline: '#f2f6f7',
  outlineOther: '#b3c0c5',
  halo: '#0c1113',
  accent: '#ff7ab0',
  hatch: '#5f6d73',
  beyond: '#ffb070',
  opened: '#4fc3bd',
  reach: '#c9a6f0',
  focus: '#8cb6ff',
  council: '#f0c890',
  nhs: '#9cc4ff',
  census: '#cdb8e0',
};

export const paletteOf = (shade: Shade): MapPalette => (shade === 'dark' ? DARK : LIGHT);

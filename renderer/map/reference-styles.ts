// One line style for each kind of reference layer. Known ones are as planners draw them; others follow a rule.
import { type LayerId, layerParts } from '../../geodata/model/ids.ts';
import type { MapPalette } from './map-palette.ts';

export interface LineStyle {
  readonly family: 'council' | 'nhs' | 'census';
  readonly width: number;
  /** Lengths of dashes and gaps, in line widths; empty for a solid line. */
  readonly dash: readonly number[];
  /** Pixels between two parallel lines; 0 for a single one. */
  readonly gap: number;
  readonly cap: 'butt' | 'round';
}

const style = (family: LineStyle['family'], width: number, more: Partial<LineStyle> = {}): LineStyle => ({
  family,
  width,
  dash: [],
  gap: 0,
  cap: 'butt',
  ...more,
});

const KNOWN: Readonly<Record<string, LineStyle>> = {
  lad: style('council', 1.4),
  utla: style('council', 1, { gap: 2 }),
  ctyua: style('council', 1, { gap: 2 }),
  ward: style('council', 0.7, { dash: [2, 2] }),
  rgn: style('council', 2.6),
  ccg: style('nhs', 1.6, { dash: [4, 2.2] }),
  sicbl: style('nhs', 1.6, { dash: [5, 2, 1, 2] }),
  pcn: style('nhs', 2.2, { dash: [0, 2], cap: 'round' }),
  stp: style('nhs', 2.8),
  icb: style('nhs', 2.8),
  nhser: style('nhs', 3.6, { dash: [7, 2] }),
  msoa: style('census', 0.7),
  lsoa: style('census', 0.5),
};

/** Dashes for layers that nobody named, told apart by the letters of their geography. */
const RULE: readonly (readonly number[])[] = [
  [3, 1.5],
  [1.5, 1.5],
  [6, 2],
  [4, 1.5, 1.5, 1.5],
];

/** The style of a layer; the same geography looks the same in every vintage. */
export function lineStyle(id: LayerId): LineStyle {
  const { geography } = layerParts(id);
  const known = Object.hasOwn(KNOWN, geography) ? KNOWN[geography] : undefined;
  if (known) return known;
  let sum = 0;
  for (const letter of geography) sum += letter.charCodeAt(0);
  return style('census', 1.3, { dash: RULE[sum % RULE.length]! });
}

export const lineColour = (line: LineStyle, palette: MapPalette): string => palette[line.family];

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
  /** How much its names matter beside those of other layers: the larger the units, the more. */
  readonly rank: Rank;
}

/** 3: regions of England; 2: systems and counties; 1: councils and the like; 0: what a council has many of. */
export type Rank = 0 | 1 | 2 | 3;

const style = (family: LineStyle['family'], width: number, more: Partial<LineStyle> = {}): LineStyle => ({
  family,
  width,
  dash: [],
  gap: 0,
  cap: 'butt',
  rank: 1,
  ...more,
});

const KNOWN: Readonly<Record<string, LineStyle>> = {
  lad: style('council', 1.4),
  utla: style('council', 1, { gap: 2, rank: 2 }),
  ctyua: style('council', 1, { gap: 2, rank: 2 }),
  ward: style('council', 0.7, { dash: [2, 2], rank: 0 }),
  rgn: style('council', 2.6, { rank: 3 }),
  ccg: style('nhs', 1.6, { dash: [4, 2.2] }),
  sicbl: style('nhs', 1.6, { dash: [5, 2, 1, 2] }),
  pcn: style('nhs', 2.2, { dash: [0, 2], cap: 'round', rank: 0 }),
  stp: style('nhs', 2.8, { rank: 2 }),
  icb: style('nhs', 2.8, { rank: 2 }),
  nhser: style('nhs', 3.6, { dash: [7, 2], rank: 3 }),
  msoa: style('census', 0.7, { rank: 0 }),
  lsoa: style('census', 0.5, { rank: 0 }),
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

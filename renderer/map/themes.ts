// What a theme says about every block: its class, and for the legend the classes with their colours and counts.

import type { BlockTravelView } from '../../geodata/contract/access.ts';
import type { AtlasView } from '../../geodata/contract/views.ts';
import type { BlockAttribute } from '../../geodata/model/atlas.ts';
import { travelThemePaint } from '../access/travel-theme-paint.ts';
import { flowThemePaint } from '../flows/flow-theme-paint.ts';
import type { FlowShading } from '../flows/flow-wishes.ts';
import type { ClassBreaks, Theme } from '../state/app-state.ts';
import { classBounds, classOf } from './class-breaks.ts';
import { type Ramp, rampColours, type Shade } from './ramps.ts';
import { countedClasses } from './theme-classes.ts';
import { type RangeFormat, rangeLabels } from './theme-labels.ts';
import { themeSource } from './theme-sources.ts';

export interface ThemeClass {
  readonly label: string;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly blocks: number;
  /** Residents of its blocks, where the theme counts them: the legend then shows them in place of blocks. */
  readonly people?: number;
}

export interface ThemePaint {
  readonly title: string;
  /** "people per square kilometre"; '' where classes speak for themselves. */
  readonly unit: string;
  /** Publisher, title and year. */
  readonly source: string;
  /** By block: position in `classes`, or `NO_CLASS`. */
  readonly classOf: Uint8Array;
  readonly classes: readonly ThemeClass[];
  readonly unknownBlocks: number;
  readonly unknownPeople?: number;
  /** What is hatched, where that is not just unknown. */
  readonly unknownLabel?: string;
}

export interface ThemeWish {
  readonly theme: Theme;
  readonly breaks: ClassBreaks;
  readonly shade: Shade;
  /** For the theme `moved`. */
  readonly pointedOut: Uint32Array | null;
  /** For themes that the engine works out: what it answered last. */
  readonly flowShading?: FlowShading | null;
  readonly travelShading?: BlockTravelView | null;
}

const CLASSES = 6;
/** As many different whole values or fewer are classes of their own: deciles. */
const MOST_DISTINCT = 10;

/** null where the theme colours areas, or says something that the atlas does not know. */
export function themePaint(atlas: AtlasView, wish: ThemeWish): ThemePaint | null {
  const { theme } = wish;
  if (theme.kind === 'areas') return null;
  if (theme.kind === 'moved') return movedPaint(atlas, wish);
  if (theme.kind === 'density') return amountPaint(atlas, wish, densityAmount(atlas));
  if (theme.kind === 'older') {
    const shares = atlas.olderShares?.[`over${theme.from}`];
    return shares ? amountPaint(atlas, wish, olderAmount(atlas, shares, theme.from)) : null;
  }
  if (theme.kind === 'travel') return travelThemePaint(atlas, theme, wish.travelShading ?? null, wish.shade);
  if (theme.kind !== 'attribute') return flowThemePaint(atlas, theme, wish.flowShading ?? null, wish.shade);
  const attribute = atlas.attributes.find((known) => known.id === theme.id);
  if (!attribute) return null;
  return attribute.kind === 'class'
    ? classPaint(atlas, attribute, wish)
    : amountPaint(atlas, wish, numberAmount(attribute, atlas));
}

interface Amount {
  readonly title: string;
  readonly unit: string;
  readonly source: string;
  readonly ramp: Ramp;
  readonly values: Float64Array;
  readonly format: RangeFormat;
  /** The least value is the strongest: decile 1 is the most deprived. */
  readonly reversed?: boolean;
}

function densityAmount(atlas: AtlasView): Amount {
  const values = atlas.people.map((people, block) => {
    const hectares = atlas.landHectares[block]!;
    return hectares > 0 ? people / (hectares / 100) : Number.NaN;
  });
  const source = themeSource(atlas, 'people', atlas.peopleLabel);
  return { title: 'Population density', unit: 'people per km\u00b2', source, ramp: 'amount', values, format: 'figures' };
}

function olderAmount(atlas: AtlasView, shares: Float32Array, from: number): Amount {
  const values = Float64Array.from(shares, (share) => share * 100);
  const source = themeSource(atlas, 'people', atlas.peopleLabel);
  return { title: `Aged ${from} and over`, unit: '% of residents', source, ramp: 'amount', values, format: 'tenths' };
}

function numberAmount(attribute: Extract<BlockAttribute, { kind: 'number' }>, atlas: AtlasView): Amount {
  const [title, year] = splitYear(attribute.label);
  const isRank = /rank|decile/i.test(attribute.label);
  const isDeprivation = /depriv|imd|idac|idao/i.test(`${attribute.id} ${attribute.label}`);
  return {
    title,
    unit: isRank ? '1 is the most deprived' : isDeprivation ? 'higher is more deprived' : '',
    source: themeSource(atlas, isDeprivation ? 'deprivation' : attribute.id, year),
    ramp: isDeprivation ? 'need' : 'amount',
    values: attribute.values,
    format: 'any',
    reversed: isRank && isDeprivation,
  };
}

/** "Rank (2019)" is "Rank" and "2019". */
function splitYear(label: string): readonly [string, string] {
  const match = /^(.*?)\s*\((\d{4})\)$/.exec(label);
  return match ? [match[1]!, match[2]!] : [label, ''];
}

function amountPaint(atlas: AtlasView, { breaks, shade }: ThemeWish, amount: Amount): ThemePaint {
  const distinct = fewWholeValues(amount.values);
  const bounds = distinct ?? classBounds(amount.values, CLASSES, breaks);
  const classes = new Uint8Array(atlas.blockCount);
  for (let block = 0; block < classes.length; block++) classes[block] = classOf(amount.values[block]!, bounds);
  const colours = rampColours(amount.ramp, bounds.length, shade);
  const ordered = amount.reversed ? [...colours].reverse() : colours;
  const labels = distinct ? distinct.map(String) : rangeLabels(least(amount.values), bounds, amount.format);
  return { ...amountHead(amount), ...countedClasses(classes, labels, ordered) };
}

const amountHead = ({ title, unit, source }: Amount): Pick<ThemePaint, 'title' | 'unit' | 'source'> => ({
  title,
  unit,
  source,
});

function least(values: Float64Array): number {
  let low = Number.POSITIVE_INFINITY;
  for (const value of values) if (value < low) low = value;
  return low;
}

/** The values themselves, ascending, where there are only a few and all are whole; else null. */
function fewWholeValues(values: Float64Array): readonly number[] | null {
  const seen = new Set<number>();
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (!Number.isInteger(value) || (seen.add(value) && seen.size > MOST_DISTINCT)) return null;
  }
  return seen.size === 0 ? null : [...seen].sort((a, b) => a - b);
}

function classPaint(atlas: AtlasView, attribute: Extract<BlockAttribute, { kind: 'class' }>, { shade }: ThemeWish): ThemePaint {
  const [title, year] = splitYear(attribute.label);
  const rural = attribute.classes.map(({ rural }) => rural);
  const source = themeSource(atlas, /rural/i.test(attribute.label) ? 'rural-urban' : attribute.id, year);
  const labels = attribute.classes.map(({ label }) => label);
  return { title, unit: '', source, ...countedClasses(attribute.values, labels, classColours(rural, shade)) };
}

/** Rural classes in greens, urban ones in purples, each run from pale to strong; others along one ramp. */
function classColours(rural: readonly (boolean | null)[], shade: Shade): readonly string[] {
  if (rural.every((one) => one === null)) return rampColours('amount', rural.length, shade);
  const ruralCount = rural.filter((one) => one === true).length;
  const urbanCount = rural.length - ruralCount;
  // The middle of the diverging ramp is nearly white and would say "neither".
  const run = rampColours('change', (ruralCount + urbanCount) * 2 + 1, shade);
  const [urban, country] = [run.slice(0, urbanCount), run.slice(run.length - ruralCount)];
  let [nextUrban, nextCountry] = [0, 0];
  return rural.map((one) => (one === true ? country[nextCountry++]! : urban[nextUrban++]!));
}

function movedPaint(atlas: AtlasView, { pointedOut, shade }: ThemeWish): ThemePaint {
  const classes = new Uint8Array(atlas.blockCount);
  for (const block of pointedOut ?? []) if (block < classes.length) classes[block] = 1;
  const colours = shade === 'dark' ? ['#39454a', '#ff9ec4'] : ['#e4e6e3', '#a8326e'];
  return { title: 'Blocks that differ', unit: '', source: '', ...countedClasses(classes, ['As before', 'Moved'], colours) };
}

// Travel in words: how people travel, how long and how far, what it rests on.
import type { BlockTravelView, SiteView } from '../../geodata/contract/access.ts';
import type { SiteChange } from '../../geodata/model/plan.ts';
import type { TravelBasis, TravelMode } from '../../geodata/model/travel.ts';
import { grouped } from '../format/numbers.ts';
import { capitalised } from '../format/words.ts';

export const MODE_WORDS: Readonly<Record<TravelMode, string>> = { car: 'by car', foot: 'on foot', cycle: 'by bicycle' };

/** Bands of minutes as legends and columns name them; a bound belongs to the band that it ends. */
export const BAND_LABELS = ['up to 15', '15 to 30', '30 to 45', '45 to 60', 'over 60'] as const;
export const BAND_ENDS = [15, 30, 45, 60] as const;

/** Position in `BAND_LABELS`. Minutes come in single precision from tenths of seconds, so that 15 is 15. */
export const bandOf = (minutes: number): number => BAND_ENDS.filter((end) => minutes > Math.fround(end)).length;

/** `24 min`; a dash where there is none. What takes any time at all takes at least a minute. */
export const minutesText = (minutes: number | null): string =>
  minutes === null || Number.isNaN(minutes) ? '\u2013' : `${wholeMinutes(minutes)} min`;

/** `24`, as columns with the unit in their heading write it. */
export const minutesFigure = (minutes: number | null): string =>
  minutes === null || Number.isNaN(minutes) ? '\u2013' : wholeMinutes(minutes);

function wholeMinutes(minutes: number): string {
  const whole = Math.round(minutes);
  return grouped(minutes > 0 ? Math.max(1, whole) : whole);
}

/** `+12 min`, `-3 min`, `0 min`. */
export function changeText(minutes: number | null): string {
  if (minutes === null || Number.isNaN(minutes)) return '\u2013';
  const whole = Math.round(minutes);
  return `${whole > 0 ? '+' : ''}${grouped(whole === 0 ? 0 : whole)} min`;
}

/** `18.2 km`, `0.4 km`; whole from 100 on. */
export const kilometresText = (kilometres: number | null): string =>
  kilometres === null || Number.isNaN(kilometres)
    ? '\u2013'
    : `${kilometres < 99.95 ? kilometres.toFixed(1) : grouped(kilometres)} km`;

/** `1.62`: a ratio of percentiles. */
export const maskingText = (ratio: number | null): string => (ratio === null ? '\u2013' : ratio.toFixed(2));

/** "By road: OpenStreetMap, April 2014, class speeds." Stands beside every figure. */
export function basisSentence({ method, label, peopleByLine }: TravelBasis): string {
  if (method === 'straight-line') return `Estimated by ${decapitalised(label)}.`;
  const line =
    method === 'mixed' && peopleByLine > 0 ? ` ${grouped(peopleByLine)} people are far from any road: by straight line.` : '';
  return `By road: ${label}.${line}`;
}

/** As within a sentence: "emergency departments", but "GP practices". */
export const decapitalised = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** "24 min to Saltby General (18.2 km)": a block's way to its nearest site. null outside the atlas. */
export function wayText({ minutes, kilometres, nearest, sites, byLine }: BlockTravelView, block: number): string | null {
  const at = nearest[block];
  if (at === undefined) return null;
  const site = sites[at];
  if (at < 0 || !site) return 'none can be reached';
  const line = byLine[block] === 1 ? ', straight line' : '';
  return `${minutesText(minutes[block] ?? null)} to ${site.name} (${kilometresText(kilometres[block] ?? null)}${line})`;
}

const STATE_WORDS: Readonly<Record<SiteView['state'], string>> = {
  'as-today': 'as today',
  opened: 'opened by the plan',
  moved: 'moved by the plan',
  closed: 'closed by the plan',
};

/** What the plan does to a site: one that it converts is closed for the service, and goes on as something else. */
export const stateText = ({ state }: Pick<SiteView, 'state'>, change: SiteChange | undefined): string =>
  change?.kind === 'convert' ? 'converted by the plan' : STATE_WORDS[state];

/** "Minutes to the nearest emergency department by car". */
export const themeTitle = (one: string, mode: TravelMode): string => `Minutes to the nearest ${one} ${MODE_WORDS[mode]}`;

/** A kind of care that no list names: `walk-in-centre` is "walk in centre". */
export const serviceWord = (service: string): string => service.replaceAll('-', ' ');

export const serviceHeading = (service: string): string => capitalised(serviceWord(service));

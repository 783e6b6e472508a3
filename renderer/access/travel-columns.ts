// The columns of the travel table (CRITERIA section 1: coverage, rural gap, masking, boundary harm).
import type { TravelRow } from '../../geodata/contract/access.ts';
import { grouped, percent } from '../format/numbers.ts';
import type { ShownColumn } from '../tables/data-table.tsx';
import { BAND_ENDS, maskingText, minutesFigure } from './travel-words.ts';

type TravelColumn = ShownColumn<TravelRow>;

const WIDTH = 88;
/** For a heading of two long words. */
const WIDE = 120;
const DASH = '\u2013';

const people = (id: string, label: string, of: (row: TravelRow) => number | null, width = WIDTH): TravelColumn => ({
  ...{ id, label, numeric: true, width, value: of },
  text: (row) => numberOr(of(row), grouped),
});

const minutes = (id: string, label: string, of: (row: TravelRow) => number | null): TravelColumn => ({
  ...{ id, label, numeric: true, width: WIDTH, value: of },
  text: (row) => minutesFigure(of(row)),
});

const share = (id: string, label: string, of: (row: TravelRow) => number | null): TravelColumn => ({
  ...{ id, label, numeric: true, width: 80, value: of },
  text: (row) => numberOr(of(row), percent),
});

const numberOr = (value: number | null, write: (value: number) => string): string => (value === null ? DASH : write(value));

/** Nobody lives there: no share of them can be taken. */
const within = ({ all }: TravelRow, band: number): number | null => (all.people === 0 ? null : (all.within[band] ?? null));

const NOW: readonly TravelColumn[] = [
  { id: 'name', label: 'Area', numeric: false, width: 170, value: (row) => row.name },
  people('people', 'Residents', ({ all }) => all.people),
  ...BAND_ENDS.map((end, band) => share(`within-${end}`, `In ${end} min`, (row) => within(row, band))),
  minutes('median', 'Median', ({ all }) => all.median),
  minutes('p90', '90th', ({ all }) => all.p90),
  minutes('rural-gap', 'Rural gap', ({ ruralGap }) => ruralGap),
  {
    ...{ id: 'masking', label: 'Masking', numeric: true, width: WIDTH, value: ({ all }) => all.masking },
    text: ({ all }) => maskingText(all.masking),
  },
  people('harmed', 'Nearest outside', ({ harmed }) => harmed, WIDE),
  { ...minutes('extra', 'Extra minutes', ({ extraMinutes }) => extraMinutes), width: 104 },
  people('unreached', 'None reached', ({ all }) => all.unreached, 104),
];

/** As today, where the plan changes sites. */
const TODAY: readonly TravelColumn[] = [
  share('today-45', 'Today in 45', ({ today }) => (today && today.all.people > 0 ? today.all.within[2] : null)),
  { ...minutes('today-median', 'Today median', ({ today }) => today?.all.median ?? null), width: 104 },
  minutes('today-p90', 'Today 90th', ({ today }) => today?.all.p90 ?? null),
  people('today-harmed', 'Today outside', ({ today }) => today?.harmed ?? null, 104),
];

export const travelColumns = (rows: readonly TravelRow[]): readonly TravelColumn[] =>
  rows.some(({ today }) => today !== null) ? [...NOW, ...TODAY] : NOW;

/** What a heading means, in one sentence; read with the table. */
export const TRAVEL_MEANINGS =
  'In 15 min and so on: share of residents who reach the nearest site in that time; Median, 90th: minutes within which half and 90% of residents reach it; Rural gap: rural less urban median, minutes; Masking: 90th over 50th percentile; Nearest outside: residents whose nearest site lies outside the area; Extra minutes: what staying inside would add for them, on average.';

// The columns of a table of origins and destinations, under the names that people give them.
import type { ProviderKind } from '../model/flows.ts';
import { isLayerId, type LayerId } from '../model/ids.ts';
import { columnKey, findColumn } from './column-names.ts';
import { finestColumn } from './geographies.ts';

const ORIGIN = [
  ...['origin', 'origin code', 'residence', 'residence code', 'area of residence', 'patient residence', 'home area'],
  ...['lsoa', 'lsoa code', 'patient lsoa', 'msoa', 'msoa code', 'gss', 'gss code', 'ons code', 'area code', 'geography code'],
  ...[
    'lad',
    'lad code',
    'la code',
    'local authority code',
    'council code',
    'ccg',
    'ccg code',
    'icb',
    'icb code',
    'sub icb code',
  ],
];
const DESTINATION = [
  ...['destination', 'destination code', 'provider', 'provider code', 'site', 'site code', 'practice', 'practice code'],
  ...['gp practice', 'gp practice code', 'trust', 'trust code', 'hospital', 'hospital code', 'org code', 'organisation code'],
];
const DESTINATION_NAME = [
  ...['destination name', 'provider name', 'site name', 'practice name', 'trust name', 'hospital name', 'organisation name'],
];
const PEOPLE = [
  ...[
    'people',
    'persons',
    'count',
    'patients',
    'number of patients',
    'registered patients',
    'admissions',
    'number of admissions',
  ],
  ...['attendances', 'number of attendances', 'spells', 'episodes', 'appointments', 'activity'],
];
const SHARE = [
  ...['share', 'proportion', 'share of origin', 'share of residents', 'share of destination', 'share of provider'],
  ...['proportion of origin', 'proportion of residents', 'proportion of destination', 'proportion of provider'],
];

/** What a table may say of itself, once or on every row. A blank cell says what the row above says. */
export const SETTING_COLUMNS = {
  title: 'FLOW_SET',
  originLayer: 'ORIGIN_LAYER',
  destinationKind: 'DESTINATION_KIND',
  basis: 'BASIS',
  counted: 'COUNTED',
  shareOf: 'SHARE_OF',
  withheldBelow: 'WITHHELD_BELOW',
} as const;
export type FlowSetting = keyof typeof SETTING_COLUMNS;

export interface FlowColumns {
  readonly origin: number;
  readonly destination: number;
  /** -1 where there is none; this and `year`. */
  readonly destinationName: number;
  readonly year: number;
  readonly measure: 'people' | 'share';
  readonly value: number;
  /** Columns that the table has of `SETTING_COLUMNS`. */
  readonly settings: readonly { readonly setting: FlowSetting; readonly at: number }[];
  /** What the headings alone tell; null or '' where they do not. */
  readonly told: {
    readonly originLayer: LayerId | null;
    readonly destinationKind: ProviderKind | null;
    readonly basis: 'registered' | 'admissions' | 'other';
    readonly shareOf: 'origin' | 'destination' | null;
    /** "admissions", "patients": what was counted. */
    readonly what: string;
  };
}

/** Columns of an origin, a destination and a number; null where one of them is missing, or two would be the same column. */
export function flowColumns(columns: readonly string[]): FlowColumns | null {
  const geography = finestColumn(columns);
  const named = findColumn(columns, ...ORIGIN);
  const origin = named >= 0 ? named : (geography?.code ?? -1);
  const destination = findColumn(columns, ...DESTINATION);
  const people = findColumn(columns, ...PEOPLE);
  const share = findColumn(columns, ...SHARE);
  const value = people >= 0 ? people : share;
  if (origin < 0 || destination < 0 || value < 0 || origin === destination) return null;
  const settings = SETTINGS.map((setting) => ({ setting, at: findColumn(columns, SETTING_COLUMNS[setting]) }));
  return {
    ...{ origin, destination, value, measure: people >= 0 ? 'people' : 'share' },
    destinationName: findColumn(columns, ...DESTINATION_NAME),
    year: findColumn(columns, 'year', 'financial year', 'calendar year'),
    settings: settings.filter(({ at }) => at >= 0),
    told: {
      originLayer: named < 0 ? (geography?.layer ?? null) : layerIn(columns[named] ?? ''),
      destinationKind: kindIn(columns[destination] ?? ''),
      basis: basisIn(columns[value] ?? ''),
      shareOf: shareOfIn(columns[value] ?? ''),
      what: (columns[value] ?? '').toLowerCase().replaceAll('_', ' '),
    },
  };
}

const SETTINGS = Object.keys(SETTING_COLUMNS) as FlowSetting[]; // the keys of the constant above

/** `lsoa11` in a heading such as LSOA11; the join finds the layer of all others by their codes. */
function layerIn(heading: string): LayerId | null {
  const id = columnKey(heading).replace(/(?:code|cd)$/, '');
  return isLayerId(id) ? id : null;
}

const KIND_WORDS: readonly (readonly [RegExp, ProviderKind])[] = [
  [/practice/, 'gp-practice'],
  [/trust/, 'trust'],
  [/hospital|site/, 'hospital'],
];

const kindIn = (heading: string): ProviderKind | null =>
  KIND_WORDS.find(([word]) => word.test(columnKey(heading)))?.[1] ?? null;

function basisIn(heading: string): FlowColumns['told']['basis'] {
  const key = columnKey(heading);
  if (/admission|spell|episode/.test(key)) return 'admissions';
  return key === 'registeredpatients' || key === 'numberofpatients' ? 'registered' : 'other';
}

function shareOfIn(heading: string): 'origin' | 'destination' | null {
  const key = columnKey(heading);
  if (/of(?:origin|residents)$/.test(key)) return 'origin';
  return /of(?:destination|provider)$/.test(key) ? 'destination' : null;
}

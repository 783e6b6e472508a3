// A user's own table of where people go: which column is what, and what the numbers are. Written anew under the headings of the
// origin-destination importer, with what holds for the whole table once, in its first row.
import type { ProviderKind } from '../../../geodata/model/flows.ts';
import { readDelimited, writeCsv } from './delimited-text.ts';

export const KIND_WORDS: Readonly<Record<ProviderKind, string>> = {
  'gp-practice': 'GP practices',
  pcn: 'Primary care networks',
  trust: 'Trusts',
  hospital: 'Hospitals and other sites',
  'emergency-department': 'Emergency departments',
  'stroke-unit': 'Stroke units',
  'other-service': 'Other services',
};

export const BASIS_WORDS = { registered: 'Registered patients', admissions: 'Admissions', other: 'Anything else' } as const;
export const NUMBER_WORDS = {
  counted: 'People, counted',
  modelled: 'People, modelled or estimated',
  'share-of-origin': "Shares of an area's people",
  'share-of-destination': "Shares of a provider's patients",
} as const;

export type FlowBasis = keyof typeof BASIS_WORDS;
export type FlowNumbers = keyof typeof NUMBER_WORDS;

export interface FlowMapping {
  /** Positions of columns; -1 for none where there may be none. */
  readonly origin: number;
  readonly destination: number;
  readonly destinationName: number;
  readonly value: number;
  readonly year: number;
  /** What the origins are codes of (`lsoa11`); '' to find out by the codes. */
  readonly originLayer: string;
  readonly kind: ProviderKind;
  readonly basis: FlowBasis;
  readonly numbers: FlowNumbers;
  /** Counts below this were withheld, or must not be shown; 0 for no such rule. */
  readonly withheldBelow: number;
  readonly title: string;
}

const HEADINGS = {
  origin: /origin|resid|lsoa|msoa|gss|home|^area|^lad|^ccg|^icb|ward/i,
  destinationName: /(?:dest|provider|site|practice|trust|hospital|organi[sz]ation).*name/i,
  destination: /dest|provider|site|practice|trust|hospital|organi[sz]ation|^org/i,
  value: /people|person|patient|count|admission|attend|spell|episode|number|activity|share|propor/i,
  year: /year/i,
} as const;

/** A first guess from the headings; null for a table that does not look like flows. */
export function guessFlows(columns: readonly string[], file: string): FlowMapping | null {
  const taken = new Set<number>();
  const find = (heading: RegExp): number => {
    const at = columns.findIndex((column, position) => !taken.has(position) && heading.test(column));
    if (at >= 0) taken.add(at);
    return at;
  };
  const year = find(HEADINGS.year);
  const destinationName = find(HEADINGS.destinationName);
  const origin = find(HEADINGS.origin);
  const destination = find(HEADINGS.destination);
  const value = find(HEADINGS.value);
  if (origin < 0 || destination < 0 || value < 0) return null;
  return { ...flowsFrom(file), ...{ origin, destination, destinationName, value, year }, ...told(columns, destination, value) };
}

/** What to begin with when nothing can be told from the headings. */
export const flowsFrom = (file: string): FlowMapping => ({
  ...{ origin: 0, destination: 1, destinationName: -1, value: 2, year: -1, originLayer: '' },
  ...{ kind: 'other-service', basis: 'other', numbers: 'counted', withheldBelow: 0 },
  title: file.replace(/\.[^.]*$/, ''),
});

function told(columns: readonly string[], destination: number, value: number): Pick<FlowMapping, 'kind' | 'basis' | 'numbers'> {
  const [goes, counts] = [columns[destination] ?? '', columns[value] ?? ''];
  const kind = /practice/i.test(goes)
    ? 'gp-practice'
    : /trust/i.test(goes)
      ? 'trust'
      : /hospital|site/i.test(goes)
        ? 'hospital'
        : 'other-service';
  const basis = /regist/i.test(counts) ? 'registered' : /admission|spell|episode/i.test(counts) ? 'admissions' : 'other';
  return { kind, basis, numbers: /share|propor/i.test(counts) ? 'share-of-origin' : 'counted' };
}

export const isShare = ({ numbers }: Pick<FlowMapping, 'numbers'>): boolean => numbers.startsWith('share');

/** What still stops the mapping, as a sentence; null when it can be used. */
export function flowProblem(mapping: FlowMapping, columnCount: number): string | null {
  const { origin, destination, value, originLayer, withheldBelow, title } = mapping;
  const columns = [origin, destination, value];
  if (columns.some((column) => column >= columnCount)) return 'The table has too few columns.';
  if (new Set(columns).size < columns.length) return 'Origin, destination and number must be three columns.';
  if (originLayer !== '' && !/^[a-z]+\d{2}$/.test(originLayer))
    return 'Name the areas and their year, for example lsoa11, or leave it empty.';
  if (!Number.isInteger(withheldBelow) || withheldBelow < 0)
    return 'Say below which whole number counts are withheld; 0 for no such rule.';
  return title.trim() === '' ? 'Give the flows a name.' : null;
}

/** Headings of the rewritten table, in the order of its cells. */
export function flowHeadings(mapping: FlowMapping): readonly string[] {
  return [
    ...['ORIGIN_CODE', 'DESTINATION_CODE', isShare(mapping) ? 'SHARE' : 'PEOPLE'],
    ...(mapping.destinationName < 0 ? [] : ['DESTINATION_NAME']),
    ...(mapping.year < 0 ? [] : ['YEAR']),
    ...settingsOf(mapping).map(([heading]) => heading),
  ];
}

function settingsOf(mapping: FlowMapping): readonly (readonly [heading: string, text: string])[] {
  const { originLayer, kind, basis, numbers, withheldBelow, title } = mapping;
  return [
    ['ORIGIN_LAYER', originLayer],
    ['DESTINATION_KIND', kind],
    ['BASIS', basis],
    ['COUNTED', numbers === 'counted' ? 'counted' : 'modelled'],
    ...(isShare(mapping) ? [['SHARE_OF', numbers === 'share-of-origin' ? 'origin' : 'destination'] as const] : []),
    ['WITHHELD_BELOW', withheldBelow === 0 ? '' : String(withheldBelow)],
    ['FLOW_SET', title.trim()],
  ];
}

/** The table with only the columns that were named. Cells stay as they are: `<5` and `*` mean something to the importer. */
export function rewriteFlows(text: string, delimiter: string, mapping: FlowMapping): string {
  const [, ...rows] = readDelimited(text, delimiter);
  const { origin, destination, value, destinationName, year } = mapping;
  const columns = [origin, destination, value, ...[destinationName, year].filter((column) => column >= 0)];
  const settings = settingsOf(mapping).map(([, said]) => said);
  const blank = settings.map(() => '');
  const cells = (row: readonly string[], line: number): readonly string[] => [
    ...columns.map((column) => (row[column] ?? '').trim()),
    ...(line === 0 ? settings : blank),
  ];
  return writeCsv([flowHeadings(mapping), ...rows.map(cells)]);
}

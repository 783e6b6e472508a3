// An unknown table made known: the user says which column is the code and what another column holds, and the table is written
// anew with the headings that the importers recognise. The original file is not touched.
import { readDelimited, writeCsv } from './delimited-text.ts';

export const MEANINGS = ['people', 'deprivation', 'land', 'group'] as const;
export type Meaning = (typeof MEANINGS)[number];

/** What a table may hold, flows included, which have a mapping of their own (`flow-mapping.ts`). */
export const HOLDS_WORDS: Readonly<Record<Meaning | 'flows', string>> = {
  people: 'People',
  deprivation: 'Deprivation score',
  land: 'Land area',
  group: 'Membership of a geography',
  flows: 'Where people go for care',
};
export type Holds = keyof typeof HOLDS_WORDS;

export const MEANING_WORDS: Readonly<Record<Meaning, { readonly value: string; readonly about: string }>> = {
  people: { value: 'Number of people', about: 'All residents of the block, whole numbers.' },
  deprivation: {
    value: 'Score',
    about: 'Any score of the block; a higher one means more deprived.',
  },
  land: { value: 'Hectares of land', about: 'Hectares without inland water.' },
  group: {
    value: 'Code of the unit',
    about: 'Which unit of a geography the block belongs to.',
  },
};

const VALUE_HEADINGS: Readonly<Record<Exclude<Meaning, 'group'>, string>> = {
  people: 'All Ages',
  deprivation: 'IMD Score',
  land: 'LandHectare',
};

export interface Mapping {
  readonly meaning: Meaning;
  /** The blocks whose codes the code column holds: `lsoa11`. */
  readonly layer: string;
  readonly code: number;
  readonly value: number;
  /** For a membership: the geography (`lad21`) and the column of its names, -1 for none. */
  readonly group: string;
  readonly groupName: number;
}

/** Block layers that tables are commonly about. */
export const BLOCK_LAYERS = ['lsoa11', 'lsoa21', 'msoa11', 'msoa21', 'oa11', 'oa21'] as const;

const CODE_OF: readonly (readonly [RegExp, string])[] = [
  [/^[EW]01\d{6}$/, 'lsoa'],
  [/^[EW]02\d{6}$/, 'msoa'],
  [/^[EW]00\d{6}$/, 'oa'],
];

/** A first guess from the headings and the first rows: the column of codes, the first column of numbers after it. */
export function guessMapping(columns: readonly string[], rows: readonly (readonly string[])[]): Mapping {
  const most = (holds: (cell: string) => boolean) => (column: number) =>
    rows.length > 0 && rows.filter((row) => holds((row[column] ?? '').trim())).length * 2 > rows.length;
  const positions = columns.map((_, at) => at);
  const code = positions.find(most((cell) => /^[A-Z]\d{8}$/.test(cell))) ?? 0;
  const isNumber = most((cell) => cell !== '' && Number.isFinite(Number(cell.replaceAll(',', ''))));
  const value = positions.find((at) => at !== code && isNumber(at)) ?? (code === 0 ? 1 : 0);
  const sample = rows.find((row) => row[code])?.[code]?.trim() ?? '';
  const geography = CODE_OF.find(([pattern]) => pattern.test(sample))?.[1] ?? 'lsoa';
  const year = /21/.test(columns[code] ?? '') ? '21' : '11';
  return { meaning: 'people', layer: `${geography}${year}`, code, value, group: '', groupName: -1 };
}

/** What still stops the mapping, as a sentence; null when it can be used. */
export function mappingProblem(mapping: Mapping, columnCount: number): string | null {
  const { meaning, layer, code, value, group } = mapping;
  if (!/^[a-z]+\d{2}$/.test(layer)) return 'Say which blocks the codes are of, for example lsoa11.';
  if (code >= columnCount || value >= columnCount) return 'The table has too few columns.';
  if (code === value) return 'The code and the value cannot be the same column.';
  if (meaning !== 'group') return null;
  if (!/^[a-z]+\d{2}$/.test(group)) return 'Name the geography and its year, for example lad21 or locality24.';
  return group === layer ? 'The geography must be another one than the blocks.' : null;
}

/** Headings that the importers recognise, in the order of the cells that `rewriteTable` writes. */
export function headingsOf(mapping: Mapping): readonly string[] {
  const code = `${mapping.layer.toUpperCase()}CD`;
  if (mapping.meaning !== 'group') return [code, VALUE_HEADINGS[mapping.meaning]];
  const group = mapping.group.toUpperCase();
  return mapping.groupName < 0 ? [code, `${group}CD`] : [code, `${group}CD`, `${group}NM`];
}

/** The table with only the columns that were named, under headings that are recognised. */
export function rewriteTable(text: string, delimiter: string, mapping: Mapping): string {
  const [, ...rows] = readDelimited(text, delimiter);
  const asNumber = (cell: string): string => cell.replaceAll(',', '').trim();
  const cells = (row: readonly string[]): readonly string[] => {
    const code = (row[mapping.code] ?? '').trim();
    const value = row[mapping.value] ?? '';
    if (mapping.meaning !== 'group') return [code, asNumber(value)];
    const names = mapping.groupName < 0 ? [] : [(row[mapping.groupName] ?? '').trim()];
    return [code, value.trim(), ...names];
  };
  return writeCsv([headingsOf(mapping), ...rows.map(cells)]);
}

// What a table of flows says of itself: which layer its origins are of, what its numbers are, what was withheld.
import { PROVIDER_KINDS, type ProviderKind } from '../model/flows.ts';
import { isLayerId, type LayerId } from '../model/ids.ts';
import { cleanText, numberIn } from './cells.ts';
import type { RowDataset } from './dataset.ts';
import { type FlowColumns, type FlowSetting, SETTING_COLUMNS } from './flow-columns.ts';
import type { ImportLog } from './import-log.ts';

export interface FlowSettings {
  readonly title: string;
  readonly originLayer: LayerId | null;
  /** null: told by the codes. */
  readonly destinationKind: ProviderKind | null;
  readonly basis: 'registered' | 'admissions' | 'other';
  readonly counted: boolean;
  readonly shareOf: 'origin' | 'destination' | null;
  readonly withheldBelow: number;
}

const BASES = ['registered', 'admissions', 'other'] as const;
const BASES_OF_SHARES = ['origin', 'destination'] as const;

interface Said {
  readonly text: string;
  readonly row: number;
}

/** The settings, with an error in the log for each that contradicts itself or is none of the words that are known. */
export function flowSettings(dataset: RowDataset, columns: FlowColumns, log: ImportLog): FlowSettings {
  const said = columns.settings.length > 0 ? readSettings(dataset, columns, log) : new Map<FlowSetting, Said>();
  const { told, measure } = columns;
  const word = <Value extends string | boolean | number>(
    setting: FlowSetting,
    wanted: string,
    read: (text: string) => Value | null,
  ): Value | null => {
    const stated = said.get(setting);
    if (!stated) return null;
    const value = read(stated.text.toLowerCase());
    if (value === null) {
      const message = `"${stated.text}" is not known here.`;
      log.error({
        code: 'unknown-setting',
        message,
        fix: `Write ${wanted}.`,
        row: stated.row,
        column: SETTING_COLUMNS[setting],
      });
    }
    return value;
  };
  const oneOf =
    <Value extends string>(values: readonly Value[]) =>
    (text: string): Value | null =>
      values.find((value) => value === text) ?? null;
  return {
    title: said.get('title')?.text ?? '',
    originLayer: word('originLayer', 'a layer such as lsoa11', (text) => (isLayerId(text) ? text : null)) ?? told.originLayer,
    destinationKind:
      word('destinationKind', `one of ${PROVIDER_KINDS.join(', ')}`, oneOf(PROVIDER_KINDS)) ?? told.destinationKind,
    basis: word('basis', 'registered, admissions or other', oneOf(BASES)) ?? told.basis,
    counted: word('counted', 'counted or modelled', countedIn) ?? measure === 'people',
    shareOf: measure === 'people' ? null : (word('shareOf', 'origin or destination', oneOf(BASES_OF_SHARES)) ?? told.shareOf),
    withheldBelow: word('withheldBelow', 'the smallest number that is told, for example 5', wholeIn) ?? 0,
  };
}

function countedIn(text: string): boolean | null {
  if (['counted', 'yes', 'true', '1'].includes(text)) return true;
  return ['modelled', 'estimated', 'no', 'false', '0'].includes(text) ? false : null;
}

function wholeIn(text: string): number | null {
  const value = numberIn(text);
  return Number.isInteger(value) && value >= 0 ? value : null;
}

function readSettings(dataset: RowDataset, { settings }: FlowColumns, log: ImportLog): ReadonlyMap<FlowSetting, Said> {
  const said = new Map<FlowSetting, Said>();
  const reported = new Set<FlowSetting>();
  const visit = (cells: readonly string[], row: number): void => {
    for (const { setting, at } of settings) {
      const text = cleanText(cells[at] ?? '');
      const known = said.get(setting);
      if (text === '' || text === known?.text) continue;
      if (!known) said.set(setting, { text, row });
      else if (!reported.has(setting)) {
        reported.add(setting);
        const message = `"${known.text}" stands in row ${known.row} and "${text}" in row ${row}; a set is one or the other.`;
        log.error({
          code: 'two-settings',
          message,
          fix: 'Split the table into two files.',
          row,
          column: SETTING_COLUMNS[setting],
        });
      }
    }
  };
  if (dataset.kind === 'table') dataset.eachRow(visit);
  else for (const [index, cells] of dataset.properties.entries()) visit(cells, index + 1);
  return said;
}

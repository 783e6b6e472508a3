// Practices with a point and a list size, and other prescribing cost centres with a point: two lists of one shape.
import type { ProviderKind } from '../../model/flows.ts';
import { NHS } from '../attributions.ts';
import { cleanText, countIn } from '../cells.ts';
import { type FoundColumns, findColumn, findColumns, onlyMissing } from '../column-names.ts';
import type { RowDataset } from '../dataset.ts';
import type { ImportFact } from '../facts.ts';
import type { ImportLog } from '../import-log.ts';
import { defineImporter } from '../importer.ts';
import { details, PRECEDENCE, pointIn, provider, readProviders } from '../providers.ts';

const COLUMNS = {
  code: ['OrganisationCode'],
  name: ['OrganisationName'],
  postcode: ['PCDS'],
  status: ['Status'],
  setting: ['PrescribingSetting'],
  latitude: ['Lat'],
  longitude: ['Long'],
};
type Columns = FoundColumns<keyof typeof COLUMNS>;
interface Match {
  readonly at: Columns;
  /** Column of the list size, -1 where there is none. */
  readonly patients: number;
}

const listSizeColumn = (columns: readonly string[]): number => findColumn(columns, 'Patient', 'Patients');

export const locatedPractices = defineImporter<Match>({
  id: 'located-practices',
  needs: 'OrganisationCode, OrganisationName, PCDS, Status, PrescribingSetting, Patient, Lat and Long',
  recognise({ columns }) {
    const at = findColumns(columns, COLUMNS);
    const patients = listSizeColumn(columns);
    return at && patients >= 0 ? { at, patients } : null;
  },
  missingCode: ({ columns }) => onlyMissing(columns, COLUMNS, 'code'),
  describe: () => 'GP practices with points and list sizes',
  source: () => ({ ...NHS, title: 'GP practices with coordinates (ODS and ONS postcodes)', vintage: '' }),
  import: (dataset, match, log) => readLocated(dataset, match, log, 'gp-practice'),
});

export const otherServices = defineImporter<Match>({
  id: 'other-services',
  needs: 'OrganisationCode, OrganisationName, PCDS, Status, PrescribingSetting, Lat and Long',
  recognise({ columns }) {
    const at = findColumns(columns, COLUMNS);
    return at && listSizeColumn(columns) < 0 ? { at, patients: -1 } : null;
  },
  describe: () => 'other prescribing cost centres with points',
  source: () => ({ ...NHS, title: 'Prescribing cost centres other than GP practices', vintage: '' }),
  import: (dataset, match, log) => readLocated(dataset, match, log, 'other-service'),
});

function readLocated(dataset: RowDataset, { at, patients }: Match, log: ImportLog, kind: ProviderKind): readonly ImportFact[] {
  const rows = {
    code: at.code,
    precedence: PRECEDENCE.located,
    provider(code: string, cells: readonly string[], row: number) {
      const point = { longitude: cells[at.longitude] ?? '', latitude: cells[at.latitude] ?? '' };
      const setting = cleanText(cells[at.setting] ?? '');
      const size = patients < 0 ? null : countIn(cells[patients] ?? '', { row, column: 'Patient' }, log);
      return provider({
        kind: kind === 'other-service' && setting === 'GP Practice' ? 'gp-practice' : kind,
        code,
        name: cleanText(cells[at.name] ?? ''),
        postcode: cleanText(cells[at.postcode] ?? ''),
        status: cleanText(cells[at.status] ?? '').toLowerCase(),
        people: size,
        details: details({ setting }),
        ...pointIn(point, { row }, log),
      });
    },
  };
  return readProviders(dataset, rows, log);
}

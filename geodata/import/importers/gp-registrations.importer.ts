// NHS "patients registered at a GP practice" by LSOA: who is registered where. Registered is not resident.
import { NHS } from '../attributions.ts';
import { cleanText, countIn, dateIn } from '../cells.ts';
import { type FoundColumns, findColumn, findColumns, onlyMissing } from '../column-names.ts';
import type { RowDataset } from '../dataset.ts';
import { FlowRows } from '../flow-rows.ts';
import type { ImportLog } from '../import-log.ts';
import { defineImporter, yearInName } from '../importer.ts';
import { codeIn, eachRow } from '../rows.ts';

const COLUMNS = {
  practice: ['PRACTICE_CODE'],
  practiceName: ['PRACTICE_NAME'],
  area: ['LSOA_CODE'],
  patients: ['NUMBER_OF_PATIENTS'],
};
type Key = keyof typeof COLUMNS;
interface Match {
  readonly at: FoundColumns<Key>;
  /** -1 where the file has none. */
  readonly sex: number;
  readonly extractDate: number;
}

export const gpRegistrations = defineImporter<Match>({
  id: 'gp-registrations',
  needs: 'PRACTICE_CODE, PRACTICE_NAME, LSOA_CODE and NUMBER_OF_PATIENTS',

  recognise({ columns }) {
    const at = findColumns(columns, COLUMNS);
    return at ? { at, sex: findColumn(columns, 'SEX'), extractDate: findColumn(columns, 'EXTRACT_DATE') } : null;
  },
  missingCode: ({ columns }) => onlyMissing(columns, COLUMNS, 'practice') ?? onlyMissing(columns, COLUMNS, 'area'),
  describe: () => 'patients registered at GP practices, by LSOA',
  source: () => ({ ...NHS, title: 'Patients Registered at a GP Practice', vintage: '' }),

  import(dataset, match, log) {
    const flows = new FlowRows();
    const sexes = match.sex < 0 ? null : sexesToCount(dataset, match.sex);
    let extracted = '';
    eachRow(dataset, log, (cells, row) => {
      if (sexes && !sexes.has(sexIn(cells[match.sex] ?? ''))) return;
      if (extracted === '' && match.extractDate >= 0) extracted = dateIn(cells[match.extractDate] ?? '');
      readFlow(cells, row, match.at, flows, log);
    });
    // Men and women on separate rows are meant to be added up; any other repeat is a slip.
    if (!sexes || sexes.size === 1) flows.reportRepeats(log, 'practice and LSOA');
    if (log.hasErrors || flows.count === 0) return [];
    const year = extracted === '' ? yearInName(dataset.origin) : Number(extracted.slice(0, 4));
    const set = {
      id: `gp${year ?? ''}`,
      label: `Patients registered at GP practices${year === null ? '' : `, ${year}`}`,
      year,
      measure: 'people' as const,
      basis: 'registered' as const,
      counted: true,
      shareOf: null,
      smallestShown: 0,
      destinationKind: 'gp-practice' as const,
    };
    return [{ kind: 'flows', origin: dataset.origin, set, originLayer: null, ...flows.finish() }];
  },
});

function readFlow(cells: readonly string[], row: number, at: FoundColumns<Key>, flows: FlowRows, log: ImportLog): void {
  const practice = codeIn(cells[at.practice] ?? '', { row, column: 'PRACTICE_CODE' }, log);
  const area = practice === null ? null : codeIn(cells[at.area] ?? '', { row, column: 'LSOA_CODE' }, log);
  if (practice === null || area === null) return;
  const patients = countIn(cells[at.patients] ?? '', { row, column: 'NUMBER_OF_PATIENTS' }, log);
  if (Number.isNaN(patients)) {
    log.rowsRefused++;
    return;
  }
  flows.add({ origin: area, destination: practice, destinationName: cells[at.practiceName] ?? '', value: patients, row });
  log.rowsKept++;
}

const sexIn = (text: string): string => cleanText(text).toUpperCase();

/** ALL where the file has such rows, else every sex, so that nobody is counted twice. */
function sexesToCount(dataset: RowDataset, column: number): ReadonlySet<string> {
  const met = new Set<string>();
  if (dataset.kind === 'table') dataset.eachRow((cells) => met.add(sexIn(cells[column] ?? '')));
  met.delete('');
  return met.has('ALL') ? new Set(['ALL']) : met;
}

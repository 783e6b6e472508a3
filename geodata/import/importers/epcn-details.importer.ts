// ODS ePCN workbook, sheet PCNDetails: primary care networks with their commissioner, open and closed ones.
import { NHS } from '../attributions.ts';
import { cleanText, dateIn } from '../cells.ts';
import { type FoundColumns, findColumn, findColumns, onlyMissing } from '../column-names.ts';
import { defineImporter } from '../importer.ts';
import { PRECEDENCE, provider, readProviders } from '../providers.ts';

const COLUMNS = { code: ['PCN Code'], name: ['PCN Name'], open: ['Open Date'], close: ['Close Date'], postcode: ['Postcode'] };

interface Match {
  readonly at: FoundColumns<keyof typeof COLUMNS>;
  /** Code and name of the commissioner, -1 where the edition has other columns. */
  readonly commissioner: number;
  readonly commissionerName: number;
}

export const epcnDetails = defineImporter<Match>({
  id: 'epcn-details',
  needs: 'PCN Code, PCN Name, Open Date, Close Date and Postcode',

  recognise({ columns }) {
    const at = findColumns(columns, COLUMNS);
    if (!at) return null;
    const commissioner = findColumn(columns, 'Current Clinical Commissioning Group Code', 'Current Sub ICB Loc Code');
    const commissionerName = findColumn(
      columns,
      'Clinical Commissioning Group Name',
      'Sub ICB Location Name',
      'Sub ICB Loc Name',
    );
    return { at, commissioner, commissionerName };
  },
  missingCode: ({ columns }) => onlyMissing(columns, COLUMNS, 'code'),
  describe: () => 'primary care networks',
  source: () => ({ ...NHS, title: 'ePCN: Primary Care Networks', vintage: '' }),

  import(dataset, { at, commissioner, commissionerName }, log) {
    const date = (cells: readonly string[], column: number) => dateIn(cells[column] ?? '');
    return readProviders(
      dataset,
      {
        code: at.code,
        precedence: PRECEDENCE.networks,
        provider: (code, cells) =>
          provider({
            kind: 'pcn',
            code,
            name: cleanText(cells[at.name] ?? ''),
            postcode: cleanText(cells[at.postcode] ?? ''),
            status: cleanText(cells[at.close] ?? '') === '' ? 'active' : 'closed',
          }),
        parents({ code }, cells) {
          const parentCode = cleanText(cells[commissioner] ?? '');
          if (parentCode === '') return [];
          const parentName = cleanText(cells[commissionerName] ?? '');
          const dates = { from: date(cells, at.open), to: date(cells, at.close) };
          return [{ childKind: 'pcn', childCode: code, parentKind: 'commissioner', parentCode, parentName, ...dates }];
        },
      },
      log,
    );
  },
});

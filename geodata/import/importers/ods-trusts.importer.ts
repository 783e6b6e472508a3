// ODS etr with its header: NHS trusts and the STP or ICB (NHS code) that each is reckoned to.
import { NHS } from '../attributions.ts';
import { cleanText } from '../cells.ts';
import { type FoundColumns, findColumn, findColumns, onlyMissing } from '../column-names.ts';
import { defineImporter } from '../importer.ts';
import { details, PRECEDENCE, provider, readProviders } from '../providers.ts';

const COLUMNS = {
  code: ['Organisation Code'],
  name: ['Name'],
  region: ['National Grouping'],
  geography: ['High Level Health Geography'],
  postcode: ['Postcode'],
  open: ['Open Date'],
  close: ['Close Date'],
};

export const odsTrusts = defineImporter<FoundColumns<keyof typeof COLUMNS>>({
  id: 'ods-trusts',
  needs: 'Organisation Code, Name, National Grouping, High Level Health Geography, Postcode, Open Date and Close Date (etr)',
  recognise({ columns }) {
    const isPractices = findColumn(columns, 'Prescribing Setting') >= 0 || findColumn(columns, 'Status Code') >= 0;
    return isPractices ? null : findColumns(columns, COLUMNS);
  },
  missingCode: ({ columns }) => onlyMissing(columns, COLUMNS, 'code'),
  describe: () => 'NHS trusts (ODS)',
  source: () => ({ ...NHS, title: 'ODS etr: NHS trusts', vintage: '' }),

  import: (dataset, at, log) =>
    readProviders(
      dataset,
      {
        code: at.code,
        precedence: PRECEDENCE.directory,
        provider: (code, cells) =>
          provider({
            kind: 'trust',
            code,
            name: cleanText(cells[at.name] ?? ''),
            postcode: cleanText(cells[at.postcode] ?? ''),
            status: cleanText(cells[at.close] ?? '') === '' ? 'active' : 'closed',
            details: details({ region: cells[at.region] ?? '', geography: cells[at.geography] ?? '' }),
          }),
      },
      log,
    ),
});

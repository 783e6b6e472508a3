// ODS epraccur with its header: GP practices and other prescribing cost centres, their commissioner and status.
import { NHS } from '../attributions.ts';
import { cleanText, dateIn } from '../cells.ts';
import { type FoundColumns, findColumns, onlyMissing } from '../column-names.ts';
import { defineImporter } from '../importer.ts';
import { details, PRECEDENCE, provider, readProviders } from '../providers.ts';

const COLUMNS = {
  code: ['Organisation Code'],
  name: ['Name'],
  postcode: ['Postcode'],
  status: ['Status Code'],
  commissioner: ['Commissioner'],
  joined: ['Join Provider/Purchaser Date'],
  left: ['Left Provider/Purchaser Date'],
  setting: ['Prescribing Setting'],
};

const STATUS: Readonly<Record<string, string>> = { A: 'active', C: 'closed', D: 'dormant', P: 'proposed' };

/** ODS prescribing settings (epraccur field definitions). */
const SETTINGS: Readonly<Record<string, string>> = {
  '0': 'Other',
  '1': 'WIC Practice',
  '2': 'OOH Practice',
  '3': 'WIC + OOH Practice',
  '4': 'GP Practice',
  '8': 'Public Health Service',
  '9': 'Community Health Service',
  '10': 'Hospital Service',
  '11': 'Optometry Service',
  '12': 'Urgent & Emergency Care',
  '13': 'Hospice',
  '14': 'Care Home / Nursing Home',
};
const GP_PRACTICE = '4';

export const odsPractices = defineImporter<FoundColumns<keyof typeof COLUMNS>>({
  id: 'ods-practices',
  needs: 'Organisation Code, Name, Postcode, Status Code, Commissioner and Prescribing Setting (epraccur)',
  recognise: ({ columns }) => findColumns(columns, COLUMNS),
  missingCode: ({ columns }) => onlyMissing(columns, COLUMNS, 'code'),
  describe: () => 'GP practices and prescribing cost centres (ODS)',
  source: () => ({ ...NHS, title: 'ODS epraccur: GP practices', vintage: '' }),

  import: (dataset, at, log) =>
    readProviders(
      dataset,
      {
        code: at.code,
        precedence: PRECEDENCE.directory,
        provider(code, cells) {
          const setting = cleanText(cells[at.setting] ?? '');
          return provider({
            kind: setting === GP_PRACTICE ? 'gp-practice' : 'other-service',
            code,
            name: cleanText(cells[at.name] ?? ''),
            postcode: cleanText(cells[at.postcode] ?? ''),
            status: STATUS[cleanText(cells[at.status] ?? '')] ?? '',
            details: details({ setting: SETTINGS[setting] ?? setting }),
          });
        },
        parents({ kind, code }, cells) {
          const parentCode = cleanText(cells[at.commissioner] ?? '');
          if (parentCode === '') return [];
          const dates = { from: dateIn(cells[at.joined] ?? ''), to: dateIn(cells[at.left] ?? '') };
          return [{ childKind: kind, childCode: code, parentKind: 'commissioner', parentCode, parentName: '', ...dates }];
        },
      },
      log,
    ),
});

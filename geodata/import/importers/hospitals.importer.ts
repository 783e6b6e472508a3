// NHS.UK (formerly NHS Choices) hospital list: sites with points, and the trust or company each belongs to.
import { NHS } from '../attributions.ts';
import { cleanText } from '../cells.ts';
import { type FoundColumns, findColumns, onlyMissing } from '../column-names.ts';
import { defineImporter } from '../importer.ts';
import { details, organisationKind, PRECEDENCE, pointIn, provider, readProviders } from '../providers.ts';

const COLUMNS = {
  code: ['OrganisationCode'],
  type: ['OrganisationType'],
  subType: ['SubType'],
  sector: ['Sector'],
  name: ['OrganisationName'],
  postcode: ['Postcode'],
  latitude: ['Latitude'],
  longitude: ['Longitude'],
  parent: ['ParentODSCode'],
  parentName: ['ParentName'],
};

export const hospitals = defineImporter<FoundColumns<keyof typeof COLUMNS>>({
  id: 'hospitals',
  needs: 'OrganisationCode, OrganisationType, SubType, Sector, OrganisationName, Postcode, Latitude, Longitude, ParentODSCode',
  recognise: ({ columns }) => findColumns(columns, COLUMNS),
  missingCode: ({ columns }) => onlyMissing(columns, COLUMNS, 'code'),
  describe: () => 'hospital sites with points',
  source: () => ({ ...NHS, title: 'NHS.UK hospital list', vintage: '' }),

  import: (dataset, at, log) =>
    readProviders(
      dataset,
      {
        code: at.code,
        precedence: PRECEDENCE.sites,
        provider: (code, cells, row) =>
          provider({
            kind: 'hospital',
            code,
            name: cleanText(cells[at.name] ?? ''),
            postcode: cleanText(cells[at.postcode] ?? ''),
            status: 'active',
            details: details({ sector: cells[at.sector] ?? '', category: cells[at.subType] ?? '' }),
            ...pointIn({ longitude: cells[at.longitude] ?? '', latitude: cells[at.latitude] ?? '' }, { row }, log),
          }),
        parents({ code }, cells) {
          const parentCode = cleanText(cells[at.parent] ?? '');
          if (parentCode === '') return [];
          const parentName = cleanText(cells[at.parentName] ?? '');
          const parent = { parentKind: organisationKind(parentCode), parentCode, parentName, from: '', to: '' };
          return [{ childKind: 'hospital', childCode: code, ...parent }];
        },
      },
      log,
    ),
});

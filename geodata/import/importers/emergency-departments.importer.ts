// Emergency departments with points (directory of services codes).
import { NHS } from '../attributions.ts';
import { cleanText } from '../cells.ts';
import { type FoundColumns, findColumns, onlyMissing } from '../column-names.ts';
import { defineImporter } from '../importer.ts';
import { details, PRECEDENCE, pointIn, provider, readProviders } from '../providers.ts';

const COLUMNS = {
  code: ['Code'],
  name: ['Name'],
  postcode: ['Postcode'],
  type: ['Type'],
  easting: ['Easting'],
  northing: ['Northing'],
  latitude: ['Latitude'],
  longitude: ['Longitude'],
};

export const emergencyDepartments = defineImporter<FoundColumns<keyof typeof COLUMNS>>({
  id: 'emergency-departments',
  needs: 'Code, Name, Postcode, Type, Easting, Northing, Latitude and Longitude',
  recognise: ({ columns }) => findColumns(columns, COLUMNS),
  missingCode: ({ columns }) => onlyMissing(columns, COLUMNS, 'code'),
  describe: () => 'emergency departments with points',
  source: () => ({ ...NHS, title: 'Emergency departments', vintage: '' }),

  import: (dataset, at, log) =>
    readProviders(
      dataset,
      {
        code: at.code,
        precedence: PRECEDENCE.sites,
        provider: (code, cells, row) =>
          provider({
            kind: 'emergency-department',
            code,
            name: cleanText(cells[at.name] ?? ''),
            postcode: cleanText(cells[at.postcode] ?? ''),
            details: details({ category: cells[at.type] ?? '' }),
            ...pointIn({ longitude: cells[at.longitude] ?? '', latitude: cells[at.latitude] ?? '' }, { row }, log),
          }),
      },
      log,
    ),
});

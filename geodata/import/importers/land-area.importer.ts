// ONS Standard Area Measurements: hectares of land, without inland water.
import { ONS } from '../attributions.ts';
import { numberIn } from '../cells.ts';
import { findColumn } from '../column-names.ts';
import { finestColumn, type GeographyColumns, missingCodeName } from '../geographies.ts';
import { defineImporter } from '../importer.ts';
import { eachCodedRow } from '../rows.ts';

interface Match {
  readonly area: GeographyColumns;
  readonly hectares: number;
}

const LAND = ['LandHectare', 'AREALHECT', 'Land area (hectares)'];

export const landArea = defineImporter<Match>({
  id: 'land-area',
  needs: 'a code column such as LSOA11CD with LandHectare',

  recognise({ columns }) {
    const area = finestColumn(columns);
    const hectares = findColumn(columns, ...LAND);
    return area && hectares >= 0 ? { area, hectares } : null;
  },

  missingCode: ({ columns }) => (findColumn(columns, ...LAND) >= 0 ? missingCodeName(columns, 'LSOA11CD') : null),

  describe: ({ area }) => `land area of ${area.layer}`,
  source: ({ area }) => ({
    ...ONS,
    title: `Standard Area Measurements of ${area.layer}`,
    vintage: `20${area.layer.slice(-2)}`,
  }),

  import(dataset, match, log) {
    const codes: string[] = [];
    const hectares: number[] = [];
    const column = dataset.columns[match.hectares] ?? '';
    eachCodedRow(dataset, { at: match.area.code, layer: match.area.layer }, log, (code, cells, row) => {
      const value = numberIn(cells[match.hectares] ?? '');
      if (!(value >= 0)) {
        log.rowsRefused++;
        log.error({
          code: value < 0 ? 'negative-number' : 'not-a-number',
          message: `"${cells[match.hectares]}" is not an area in hectares.`,
          fix: 'Put the published land area there.',
          row,
          column,
        });
        return false;
      }
      codes.push(code);
      hectares.push(value);
      return true;
    });
    if (codes.length === 0) return [];
    const { layer } = match.area;
    return [{ kind: 'land-area', origin: dataset.origin, layer, codes, hectares: Float64Array.from(hectares) }];
  },
});

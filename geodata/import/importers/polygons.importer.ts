// Boundaries: polygon features with a code column.
import type { PolygonSet } from '../../model/polygons.ts';
import { ONS } from '../attributions.ts';
import { cleanText } from '../cells.ts';
import type { FeatureDataset } from '../dataset.ts';
import { finerNameOnly, finestColumn, type GeographyColumns, missingCodeName } from '../geographies.ts';
import { defineImporter } from '../importer.ts';
import { pickPolygons } from '../pick-polygons.ts';
import { eachCodedRow } from '../rows.ts';

interface Match {
  readonly area: GeographyColumns;
}

export const polygons = defineImporter<Match>({
  id: 'polygons',
  needs: 'polygons with a code column such as LSOA11CD or LAD21CD',

  recognise(dataset) {
    const area = finestColumn(dataset.columns);
    return area && dataset.kind === 'features' && dataset.geometry.type === 'polygon' ? { area } : null;
  },

  missingCode(dataset) {
    const isPolygon = dataset.kind === 'features' && dataset.geometry.type === 'polygon';
    return isPolygon && finerNameOnly(dataset.columns) !== null ? missingCodeName(dataset.columns, 'LSOA11CD') : null;
  },

  describe: ({ area }) => `polygons of ${area.layer}`,
  source: ({ area }) => ({ ...ONS, title: `Boundaries of ${area.layer}`, vintage: `20${area.layer.slice(-2)}` }),

  import(dataset, { area }, log) {
    const set = polygonsOf(dataset);
    const codes: string[] = [];
    const names: string[] = [];
    const kept: number[] = [];
    eachCodedRow(dataset, { at: area.code, layer: area.layer }, log, (code, cells, row) => {
      const feature = row - 1;
      if (set.ringOffsets[feature] === set.ringOffsets[feature + 1]) {
        log.refuseRow({ code: 'no-geometry', message: `${code} has no polygon.`, fix: 'Add its polygon or remove it.', row });
        return false;
      }
      codes.push(code);
      names.push(cleanText(cells[area.name] ?? ''));
      kept.push(feature);
      return true;
    });
    if (codes.length === 0) return [];
    return [{ kind: 'polygons', origin: dataset.origin, layer: area.layer, codes, names, polygons: pickPolygons(set, kept) }];
  },
});

function polygonsOf(dataset: FeatureDataset | { readonly kind: 'table' }): PolygonSet {
  if (dataset.kind !== 'features' || dataset.geometry.type !== 'polygon') throw new Error('Not a polygon dataset.');
  return dataset.geometry.polygons;
}

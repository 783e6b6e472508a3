// Boundaries: polygon features with a code column.
import { fromFixedDegrees } from '../../model/coordinates.ts';
import type { PolygonSet } from '../../model/polygons.ts';
import { ONS } from '../attributions.ts';
import { cleanText } from '../cells.ts';
import type { FeatureDataset } from '../dataset.ts';
import { finerNameOnly, finestColumn, type GeographyColumns, missingCodeName } from '../geographies.ts';
import type { ImportLog } from '../import-log.ts';
import { defineImporter } from '../importer.ts';
import { pickPolygons } from '../pick-polygons.ts';
import { eachCodedRow } from '../rows.ts';
import { worstSelfCrossing } from '../self-crossings.ts';

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
      reportCrossing(set, feature, { code, row }, log);
      codes.push(code);
      names.push(cleanText(cells[area.name] ?? ''));
      kept.push(feature);
      return true;
    });
    if (codes.length === 0) return [];
    return [{ kind: 'polygons', origin: dataset.origin, layer: area.layer, codes, names, polygons: pickPolygons(set, kept) }];
  },
});

/** Loops below this share of the ring are what rounding leaves behind; the topology mends them. */
const MENDED_SHARE = 0.01;

function reportCrossing(
  set: PolygonSet,
  feature: number,
  { code, row }: { readonly code: string; readonly row: number },
  log: ImportLog,
): void {
  const crossing = worstSelfCrossing(set, feature);
  if (crossing === null) return;
  const at = `${fromFixedDegrees(crossing.x).toFixed(5)}, ${fromFixedDegrees(crossing.y).toFixed(5)}`;
  const problem = { code: 'self-crossing-polygon', message: `The border of ${code} crosses itself near ${at}.`, row };
  if (crossing.share < MENDED_SHARE) log.note({ ...problem, fix: 'Nothing to do: so small a loop is mended.' });
  else log.error({ ...problem, fix: 'Repair it in a GIS (QGIS: Fix geometries) or take the file as published.' });
}

function polygonsOf(dataset: FeatureDataset | { readonly kind: 'table' }): PolygonSet {
  if (dataset.kind !== 'features' || dataset.geometry.type !== 'polygon') throw new Error('Not a polygon dataset.');
  return dataset.geometry.polygons;
}

// Population-weighted centroids: a table with LONG and LAT, or point features, beside a code.
import { ONS } from '../attributions.ts';
import { numberIn } from '../cells.ts';
import { findColumn, findColumns } from '../column-names.ts';
import type { Dataset } from '../dataset.ts';
import { finestColumn, type GeographyColumns, missingCodeName } from '../geographies.ts';
import type { ImportLog } from '../import-log.ts';
import { defineImporter } from '../importer.ts';
import { eachCodedRow } from '../rows.ts';

interface Match {
  readonly area: GeographyColumns;
  /** null for point features. */
  readonly at: { readonly longitude: number; readonly latitude: number } | null;
}

const POINT = { longitude: ['LONG', 'Longitude'], latitude: ['LAT', 'Latitude'] };

export const centroids = defineImporter<Match>({
  id: 'centroids',
  needs: 'a code column such as LSOA11CD with LONG and LAT, or points with a code column',

  recognise(dataset) {
    const area = finestColumn(dataset.columns);
    if (!area || isPolygons(dataset)) return null;
    if (dataset.kind === 'features') return { area, at: null };
    const at = findColumns(dataset.columns, POINT);
    return at ? { area, at } : null;
  },

  missingCode(dataset) {
    if (isPolygons(dataset)) return null;
    const isCentroids = findColumn(dataset.columns, 'BNG_E') >= 0 && findColumns(dataset.columns, POINT) !== null;
    return isCentroids ? missingCodeName(dataset.columns, 'LSOA11CD') : null;
  },

  describe: ({ area }) => `population-weighted centroids of ${area.layer}`,
  source: ({ area }) => ({
    ...ONS,
    title: `Population-weighted centroids of ${area.layer}`,
    vintage: `20${area.layer.slice(-2)}`,
  }),

  import(dataset, { area, at }, log) {
    const codes: string[] = [];
    const lonLat: number[] = [];
    eachCodedRow(dataset, { at: area.code, layer: area.layer }, log, (code, cells, row) => {
      const [longitude, latitude] = at
        ? [numberIn(cells[at.longitude] ?? ''), numberIn(cells[at.latitude] ?? '')]
        : featurePoint(dataset, row - 1);
      if (!isOnEarth(longitude, latitude)) return refusePoint(code, row, log);
      codes.push(code);
      lonLat.push(longitude, latitude);
      return true;
    });
    if (codes.length === 0) return [];
    return [{ kind: 'centroids', origin: dataset.origin, layer: area.layer, codes, lonLat: Float64Array.from(lonLat) }];
  },
});

const isPolygons = (dataset: Dataset): boolean => dataset.kind === 'features' && dataset.geometry.type === 'polygon';

function featurePoint(dataset: Dataset, feature: number): readonly [longitude: number, latitude: number] {
  if (dataset.kind !== 'features' || dataset.geometry.type !== 'point') return [Number.NaN, Number.NaN];
  const { lonLat } = dataset.geometry;
  return [lonLat[2 * feature] ?? Number.NaN, lonLat[2 * feature + 1] ?? Number.NaN];
}

const isOnEarth = (longitude: number, latitude: number): boolean => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;

function refusePoint(code: string, row: number, log: ImportLog): false {
  log.refuseRow({
    code: 'no-point',
    message: `${code} has no longitude and latitude in degrees.`,
    fix: 'Give the point in degrees (WGS 84); without it the centre of the polygon is used.',
    row,
  });
  return false;
}

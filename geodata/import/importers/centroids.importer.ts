// Population-weighted centroids: a table with LONG and LAT or with BNG_E and BNG_N, or point features, beside a code.
import { fromBng } from '../../topology/project.ts';
import { ONS } from '../attributions.ts';
import { numberIn } from '../cells.ts';
import { findColumns } from '../column-names.ts';
import type { RowDataset } from '../dataset.ts';
import { finestColumn, type GeographyColumns, missingCodeName } from '../geographies.ts';
import type { ImportLog } from '../import-log.ts';
import { defineImporter } from '../importer.ts';
import { eachCodedRow } from '../rows.ts';

interface Match {
  readonly area: GeographyColumns;
  /** null for point features. */
  readonly at: PointColumns | null;
}

/** Columns of x and y, and what a pair of numbers in them means in degrees. */
interface PointColumns {
  readonly x: number;
  readonly y: number;
  readonly toDegrees: (x: number, y: number) => readonly [longitude: number, latitude: number];
}

const DEGREES = { x: ['LONG', 'Longitude'], y: ['LAT', 'Latitude'] };
const GRID = { x: ['BNG_E'], y: ['BNG_N'] };

export const centroids = defineImporter<Match>({
  id: 'centroids',
  needs: 'a code column such as LSOA11CD with LONG and LAT or with BNG_E and BNG_N, or points with a code column',

  recognise(dataset) {
    const area = finestColumn(dataset.columns);
    if (!area || isPolygons(dataset)) return null;
    if (dataset.kind === 'features') return { area, at: null };
    const at = pointColumns(dataset.columns);
    return at ? { area, at } : null;
  },

  missingCode(dataset) {
    if (isPolygons(dataset)) return null;
    return findColumns(dataset.columns, GRID) !== null ? missingCodeName(dataset.columns, 'LSOA11CD') : null;
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
        ? at.toDegrees(numberIn(cells[at.x] ?? ''), numberIn(cells[at.y] ?? ''))
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

/** Degrees where the file gives them, else metres on the British National Grid. */
function pointColumns(columns: readonly string[]): PointColumns | null {
  const degrees = findColumns(columns, DEGREES);
  if (degrees) return { ...degrees, toDegrees: (x, y) => [x, y] };
  const grid = findColumns(columns, GRID);
  return grid && { ...grid, toDegrees: gridToDegrees };
}

/** NaN for what lies off the grid, which covers Great Britain: 0 to 700 km east, 0 to 1,300 km north. */
const gridToDegrees = (easting: number, northing: number): readonly [number, number] =>
  easting >= 0 && easting <= 700_000 && northing >= 0 && northing <= 1_300_000
    ? fromBng(easting, northing)
    : [Number.NaN, Number.NaN];

const isPolygons = (dataset: RowDataset): boolean => dataset.kind === 'features' && dataset.geometry.type === 'polygon';

function featurePoint(dataset: RowDataset, feature: number): readonly [longitude: number, latitude: number] {
  if (dataset.kind !== 'features' || dataset.geometry.type !== 'point') return [Number.NaN, Number.NaN];
  const { lonLat } = dataset.geometry;
  return [lonLat[2 * feature] ?? Number.NaN, lonLat[2 * feature + 1] ?? Number.NaN];
}

const isOnEarth = (longitude: number, latitude: number): boolean => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;

function refusePoint(code: string, row: number, log: ImportLog): false {
  log.refuseRow({
    code: 'no-point',
    message: `${code} has no point that can be read.`,
    fix: 'Give LONG and LAT in degrees (WGS 84), or BNG_E and BNG_N in metres; without a point the centre of the polygon is used.',
    row,
  });
  return false;
}

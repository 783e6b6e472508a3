// What a reader makes of a file before anybody asks what the file means.
import type { Place } from '../model/issue.ts';
import type { PolygonSet } from '../model/polygons.ts';
import type { RoadDataset } from './road-dataset.ts';

/** Where a dataset came from, for reports, provenance and messages. */
export interface DatasetOrigin {
  /** The path as the user gave it, or relative to the folder that was given. */
  readonly file: string;
  /** Sheet of a workbook, layer of a GeoPackage, object of a TopoJSON, member of a zip; null where there is only one. */
  readonly sheet: string | null;
  readonly sha256: string;
}

/** A table: column names and rows of text. Readers trim nothing and convert nothing but the encoding. */
export interface TableDataset {
  readonly kind: 'table';
  readonly origin: DatasetOrigin;
  /** As published, after the byte-order mark; line breaks and no-break spaces inside names become single spaces. */
  readonly columns: readonly string[];
  /**
   * Visits every row below the header, in file order. `cells` is as long as `columns` (short rows are padded with '');
   * it may be reused by the next call, so copy what is kept. `row` is the row number a spreadsheet would show.
   */
  eachRow(visit: (cells: readonly string[], row: number) => void): void;
}

/** Features with a geometry, already in longitude and latitude (WGS 84). */
export interface FeatureDataset {
  readonly kind: 'features';
  readonly origin: DatasetOrigin;
  /** What the coordinates were before, and how that was known. */
  readonly crs: { readonly id: 'EPSG:4326' | 'EPSG:27700'; readonly known: 'declared' | 'default' | 'inferred' };
  readonly columns: readonly string[];
  /** One array of texts a feature, in the order of `columns`. */
  readonly properties: readonly (readonly string[])[];
  readonly geometry:
    | { readonly type: 'polygon'; readonly polygons: PolygonSet }
    /** Two numbers a point, degrees; NaN, NaN where a feature has no geometry. */
    | { readonly type: 'point'; readonly lonLat: Float64Array };
}

/** What has columns: everything that importers are shown. */
export type RowDataset = TableDataset | FeatureDataset;

export type Dataset = RowDataset | RoadDataset;

/** The place of a cell in a message. */
export function placeOf(origin: DatasetOrigin, row?: number, column?: string): Place {
  return {
    file: origin.file,
    ...(origin.sheet === null ? {} : { sheet: origin.sheet }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  };
}

// Shapefiles: shapes (.shp), attributes (.dbf), coordinate system (.prj) and code page (.cpg) under one name.
import { openShp } from 'shapefile';
import type { Dataset } from '../import/dataset.ts';
import { refuse } from '../model/issue.ts';
import { declaredByWkt } from './crs.ts';
import { readDbf } from './dbf.ts';
import { featureDataset, type RawFeature } from './feature-dataset.ts';
import { placeIn, type ReadContext } from './read-context.ts';

export interface ShapefileBytes {
  readonly shp: Buffer;
  /** null where the part is missing. */
  readonly shx: Buffer | null;
  readonly dbf: Buffer | null;
  readonly prj: Buffer | null;
  readonly cpg: Buffer | null;
}

const HEADER_LENGTH = 100;
const MULTI_PATCH = 31;

/** One dataset. Throws an IssueError for missing, truncated or mismatched parts. */
export async function readShapefile(bytes: ShapefileBytes, context: ReadContext): Promise<Dataset> {
  const { shp, shx, dbf } = bytes;
  const missing = [shx === null ? '.shx' : '', dbf === null ? '.dbf' : ''].filter((part) => part !== '');
  if (dbf === null || shx === null) {
    return refuse(
      'missing-part',
      `The shapefile lacks its ${missing.join(' and ')} part.`,
      placeIn(context),
      'Put all parts of the shapefile (.shp, .shx, .dbf, .prj) in one folder.',
    );
  }
  checkLength(shp, context);
  const table = readDbf(dbf, bytes.cpg?.toString('latin1') ?? null, context);
  const shapes = await readShapes(shp, context);
  if (shapes.length !== table.rows.length) {
    return refuse(
      'mismatched-parts',
      `The shapefile has ${shapes.length} shapes but ${table.rows.length} rows of attributes.`,
      placeIn(context),
      'Download all parts of the shapefile again: they do not belong together.',
    );
  }
  const features: RawFeature[] = [];
  shapes.forEach((geometry, i) => {
    const properties = table.rows[i];
    if (properties) features.push({ geometry, properties });
  });
  const declaration =
    bytes.prj === null ? ({ kind: 'absent', meaning: 'infer' } as const) : declaredByWkt(bytes.prj.toString('utf8'));
  return featureDataset({ context, sheet: null, columns: table.columns, features, declaration });
}

/** The header gives the length in 16-bit words; a shorter file was cut off. */
function checkLength(shp: Buffer, context: ReadContext): void {
  if (shp.length < HEADER_LENGTH || shp.readInt32BE(24) * 2 > shp.length) {
    refuse(
      'truncated-shapefile',
      'The .shp part of the shapefile ends too early.',
      placeIn(context),
      'Download all parts of the shapefile again.',
    );
  }
  if (shp.readInt32LE(32) === MULTI_PATCH) {
    refuse(
      'unsupported-geometry',
      'The shapefile holds three-dimensional patches.',
      placeIn(context),
      'Export polygons (areas) or points.',
    );
  }
}

async function readShapes(shp: Buffer, context: ReadContext): Promise<readonly unknown[]> {
  const shapes: unknown[] = [];
  try {
    const source = await openShp(shp);
    for (let next = await source.read(); !next.done; next = await source.read()) shapes.push(next.value);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // The library reads past the end, or meets a shape type that does not exist: either way the bytes are wrong.
    return refuse(
      'damaged-shapefile',
      'The .shp part of the shapefile is damaged.',
      placeIn(context),
      'Download all parts of the shapefile again.',
    );
  }
  return shapes;
}

// GeoPackage (OGC 12-128r19): every feature table and every attribute table is a dataset.
import Database from 'better-sqlite3';
import type { Dataset } from '../import/dataset.ts';
import { refuse } from '../model/issue.ts';
import { type Declaration, declaredByCode } from './crs.ts';
import { featureDataset, type RawFeature } from './feature-dataset.ts';
import { memoryTable } from './memory-table.ts';
import { isOpenRoadsCompanion, openRoadsColumns } from './open-roads-columns.ts';
import { readRoadTable } from './open-roads-table.ts';
import { CutOff, openSqlite, quoted } from './open-sqlite.ts';
import { textOf } from './property-columns.ts';
import { originOf, placeIn, type ReadContext } from './read-context.ts';
import { cleanColumnName } from './table-header.ts';
import { BadGeometry, readGeopackageGeometry } from './well-known-binary.ts';

interface Layer {
  readonly table: string;
  readonly dataType: string;
  readonly srsId: number | null;
  /** ISO 8601; '' where the file does not say. */
  readonly lastChange: string;
}

/** The tables of a GeoPackage, from its path or its bytes. Throws an IssueError for a damaged one or another database. */
export function readGeopackage(source: string | Buffer, context: ReadContext): readonly Dataset[] {
  let database: Database.Database | null = null;
  try {
    database = openSqlite(source);
    return readTables(database, context);
  } catch (error) {
    if (error instanceof CutOff) {
      return refuse('damaged-geopackage', 'The GeoPackage ends too early.', placeIn(context), 'Download it again.');
    }
    if (!(error instanceof Database.SqliteError)) throw error;
    return refuse(
      'damaged-geopackage',
      `The GeoPackage cannot be read (${error.message}).`,
      placeIn(context),
      'Download it again, or close the program that is writing to it.',
    );
  } finally {
    database?.close();
  }
}

function readTables(database: Database.Database, context: ReadContext): readonly Dataset[] {
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') {
    return refuse('damaged-geopackage', 'The GeoPackage is damaged.', placeIn(context), 'Download it again.');
  }
  const layers = listLayers(database, context);
  const readable = layers.filter(({ dataType }) => dataType !== 'tiles' && !dataType.startsWith('2d-gridded'));
  const hasRoads = readable.some(({ dataType, table }) => dataType === 'features' && holdsRoads(database, table));
  const wanted = hasRoads ? readable.filter(({ table }) => !isOpenRoadsCompanion(table)) : readable;
  const datasets = wanted.flatMap((layer) => {
    const sheet = layers.length === 1 || (hasRoads && wanted.length === 1) ? null : layer.table;
    return layer.dataType === 'features'
      ? readFeatures(database, layer, sheet, context)
      : readAttributes(database, layer, sheet, context);
  });
  if (datasets.length > 0) return datasets;
  return refuse(
    'no-rows',
    'The GeoPackage holds no features and no rows.',
    placeIn(context),
    'Download it again, or leave it out.',
  );
}

function listLayers(database: Database.Database, context: ReadContext): readonly Layer[] {
  const has = database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'gpkg_contents'").pluck().get();
  if (has === 0) {
    return refuse(
      'not-a-geopackage',
      'It is an SQLite database, but not a GeoPackage.',
      placeIn(context),
      'Export the data as GeoPackage or CSV.',
    );
  }
  const rows = database.prepare('SELECT * FROM gpkg_contents ORDER BY table_name').all();
  return (rows as Readonly<Record<string, unknown>>[]).map((row) => ({
    table: String(row['table_name']),
    dataType: String(row['data_type']),
    srsId: typeof row['srs_id'] === 'number' ? row['srs_id'] : null,
    lastChange: typeof row['last_change'] === 'string' ? row['last_change'] : '',
  })); // objects by column
}

function readFeatures(
  database: Database.Database,
  layer: Layer,
  sheet: string | null,
  context: ReadContext,
): readonly Dataset[] {
  const geometry = database
    .prepare('SELECT column_name, srs_id FROM gpkg_geometry_columns WHERE table_name = ?')
    .get(layer.table) as { column_name: string; srs_id: number } | undefined; // the two columns of the statement
  if (geometry === undefined) {
    return refuse(
      'damaged-geopackage',
      `The layer ${layer.table} does not say where its geometry is.`,
      placeIn(context, sheet),
      'Export it again.',
    );
  }
  if (isEmpty(database, layer.table)) return emptyLayer(layer, sheet, context);
  const { names, rows } = selectAll(database, layer.table);
  const declaration = declarationOf(database, geometry.srs_id);
  const road = openRoadsColumns(names);
  if (road) {
    const { table, lastChange } = layer;
    const geometryColumn = geometry.column_name;
    return [readRoadTable(database, { table, sheet, geometryColumn, names, at: road, declaration, lastChange }, context)];
  }
  const at = names.indexOf(geometry.column_name);
  const columns = names.filter((_, i) => i !== at);
  const features = featuresOf(rows, at, context, sheet);
  return [featureDataset({ context, sheet, columns, features, declaration })];
}

function* featuresOf(
  rows: () => Iterable<readonly unknown[]>,
  at: number,
  context: ReadContext,
  sheet: string | null,
): Generator<RawFeature> {
  let number = 0;
  for (const row of rows()) {
    number++;
    yield { geometry: geometryOf(row[at], number, context, sheet), properties: row.filter((_, i) => i !== at).map(textOf) };
  }
}

function geometryOf(blob: unknown, number: number, context: ReadContext, sheet: string | null): unknown {
  if (!Buffer.isBuffer(blob)) return null;
  try {
    return readGeopackageGeometry(blob);
  } catch (error) {
    if (!(error instanceof BadGeometry)) throw error;
    return refuse(
      'bad-geometry',
      `The geometry of feature ${number} cannot be read: ${error.message}.`,
      placeIn(context, sheet, number),
      'Repair it in a GIS and export it again.',
    );
  }
}

function readAttributes(
  database: Database.Database,
  layer: Layer,
  sheet: string | null,
  context: ReadContext,
): readonly Dataset[] {
  if (isEmpty(database, layer.table)) return emptyLayer(layer, sheet, context);
  const { names, rows } = selectAll(database, layer.table);
  const texts = Array.from(rows(), (row) => row.map(textOf));
  return [memoryTable(originOf(context, sheet), names.map(cleanColumnName), texts, 1)];
}

function emptyLayer(layer: Layer, sheet: string | null, context: ReadContext): readonly Dataset[] {
  context.onIssue({
    code: 'no-rows',
    severity: 'warning',
    message: `The layer ${layer.table} is empty.`,
    place: placeIn(context, sheet),
    fix: 'Download it again if it should hold something.',
  });
  return [];
}

function isEmpty(database: Database.Database, table: string): boolean {
  return database.prepare(`SELECT 1 FROM ${quoted(table)} LIMIT 1`).get() === undefined;
}

/** Whether the table holds road links. */
const holdsRoads = (database: Database.Database, table: string): boolean =>
  openRoadsColumns(
    database
      .prepare(`SELECT * FROM ${quoted(table)}`)
      .columns()
      .map(({ name }) => name),
  ) !== null;

function selectAll(database: Database.Database, table: string) {
  const statement = database.prepare(`SELECT * FROM ${quoted(table)}`).raw();
  // Started only when wanted: an open iterator keeps the database from closing. raw() gives arrays.
  const rows = () => statement.iterate() as IterableIterator<readonly unknown[]>;
  return { names: statement.columns().map(({ name }) => name), rows };
}

function declarationOf(database: Database.Database, srsId: number): Declaration {
  if (srsId === 0 || srsId === -1) return { kind: 'absent', meaning: 'infer' }; // "undefined" in the standard
  const row = database
    .prepare('SELECT organization, organization_coordsys_id FROM gpkg_spatial_ref_sys WHERE srs_id = ?')
    .raw()
    .get(srsId) as [string, number] | undefined; // the two columns of the statement
  return row === undefined ? { kind: 'other', name: `number ${srsId}` } : declaredByCode(row[0], row[1]);
}

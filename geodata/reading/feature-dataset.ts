// From features in any map format to one dataset.
import type { Dataset, FeatureDataset } from '../import/dataset.ts';
import { refuse } from '../model/issue.ts';
import { type Bounds, type Declaration, resolveCrs } from './crs.ts';
import { GeometryCollector, type GeometryOutcome } from './geometry-collector.ts';
import { memoryTable } from './memory-table.ts';
import { openRoadsFeatures } from './open-roads-features.ts';
import { originOf, placeIn, type ReadContext } from './read-context.ts';
import { cleanColumnName } from './table-header.ts';
import { toDegrees, toLonLat, toPolygonSet } from './to-fixed.ts';

export interface RawFeature {
  /** A GeoJSON geometry object, or null. */
  readonly geometry: unknown;
  /** In the order of the columns. */
  readonly properties: readonly string[];
}

export interface FeatureSource {
  readonly context: ReadContext;
  /** Layer or object inside the file; null where there is only one. */
  readonly sheet: string | null;
  readonly columns: readonly string[];
  readonly features: Iterable<RawFeature>;
  readonly declaration: Declaration;
}

/**
 * Polygons or points with their properties, in WGS 84; or road links, where the columns are theirs. Features without a geometry are kept and reported; where none has
 * one, the result is a table. Throws an IssueError for other geometries and for coordinates that do not fit the system.
 */
export function featureDataset(source: FeatureSource): Dataset {
  const roads = openRoadsFeatures(source);
  if (roads) return roads;
  const { context, sheet, declaration } = source;
  const collected = new GeometryCollector();
  const properties: (readonly string[])[] = [];
  const missing: number[] = [];
  for (const feature of source.features) {
    properties.push(feature.properties);
    const outcome = collected.add(feature.geometry);
    if (outcome === 'none') missing.push(properties.length);
    else if (outcome !== 'polygon' && outcome !== 'point') refuseGeometry(outcome, properties.length, source);
  }
  if (properties.length === 0)
    refuse('no-rows', 'The file holds no features.', placeIn(context, sheet), 'Download it again, or leave it out.');
  const columns = source.columns.map(cleanColumnName);
  if (missing.length === properties.length) return memoryTable(originOf(context, sheet), columns, properties, 1);
  for (const number of missing) context.onIssue(missingGeometry(context, sheet, number));
  if (collected.polygons > 0 && collected.points > 0) refuseMixed(source);
  const crs = resolveCrs(declaration, boundsOf(collected.coordinates.values()), context, sheet);
  toDegrees(collected.coordinates.values(), crs.id);
  return { kind: 'features', origin: originOf(context, sheet), crs, columns, properties, geometry: geometryOf(collected) };
}

function geometryOf(collected: GeometryCollector): FeatureDataset['geometry'] {
  if (collected.polygons > 0) return { type: 'polygon', polygons: toPolygonSet(collected) };
  return { type: 'point', lonLat: toLonLat(collected) };
}

/** Smallest box around x and y in turn. */
function boundsOf(coordinates: Float64Array): Bounds {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < coordinates.length; i += 2) {
    const x = coordinates[i]!;
    const y = coordinates[i + 1]!;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return { minX, minY, maxX, maxY };
}

const missingGeometry = (context: ReadContext, sheet: string | null, number: number) =>
  ({
    code: 'missing-geometry',
    severity: 'warning',
    message: `Feature ${number} has no geometry.`,
    place: placeIn(context, sheet, number),
    fix: 'Check it in a GIS; without a shape or point it cannot be placed.',
  }) as const;

function refuseGeometry(
  outcome: Exclude<GeometryOutcome, string> | 'bad',
  number: number,
  { context, sheet }: FeatureSource,
): never {
  const place = placeIn(context, sheet, number);
  if (outcome === 'bad') {
    return refuse(
      'bad-coordinates',
      `Feature ${number} has a coordinate that is no number.`,
      place,
      'Repair the feature in a GIS and export it again.',
    );
  }
  return refuse(
    'unsupported-geometry',
    `Feature ${number} is a ${outcome.unsupported}; only polygons and single points are read.`,
    place,
    'Export polygons (areas) or points; turn curves into straight pieces first.',
  );
}

function refuseMixed({ context, sheet }: FeatureSource): never {
  return refuse('mixed-geometry', 'The file mixes polygons and points.', placeIn(context, sheet), 'Export them as two files.');
}

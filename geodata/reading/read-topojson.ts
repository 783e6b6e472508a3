// TopoJSON: every object of the topology is a dataset.
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { Dataset } from '../import/dataset.ts';
import { refuse } from '../model/issue.ts';
import { declaredByCrsMember } from './crs.ts';
import { featureDataset, type RawFeature } from './feature-dataset.ts';
import { PropertyColumns } from './property-columns.ts';
import { placeIn, type ReadContext } from './read-context.ts';

/** The objects of a topology, in the file's order. Throws an IssueError where it refers to arcs that it does not have. */
export function readTopojson(json: Readonly<Record<string, unknown>>, context: ReadContext): readonly Dataset[] {
  const { objects, arcs, crs } = json;
  if (typeof objects !== 'object' || objects === null || !Array.isArray(arcs)) return broken(context, null);
  const names = Object.keys(objects);
  if (names.length === 0) return refuse('no-features', 'The TopoJSON holds no objects.', placeIn(context), 'Export it again.');
  const topology = json as unknown as Topology; // the members that are used were checked, the rest is caught below
  const declaration = declaredByCrsMember(crs);
  return names.map((name) => {
    const sheet = names.length === 1 ? null : name;
    const geometries = geometriesOf((objects as Record<string, unknown>)[name]); // an object, as checked above
    const columns = new PropertyColumns(geometries.map((geometry) => geometry.properties));
    const features = rows(topology, geometries, columns, () => broken(context, sheet));
    return featureDataset({ context, sheet, columns: columns.names, features, declaration });
  });
}

function* rows(
  topology: Topology,
  geometries: readonly GeometryObject[],
  columns: PropertyColumns,
  fail: () => never,
): Generator<RawFeature> {
  for (const geometry of geometries) {
    const properties = columns.textsOf(geometry.properties);
    if (geometry.type === null || geometry.type === undefined) yield { geometry: null, properties };
    else yield { geometry: decode(topology, geometry, fail), properties };
  }
}

function decode(topology: Topology, geometry: GeometryObject, fail: () => never): unknown {
  try {
    const decoded = feature(topology, geometry);
    return decoded.type === 'Feature' ? decoded.geometry : decoded;
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return fail(); // an arc that is not there, or is no list
    throw error;
  }
}

/** The members of a collection, or the object itself. */
function geometriesOf(object: unknown): readonly GeometryObject[] {
  if (typeof object !== 'object' || object === null) return [];
  if (!('geometries' in object)) return [object as GeometryObject]; // checked when decoded
  return Array.isArray(object.geometries) ? object.geometries.filter((item) => typeof item === 'object' && item !== null) : [];
}

function broken(context: ReadContext, sheet: string | null): never {
  return refuse(
    'invalid-topojson',
    'The TopoJSON refers to borders that it does not hold.',
    placeIn(context, sheet),
    'Download it again, or export it again.',
  );
}

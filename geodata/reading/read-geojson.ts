// GeoJSON (RFC 7946, and the `crs` member of its 2008 forerunner).
import type { Dataset } from '../import/dataset.ts';
import { refuse } from '../model/issue.ts';
import { declaredByCrsMember } from './crs.ts';
import { featureDataset, type RawFeature } from './feature-dataset.ts';
import { PropertyColumns } from './property-columns.ts';
import { placeIn, type ReadContext } from './read-context.ts';

/** One dataset from a FeatureCollection or a single Feature; bare geometries are refused, as they carry no codes. */
export function readGeojson(json: Readonly<Record<string, unknown>>, type: string, context: ReadContext): Dataset {
  const { features: listed, crs } = json;
  const features = type === 'FeatureCollection' ? listed : type === 'Feature' ? [json] : null;
  if (features === null) {
    return refuse(
      'no-features',
      `It is a single ${type} without names or codes.`,
      placeIn(context),
      'Export it as a GeoJSON FeatureCollection, with its attributes.',
    );
  }
  if (!Array.isArray(features)) {
    return refuse('no-features', 'The GeoJSON has no list of features.', placeIn(context), 'Export it again.');
  }
  const columns = new PropertyColumns(features.map((feature) => member(feature, 'properties')));
  const declaration = declaredByCrsMember(crs);
  return featureDataset({ context, sheet: null, columns: columns.names, features: rows(features, columns), declaration });
}

function* rows(features: readonly unknown[], columns: PropertyColumns): Generator<RawFeature> {
  for (const feature of features) {
    yield { geometry: member(feature, 'geometry'), properties: columns.textsOf(member(feature, 'properties')) };
  }
}

function member(value: unknown, name: 'properties' | 'geometry'): unknown {
  return typeof value === 'object' && value !== null && name in value ? (value as Record<string, unknown>)[name] : null; // checked just now
}

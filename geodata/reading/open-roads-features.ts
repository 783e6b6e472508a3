// Road links of OS Open Roads among features of any map format: GeoJSON, Shapefile.
import type { RoadDataset } from '../import/road-dataset.ts';
import type { FeatureSource } from './feature-dataset.ts';
import { LinePoints } from './line-points.ts';
import { openRoadsColumns } from './open-roads-columns.ts';
import { OpenRoadsCollector } from './read-open-roads.ts';

/** The road links of a source, or null where its columns are not theirs. */
export function openRoadsFeatures({ context, sheet, columns, features, declaration }: FeatureSource): RoadDataset | null {
  const at = openRoadsColumns(columns);
  if (!at) return null;
  const collector = new OpenRoadsCollector({ context, sheet, declaration, vintage: '' });
  const points = new LinePoints();
  for (const { geometry, properties } of features) {
    const text = (column: number): string => properties[column] ?? '';
    const words = {
      roadFunction: text(at.roadFunction),
      classification: text(at.classification),
      formOfWay: text(at.formOfWay),
      structure: text(at.structure),
    };
    collector.add(words, [text(at.startNode), text(at.endNode)], points.readGeojson(geometry), points);
  }
  return collector.finish();
}

// Datasets as readers would hand them over, written out in the test.
import type { DatasetOrigin, FeatureDataset, TableDataset } from '../../../geodata/import/dataset.ts';
import type { ImportFact } from '../../../geodata/import/facts.ts';
import { type ImportedDataset, importDataset } from '../../../geodata/import/import-dataset.ts';
import type { PolygonSet } from '../../../geodata/model/polygons.ts';

export function originOf(file: string, sheet: string | null = null): DatasetOrigin {
  return { file, sheet, sha256: `sha of ${file} ${sheet}` };
}

/** A table from its header line and its row lines; a bar stands between cells, so that commas need no quotes. */
export function tableOf(header: string, rows: readonly string[], origin = originOf('table.csv')): TableDataset {
  const columns = header.split(header.includes('|') ? '|' : ',');
  return {
    kind: 'table',
    origin,
    columns,
    eachRow(visit) {
      for (const [index, line] of rows.entries()) {
        const cells = line.split(line.includes('|') ? '|' : ',');
        while (cells.length < columns.length) cells.push('');
        visit(cells, index + 2);
      }
    },
  };
}

/** Polygon features; `properties` are the cells of each feature. */
export function polygonFeatures(
  columns: readonly string[],
  properties: readonly (readonly string[])[],
  polygons: PolygonSet,
  origin = originOf('polygons.geojson'),
): FeatureDataset {
  const crs = { id: 'EPSG:4326', known: 'default' } as const;
  return { kind: 'features', origin, crs, columns, properties, geometry: { type: 'polygon', polygons } };
}

/** A set of polygons of one ring each; points are pairs of whole 1e-7 degrees. */
export function ringsOf(...rings: readonly (readonly (readonly [number, number])[])[]): PolygonSet {
  const pointOffsets = [0];
  for (const ring of rings) pointOffsets.push((pointOffsets.at(-1) ?? 0) + ring.length);
  return {
    count: rings.length,
    ringOffsets: Uint32Array.from({ length: rings.length + 1 }, (_, i) => i),
    pointOffsets: Uint32Array.from(pointOffsets),
    coordinates: Int32Array.from(rings.flat(2)),
  };
}

/** Imports a table given as lines. */
export function importTable(header: string, rows: readonly string[], file = 'table.csv'): ImportedDataset {
  return importDataset(tableOf(header, rows, originOf(file)));
}

/** The only fact of a kind; fails loudly when there is none or there are several. */
export function onlyFact<Kind extends ImportFact['kind']>(
  imported: ImportedDataset,
  kind: Kind,
): Extract<ImportFact, { readonly kind: Kind }> {
  const found = imported.facts.filter((fact) => fact.kind === kind);
  if (found.length !== 1) throw new Error(`${found.length} facts of kind ${kind}: ${JSON.stringify(imported.report)}`);
  return found[0] as Extract<ImportFact, { readonly kind: Kind }>; // filtered by kind
}

/** `severity code row column` of every issue, for short assertions. */
export function issuesOf({ report }: ImportedDataset): readonly string[] {
  return report.issues.map(({ severity, code, place }) =>
    [severity, code, place.row, place.column].filter((part) => part !== undefined).join(' '),
  );
}

// The columns of OS Open Roads, in both spellings that Ordnance Survey has published: `form_of_way` (GeoPackage) and `formOfWay`
// (Shapefile and GML, and files made from them).
import { findColumn } from '../import/column-names.ts';

/** Positions of what is read of a road link; `structure` -1 where the file does not tell. */
export interface OpenRoadsColumns {
  readonly roadFunction: number;
  readonly classification: number;
  readonly formOfWay: number;
  readonly startNode: number;
  readonly endNode: number;
  readonly structure: number;
}

/** Where the columns of road links are, or null where these are not road links of OS Open Roads. */
export function openRoadsColumns(columns: readonly string[]): OpenRoadsColumns | null {
  const found: OpenRoadsColumns = {
    roadFunction: findColumn(columns, 'road_function', 'function'),
    classification: findColumn(columns, 'road_classification', 'class'),
    formOfWay: findColumn(columns, 'form_of_way'),
    startNode: findColumn(columns, 'start_node'),
    endNode: findColumn(columns, 'end_node'),
    structure: findColumn(columns, 'road_structure', 'structure'),
  };
  const { structure: _optional, ...needed } = found;
  return Object.values(needed).every((at) => at >= 0) ? found : null;
}

/** Tables beside the links of one GeoPackage that say nothing the links do not: their nodes, and the names of junctions. */
export const isOpenRoadsCompanion = (table: string): boolean => /^(road_?node|motorway_?junction)$/i.test(table);

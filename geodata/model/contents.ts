// A whole atlas as an import hands it to the store: what planning needs in memory, and what stays in the file.
import type { Atlas, VintageLink } from './atlas.ts';
import type { FlowSet, Provider, ProviderParent } from './flows.ts';
import type { Issue } from './issue.ts';
import type { RoadNetwork } from './roads.ts';

/** One gzipped Mapbox Vector Tile. */
export interface TileRecord {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly data: Uint8Array;
}

/** What became of one file, or one sheet of a workbook. */
export interface FileReport {
  readonly file: string;
  readonly sheet: string | null;
  /** Importer ids joined by ` + `; null when the file was not recognised. */
  readonly recognisedAs: string | null;
  /** One phrase for people: "lookup of lsoa11 to ccg21, stp21, lad21". */
  readonly label: string;
  readonly rowsRead: number;
  readonly rowsKept: number;
  readonly rowsRefused: number;
  /** The first 100; `moreIssues` counts the rest. */
  readonly issues: readonly Issue[];
  readonly moreIssues: number;
}

/** A declared connection between blocks that do not touch: a bridge or a ferry. */
export interface BlockLink {
  readonly from: string;
  readonly to: string;
  readonly kind: 'bridge' | 'ferry' | 'tunnel' | 'other';
  readonly name: string;
  /** Stated crossing time of a ferry. Absent: none is stated. */
  readonly minutes?: number;
  /** Where it lands in `from` and in `to`, degrees, WGS 84. Absent: not stated. */
  readonly fromPoint?: LonLatPair;
  readonly toPoint?: LonLatPair;
}

/** Degrees, WGS 84. */
export type LonLatPair = readonly [longitude: number, latitude: number];

export interface AtlasContents {
  readonly atlas: Atlas;
  readonly links: readonly BlockLink[];
  readonly vintageLinks: readonly VintageLink[];
  readonly providers: readonly Provider[];
  readonly parents: readonly ProviderParent[];
  readonly flowSets: readonly FlowSet[];
  readonly reports: readonly FileReport[];
  /** Absent or null: no roads were imported. */
  readonly roads?: RoadNetwork | null;
}

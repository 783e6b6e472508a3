// Everything known about the country. Reference data: imported, read-only while planning, never undone.
import type { AgeBand } from './ages.ts';
import type { LayerId } from './ids.ts';
import type { Layer } from './layer.ts';
import type { Adjacency, Topology } from './topology.ts';

/** The smallest units that are assigned, in the one index order: sorted by code. All arrays have length `count`. */
export interface BlockTable {
  readonly layer: LayerId;
  readonly count: number;
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Published land area; NaN where none was published. */
  readonly landHectares: Float64Array;
  /** Area of the polygon as drawn, square metres on the British National Grid. */
  readonly polygonSquareMetres: Float64Array;
  /** Population-weighted centroid where published, else the polygon's own; degrees, WGS 84. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** 1 where the centroid is the published population-weighted one. */
  readonly weightedCentroid: Uint8Array;
}

/** Resident people by block, from one source. */
export interface PeopleTable {
  readonly sourceId: number;
  readonly year: number | null;
  /** "mid-2020 estimates", "Census 2021": shown wherever a number of people is shown. */
  readonly label: string;
  /** Length blocks. Whole numbers. */
  readonly total: Float64Array;
  readonly bands: readonly AgeBand[];
  /** Block-major: block b, band k is `byBand[b * bands.length + k]`. Empty where no ages were published. */
  readonly byBand: Float32Array;
}

/** One fact about every block: a number (deprivation score) or a class (rural-urban). Length blocks. */
export type BlockAttribute =
  | { readonly id: string; readonly label: string; readonly kind: 'number'; readonly values: Float64Array }
  | {
      readonly id: string;
      readonly label: string;
      readonly kind: 'class';
      readonly classes: readonly { readonly code: string; readonly label: string; readonly rural: boolean | null }[];
      /** Position in `classes`; 255 where unknown. */
      readonly values: Uint8Array;
    };

/** Where data came from; shown on every export. */
export interface Source {
  readonly id: number;
  readonly publisher: string;
  readonly title: string;
  readonly vintage: string;
  readonly licence: string;
  readonly attribution: string;
  readonly file: string;
  readonly sha256: string;
  readonly recognisedAs: string;
  readonly rowsRead: number;
  readonly rowsKept: number;
  readonly rowsRefused: number;
  readonly importer: string;
  /** ISO 8601, from the clock that was passed in. */
  readonly importedAt: string;
}

/** The share of one vintage's block that lies in another's: how plans move between LSOA 2011 and LSOA 2021. */
export interface VintageLink {
  readonly from: LayerId;
  readonly to: LayerId;
  readonly fromCodes: readonly string[];
  readonly toCodes: readonly string[];
  /** As published: U unchanged, S split, M merged, X irregular; '' where not given. */
  readonly changes: readonly string[];
}

/** What the engine holds in memory while planning. Tiles, flows and sites stay in the file until asked for. */
export interface Atlas {
  /** Hash of block layer, codes and people: two atlases with the same fingerprint give the same plan the same meaning. */
  readonly fingerprint: string;
  readonly title: string;
  readonly blocks: BlockTable;
  readonly people: PeopleTable;
  readonly layers: readonly Layer[];
  readonly attributes: readonly BlockAttribute[];
  readonly topology: Topology;
  readonly adjacency: Adjacency;
  readonly sources: readonly Source[];
}

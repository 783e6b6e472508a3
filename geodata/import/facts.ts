// What importers learn from files: plain statements in the publishers' codes, before anything is joined to anything.
// Files come in any order, so nothing here refers to another file.
import type { RoadLinks } from '../access/network/road-links.ts';
import type { AgeBand } from '../model/ages.ts';
import type { BlockLink } from '../model/contents.ts';
import type { FlowSet, Provider, ProviderParent } from '../model/flows.ts';
import type { LayerId } from '../model/ids.ts';
import type { PolygonSet } from '../model/polygons.ts';
import type { DatasetOrigin } from './dataset.ts';
import type { RoadFormat } from './road-dataset.ts';

interface Fact {
  readonly origin: DatasetOrigin;
}

/** Polygons of one layer: the blocks themselves, or a reference layer. */
export interface PolygonFact extends Fact {
  readonly kind: 'polygons';
  readonly layer: LayerId;
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly polygons: PolygonSet;
}

/** One row a statement that the codes on it go together: `LSOA11CD, CCG21CD, STP21CD`. Columns have equal lengths. */
export interface LookupFact extends Fact {
  readonly kind: 'lookup';
  readonly columns: readonly {
    readonly layer: LayerId;
    readonly codes: readonly string[];
    /** '' where the file gives no name. */
    readonly names: readonly string[];
    readonly nhsCodes: readonly string[];
  }[];
  /** Spreadsheet row of each row. */
  readonly rows: Uint32Array;
  /** Change flags (U, S, M, X) where the file gives them. */
  readonly changes: readonly string[] | null;
}

/** People by code of one layer. */
export interface PeopleFact extends Fact {
  readonly kind: 'people';
  readonly layer: LayerId;
  readonly year: number | null;
  readonly label: string;
  readonly codes: readonly string[];
  readonly total: Float64Array;
  readonly bands: readonly AgeBand[];
  /** Row-major: codes x bands. */
  readonly byBand: Float32Array;
}

export interface CentroidFact extends Fact {
  readonly kind: 'centroids';
  readonly layer: LayerId;
  readonly codes: readonly string[];
  /** Two numbers a code, degrees. */
  readonly lonLat: Float64Array;
}

export interface LandAreaFact extends Fact {
  readonly kind: 'land-area';
  readonly layer: LayerId;
  readonly codes: readonly string[];
  readonly hectares: Float64Array;
}

/** One or more attributes of the units of a layer (deprivation, rural-urban class). */
export interface AttributeFact extends Fact {
  readonly kind: 'attributes';
  readonly layer: LayerId;
  readonly codes: readonly string[];
  readonly attributes: readonly (
    | { readonly id: string; readonly label: string; readonly kind: 'number'; readonly values: Float64Array }
    | {
        readonly id: string;
        readonly label: string;
        readonly kind: 'class';
        readonly classes: readonly { readonly code: string; readonly label: string; readonly rural: boolean | null }[];
        readonly values: Uint8Array;
      }
  )[];
}

export interface ProviderFact extends Fact {
  readonly kind: 'providers';
  /** Which file is believed where several describe one provider: the lowest number with a value wins, field by field. */
  readonly precedence: number;
  readonly providers: readonly Provider[];
}

export interface ParentFact extends Fact {
  readonly kind: 'parents';
  /** ISO date on which all of it holds, for a table of one date; '' where relationships have dates of their own, or none. */
  readonly stated: string;
  readonly parents: readonly ProviderParent[];
}

/** Flows in coordinate form. Rows with one origin need not stand together. */
export interface FlowFact extends Fact {
  readonly kind: 'flows';
  readonly set: Pick<
    FlowSet,
    'id' | 'label' | 'year' | 'measure' | 'basis' | 'counted' | 'shareOf' | 'smallestShown' | 'destinationKind'
  >;
  /** The layer of the origin codes, where the file says; else null, and the join finds out. */
  readonly originLayer: LayerId | null;
  readonly originCodes: readonly string[];
  readonly destinationCodes: readonly string[];
  readonly destinationNames: readonly string[];
  /** Positions in `originCodes` and `destinationCodes`, one entry a row. */
  readonly origins: Uint32Array;
  readonly destinations: Uint32Array;
  readonly values: Float64Array;
  /** Pairs whose count was withheld, in the same positions; they have no value. */
  readonly withheldOrigins: Uint32Array;
  readonly withheldDestinations: Uint32Array;
}

export interface LinkFact extends Fact {
  readonly kind: 'links';
  readonly links: readonly BlockLink[];
}

/** Links and nodes of one road file, not yet joined with others. */
export interface RoadFact extends Fact {
  readonly kind: 'roads';
  readonly format: RoadFormat;
  readonly links: RoadLinks;
  /** The publisher's name of each raw node; null where nodes of the file are known by their places alone. */
  readonly nodeIds: readonly string[] | null;
}

export type ImportFact =
  | PolygonFact
  | LookupFact
  | PeopleFact
  | CentroidFact
  | LandAreaFact
  | AttributeFact
  | ProviderFact
  | ParentFact
  | FlowFact
  | LinkFact
  | RoadFact;

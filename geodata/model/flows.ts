// Where people go: origins x destinations x people.

/** Where an origin row lies when it is not a block of the atlas. Kept and shown, never dropped. */
export interface OutsideOrigin {
  /** As published: `NO2011`, `W01000123`. */
  readonly code: string;
  /** `unknown`: the publisher did not know; `elsewhere`: a real place outside the atlas (Wales). */
  readonly kind: 'unknown' | 'elsewhere';
}

/** Pairs of a set whose count was withheld, by position: `origins` are rows of the set, outside ones included. */
export interface WithheldPairs {
  readonly origins: Uint32Array;
  readonly destinations: Uint16Array;
}

/**
 * One flow set in CSR by origin. Rows 0 to origins.length - 1 are origins; the rest are `outside`.
 * Values are people when `measure` is `people`, shares from 0 to 1 when it is `share`.
 */
export interface FlowSet {
  readonly id: string;
  readonly label: string;
  readonly year: number | null;
  readonly measure: 'people' | 'share';
  readonly basis: 'registered' | 'admissions' | 'other';
  readonly counted: boolean;
  /** What a share is a share of: all people of its origin, or all of its destination. null when `measure` is `people`. */
  readonly shareOf: 'origin' | 'destination' | null;
  /** Counts below this were withheld by whoever made the set, or must not be shown; 0 for no such rule. */
  readonly smallestShown: number;
  /** `block` or a layer id: what the origins are. Origin i of a block set is block i. */
  readonly originKind: string;
  readonly originCodes: readonly string[];
  readonly outside: readonly OutsideOrigin[];
  readonly destinationKind: ProviderKind;
  readonly destinationCodes: readonly string[];
  readonly offsets: Uint32Array;
  readonly destinations: Uint16Array;
  readonly values: Float64Array;
  /** Somebody goes there, and it is not told how many: unknown and small, which is not zero. None of them is among the cells. */
  readonly withheld: WithheldPairs;
}

export const PROVIDER_KINDS = [
  'gp-practice',
  'pcn',
  'trust',
  'hospital',
  'emergency-department',
  'stroke-unit',
  'other-service',
] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

/** A GP practice, a trust, or a site where care is given. */
export interface Provider {
  readonly kind: ProviderKind;
  readonly code: string;
  readonly name: string;
  readonly postcode: string;
  /** Degrees, WGS 84; null where the publisher gives no point. */
  readonly longitude: number | null;
  readonly latitude: number | null;
  /** `active`, `dormant`, `closed`, ... in the publisher's sense, lower case; '' where unknown. */
  readonly status: string;
  /** Registered list size, where published. */
  readonly people: number | null;
  /** What else the publisher says, by our own names: `sector`, `category`, `setting`. */
  readonly details: Readonly<Record<string, string>>;
}

/** That one organisation belongs to another: practice to PCN, practice to CCG (a unit code), hospital to trust. */
export interface ProviderParent {
  readonly childKind: ProviderKind;
  readonly childCode: string;
  /** A provider kind, or a layer's geography (`ccg`, `stp`). */
  readonly parentKind: string;
  readonly parentCode: string;
  readonly parentName: string;
  /** ISO dates, '' where open. */
  readonly from: string;
  readonly to: string;
}

// The made-up county as plain data, before it becomes files.
import type { RawBlock } from './blocks.ts';
import type { Body } from './bodies.ts';
import type { RuralUrban } from './character.ts';
import type { Settlement } from './drawing.ts';
import type { KmPoint } from './plane.ts';

export interface Block extends RawBlock {
  readonly code: string;
  readonly name: string;
  /** Positions in DISTRICTS, CCGS, the county's msoas and networks. */
  readonly district: number;
  readonly ccg: number;
  readonly msoa: number;
  readonly network: number;
  /** People at ages 0 to 89 and 90 and over. */
  readonly ages: readonly number[];
  readonly ruralUrban: RuralUrban;
  readonly deprivation: number;
}

export interface Network extends Body {
  readonly ccg: number;
  readonly postcode: string;
}

export interface Practice extends KmPoint {
  readonly code: string;
  readonly name: string;
  readonly place: string;
  readonly postcode: string;
  /** Position in the county's networks; -1 for the one practice outside any. */
  readonly network: number;
  readonly ccg: number;
  /** How strongly it draws patients. */
  readonly pull: number;
}

/** People of one origin registered at one practice. The origin is a block code, `NO2011` or a code across the border. */
export interface Registration {
  readonly practice: number;
  readonly origin: string;
  readonly people: number;
}

/** A declared connection between two blocks that do not touch. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly kind: 'ferry' | 'bridge';
  readonly name: string;
  /** Of a ferry: how long it takes and where it lands, on the roads of `from` and of `to`. */
  readonly crossing: { readonly minutes: number; readonly from: KmPoint; readonly to: KmPoint } | null;
}

export const ROAD_CLASSES = ['Motorway', 'A Road', 'B Road', 'Minor Road'] as const;
export type RoadClass = (typeof ROAD_CLASSES)[number];

/** One stretch of road between two junctions. */
export interface RoadLink {
  readonly start: number;
  readonly end: number;
  readonly roadClass: RoadClass;
  /** `A9703`; '' for minor roads. */
  readonly number: string;
  readonly bridge: boolean;
  readonly points: readonly KmPoint[];
}

export interface County {
  readonly settlements: readonly Settlement[];
  /** Sorted by code. `neighbours` are positions in this list. */
  readonly blocks: readonly Block[];
  readonly msoas: readonly Body[];
  readonly networks: readonly Network[];
  readonly practices: readonly Practice[];
  readonly registrations: readonly Registration[];
  /** For each block the network at which most of its people are registered. */
  readonly dominantNetwork: readonly number[];
  readonly links: readonly Link[];
  readonly roads: readonly RoadLink[];
}

// Reference geographies and which block belongs to which of their units.
import type { LayerId } from './ids.ts';

/** No unit: the block lies outside the layer. */
export const NO_UNIT = 0xffff;

/** How memberships came to be known: a published lookup, a chain of lookups, polygons laid over blocks, or registrations. */
export type MembershipMethod = 'lookup' | 'composed' | 'overlap' | 'registrations';

/** Shares of blocks in units where a block may lie in several (PCNs, changed geographies). Rows are blocks. */
export interface FractionalMembership {
  /** Length blocks + 1: block b's entries are `offsets[b]` to `offsets[b + 1]`. */
  readonly offsets: Uint32Array;
  readonly units: Uint16Array;
  /** 0 to 1; the shares of one block sum to at most 1. */
  readonly shares: Float32Array;
}

/** One reference geography of one vintage, with its units in order of code. */
export interface Layer {
  readonly id: LayerId;
  /** For people: "Local authority districts (2021)". */
  readonly label: string;
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** The NHS code of the same unit (`QJ2` for `E54...`), '' where none is known. */
  readonly nhsCodes: readonly string[];
  /** Length blocks: the unit that holds the block, or most of it; NO_UNIT where none does. */
  readonly unitOf: Uint16Array;
  /** Present only where some block lies in several units. */
  readonly fractional: FractionalMembership | null;
  readonly method: MembershipMethod;
}

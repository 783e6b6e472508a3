// A flow set brought onto the blocks of an atlas: the one form in which everything here takes flows.
import type { ProviderKind } from '../model/flows.ts';

/** Where people go: one practice, trust, hospital or network. */
export interface FlowDestination {
  readonly code: string;
  readonly name: string;
}

/**
 * People by block of residence and destination, as CSR by block and again by destination. `people` are whole numbers of a counted
 * set; of a modelled one they are multiples of 1/1024, so that sums are exact in any order and edits can be taken back exactly.
 */
export interface BlockFlows {
  /** Of the flow set: `gp2022`. */
  readonly id: string;
  readonly label: string;
  readonly year: number | null;
  readonly basis: 'registered' | 'admissions' | 'other';
  readonly destinationKind: ProviderKind;
  /** `modelled` where coarser origins were spread over blocks by residents, or shares were turned into people. */
  readonly counted: boolean;
  /** For people, what was done and on what base: "shares of each council's residents, spread over its blocks"; '' when counted. */
  readonly modelling: string;
  /** Counts below this were withheld by whoever made the set, or must not be shown; 0 for no such rule. */
  readonly smallestShown: number;
  readonly blockCount: number;
  readonly destinations: readonly FlowDestination[];
  /** By destination: the block that holds its point; -1 where it has none, or lies in no block of the atlas. */
  readonly home: Int32Array;
  /** Length blockCount + 1. Destinations of a block ascend. */
  readonly offsets: Uint32Array;
  readonly to: Uint16Array;
  readonly people: Float64Array;
  /** The same cells by destination, length destinations + 1. Blocks of a destination ascend. */
  readonly fromOffsets: Uint32Array;
  readonly from: Uint32Array;
  readonly fromPeople: Float64Array;
  /** By destination: people whose origin is no block of the atlas. `unknown`: nobody knows it; `elsewhere`: a place outside. */
  readonly unknown: Float64Array;
  readonly elsewhere: Float64Array;
}

/** Everybody in the set, wherever they come from. */
export function everybody({ people, unknown, elsewhere }: BlockFlows): number {
  let total = 0;
  for (const list of [people, unknown, elsewhere]) for (const count of list) total += count;
  return total;
}

// A tier of the open plan beside a layer or another plan.
import type { Tier } from '../model/ids.ts';

export interface ComparisonView {
  readonly with: string;
  readonly tier: Tier;
  readonly movedBlocks: Uint32Array;
  readonly movedPeople: number;
  readonly variationOfInformation: number;
  readonly byUnit: readonly {
    readonly name: string;
    readonly match: string;
    readonly people: number;
    readonly movedBlocks: number;
    readonly movedPeople: number;
  }[];
  readonly sides: ComparisonSides;
}

/** What is compared with, and the tier as it is now, by the same figures. */
export interface ComparisonSides {
  /** The size that the pack asks of the tier, in residents; null where it says nothing. */
  readonly range: { readonly min: number | null; readonly max: number | null } | null;
  /** Labels of the layers that unions and splits are counted against; null where the pack or the atlas has none. */
  readonly unionsOf: string | null;
  readonly splitsOf: string | null;
  readonly before: ComparisonSide;
  readonly now: ComparisonSide;
}

/** null: nothing to count against. */
export interface ComparisonSide {
  /** Areas or units that hold blocks. */
  readonly areas: number;
  readonly inRange: number | null;
  /** Areas that are exact unions of whole units. */
  readonly exactUnions: number | null;
  /** Councils that lie in two areas or more. */
  readonly splits: number | null;
  readonly onePiece: number | null;
}

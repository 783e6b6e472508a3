// Who can reach what, for the rules that ask about it.
import type { BlockFacts } from '../measures/block-facts.ts';
import type { BlockTravel, TravelMode } from '../model/travel.ts';
import type { Basis } from '../model/verdict.ts';

/** Travel that answers rules of one service and mode. */
export interface TravelAnswer {
  /** null where nothing can answer: `missing` says what would. */
  readonly travel: BlockTravel | null;
  /** One phrase: "a list of stroke units with their points". */
  readonly missing: string;
  /** What the times rest on, by id: the list of sites, and the road network (its hash) or `straight-line`. */
  readonly data: readonly string[];
}

/** `ground`: GROUND of every block (access/measures/rural-gap.ts). */
export interface RuralBlocks {
  /** Id of the attribute: `ruc11`. */
  readonly attribute: string;
  readonly ground: Uint8Array;
}

/** Asked only for what a rule needs, so that travel nobody asks about is not worked out. */
export interface CriteriaTravel {
  of(service: string, mode: TravelMode): TravelAnswer;
  /** null where the atlas has no rural-urban classes. */
  readonly rural: RuralBlocks | null;
}

/** What would answer rules about rural residents. */
export const MISSING_RURAL = 'rural-urban classes of the blocks';

/** Residents, and what their times rest on. */
export const travelBasis = ({ peopleLabel }: BlockFacts, data: readonly string[]): Basis => ({
  people: 'resident',
  peopleLabel,
  data,
});

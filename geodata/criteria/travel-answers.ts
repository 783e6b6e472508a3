// Who can reach what, for the rules that ask about it.
import type { BlockTravel, TravelMode } from '../model/travel.ts';

/** Travel that answers rules of one service and mode. */
export interface TravelAnswer {
  /** null where nothing can answer: `missing` says what would. */
  readonly travel: BlockTravel | null;
  /** One phrase: "a list of stroke units with their points". */
  readonly missing: string;
}

/** Asked only for what a rule needs, so that travel nobody asks about is not worked out. */
export interface CriteriaTravel {
  of(service: string, mode: TravelMode): TravelAnswer;
}

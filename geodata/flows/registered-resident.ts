// Registered is not resident: people of a flow set beside residents of the population estimates, for one area.
// Source: CRITERIA sections 1 and 6 (list inflation, ghost patients, students).
import type { TierFlows } from './tier-flows.ts';

/** One area. People, and shares from 0 to 1 (`listInflation` may be more); null where a share would be one of nobody. */
export interface RegisteredResident {
  readonly slot: number;
  /** Residents of the population estimates. */
  readonly residents: number;
  /** People of the flow set who live here, wherever they are registered. */
  readonly registeredHere: number;
  /** Of those, the share registered with practices inside. */
  readonly registeredInside: number | null;
  /** People on the lists of the practices inside, wherever they live. */
  readonly onLists: number;
  /** Of those, the share who live inside. */
  readonly livingInside: number | null;
  /** List inflation: registeredHere / residents - 1, so that 0.09 is nine in a hundred more on lists than live here. */
  readonly listInflation: number | null;
}

/** Sets the two counts of one area side by side. `residents` are the area's people by the population estimates. */
export function registeredResident(tier: TierFlows, slot: number, residents: number): RegisteredResident {
  const registeredHere = tier.residentsFlow(slot);
  const onLists = tier.providersFlow(slot);
  const both = tier.within(slot);
  return {
    slot,
    residents,
    registeredHere,
    registeredInside: registeredHere === 0 ? null : both / registeredHere,
    onLists,
    livingInside: onLists === 0 ? null : both / onLists,
    listInflation: residents === 0 ? null : registeredHere / residents - 1,
  };
}

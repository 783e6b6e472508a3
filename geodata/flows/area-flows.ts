// The indexes of an area's flows. Source: CRITERIA section 1 (localisation index, market share index, net flow, supply and
// demand self-containment). Every index is null where it would divide by nobody.
import type { TierFlows } from './tier-flows.ts';

/** One area. People of the flow set; shares from 0 to 1. */
export interface AreaFlows {
  readonly slot: number;
  /** Everybody who lives here: within + out + toNowhere. */
  readonly residentsFlow: number;
  /** People who live here and are served here. */
  readonly within: number;
  /** People who live here and are served elsewhere, in no area included. */
  readonly out: number;
  /** People who live here and are served by destinations without a home. */
  readonly toNowhere: number;
  /** Everybody served here: within + in. */
  readonly providersFlow: number;
  /** People who are served here and live elsewhere: in another area or none, outside the atlas, or nobody knows where. */
  readonly in: number;
  readonly fromUnknown: number;
  readonly fromElsewhere: number;
  /** Localisation index = supply-side self-containment: within / residentsFlow. */
  readonly li: number | null;
  /** Market share index = demand-side self-containment: within / providersFlow. */
  readonly msi: number | null;
  /** The smaller of the two sides of self-containment: travel-to-work areas are tested on both. Null where either is. */
  readonly selfContainment: number | null;
  /** Net flow as inflow / outflow ratio: in / out. */
  readonly netRatio: number | null;
  /** Net flow per resident: (in - out) / residents of the population estimates. Null where `residents` was not given. */
  readonly netRate: number | null;
  /** Net flow per person of the flow set who lives here: (in - out) / residentsFlow. */
  readonly netRatePerFlow: number | null;
}

/** The indexes of one area from its sums. `residents` are people of the population estimates, null where they are not known. */
export function areaFlows(tier: TierFlows, slot: number, residents: number | null = null): AreaFlows {
  const residentsFlow = tier.residentsFlow(slot);
  const within = tier.within(slot);
  const toNowhere = tier.toNowhere(slot);
  const providersFlow = tier.providersFlow(slot);
  const out = residentsFlow - within - toNowhere;
  const inflow = providersFlow - within;
  const li = ratio(within, residentsFlow);
  const msi = ratio(within, providersFlow);
  return {
    slot,
    residentsFlow,
    within,
    out,
    toNowhere,
    providersFlow,
    in: inflow,
    fromUnknown: tier.fromUnknown(slot),
    fromElsewhere: tier.fromElsewhere(slot),
    li,
    msi,
    selfContainment: li === null || msi === null ? null : Math.min(li, msi),
    netRatio: ratio(inflow, out),
    netRate: residents === null ? null : ratio(inflow - out, residents),
    netRatePerFlow: ratio(inflow - out, residentsFlow),
  };
}

/** A whole tier. */
export interface OverallFlows {
  /** Everybody who lives in a block of the atlas, assigned or not. */
  readonly residentsFlow: number;
  /** People served in the area in which they live, over all areas. Who lives in no area is within none. */
  readonly within: number;
  /** Overall localisation index: within / residentsFlow. */
  readonly li: number | null;
  /** People who live in blocks of no area. */
  readonly unassigned: number;
  /** People served by destinations without a home, wherever they live in the atlas. */
  readonly toNowhere: number;
}

/** The sums of a tier over all its areas. O(slots). */
export function overallFlows(tier: TierFlows): OverallFlows {
  let within = 0;
  let toNowhere = 0;
  for (let slot = 0; slot < tier.slots; slot++) {
    within += tier.within(slot);
    toNowhere += tier.toNowhere(slot);
  }
  const { residentsFlow } = tier.facts;
  return { residentsFlow, within, li: ratio(within, residentsFlow), unassigned: tier.residentsFlow(0), toNowhere };
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

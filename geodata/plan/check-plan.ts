// What must hold of every plan, however it came to be.
import { TIERS, type Tier } from '../model/ids.ts';
import { type Plan, UNASSIGNED } from '../model/plan.ts';
import { MAX_SLOT } from './plan-limits.ts';
import { faultInSiteChange, repeatedClaims } from './site-change-faults.ts';
import { areaIdOf } from './tier-areas.ts';

/** The first thing that is wrong in one tier, or null. */
function faultInTier(plan: Plan, tier: Tier): string | null {
  const { areas, slotOf } = plan.tiers[tier];
  const highest = areas.reduce((most, { slot }) => Math.max(most, slot), UNASSIGNED);
  if (!(highest <= MAX_SLOT)) return `${tier}: slot ${highest} is out of range`;
  const known = new Uint8Array(highest + 1);
  known[UNASSIGNED] = 1;
  for (const { id, slot } of areas) {
    if (!Number.isInteger(slot) || slot < 1) return `${tier}: slot ${slot} is out of range`;
    if (known[slot] === 1) return `${tier}: two areas share slot ${slot}`;
    if (id !== areaIdOf(tier, slot)) return `${tier}: area ${id} is in slot ${slot}`;
    known[slot] = 1;
  }
  for (let block = 0; block < slotOf.length; block++) {
    if (known[slotOf[block]!] !== 1) return `${tier}: block ${block} is in slot ${slotOf[block]}, which no area has`;
  }
  return null;
}

/** The first thing that contradicts itself in a plan, or null: slots and ids unique, blocks in areas that exist. O(blocks). */
export function faultInPlan(plan: Plan): string | null {
  for (const tier of TIERS) {
    const fault = faultInTier(plan, tier);
    if (fault !== null) return fault;
  }
  const lengths = new Set(TIERS.map((tier) => plan.tiers[tier].slotOf.length));
  if (lengths.size > 1) return 'the tiers have different numbers of blocks';
  for (const { id, tier, areaId } of plan.arrangements) {
    if (areaId !== null && !plan.tiers[tier].areas.some((area) => area.id === areaId)) {
      return `arrangement ${id} is for ${areaId}, which does not exist`;
    }
  }
  const ids = plan.arrangements.map((item) => item.id);
  if (new Set(ids).size < ids.length) return 'two arrangements share an id';
  return faultInSites(plan);
}

/** The first thing that is wrong with the changes of sites, or null. */
function faultInSites({ siteChanges }: Plan): string | null {
  if (new Set(siteChanges.map((item) => item.id)).size < siteChanges.length) return 'two site changes share an id';
  for (const change of siteChanges) {
    const fault = faultInSiteChange(change);
    if (fault) return `site change ${change.id}: ${fault.message}`;
  }
  const repeated = siteChanges[repeatedClaims(siteChanges)[0] ?? -1];
  return repeated ? `site change ${repeated.id} is of a site and service that another changes` : null;
}

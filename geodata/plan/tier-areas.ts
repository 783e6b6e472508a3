// Finding and replacing areas within a plan, sharing all that does not change.
import { type AreaId, asAreaId, type Tier } from '../model/ids.ts';
import { failure, type Issue, ok, type Result } from '../model/issue.ts';
import type { Area, Plan, TierPlan } from '../model/plan.ts';
import { isName, MAX_SLOT } from './plan-limits.ts';
import { badName, nameTaken, noSuchArea } from './refusals.ts';

/** The id of the area in a slot: `place-3`. Two areas that never live together may share a slot and so an id. */
export const areaIdOf = (tier: Tier, slot: number): AreaId => asAreaId(`${tier}-${slot}`);

/** The area, or the refusal that names the tier and the id. */
export function requireArea(plan: Plan, tier: Tier, areaId: AreaId): Result<Area, Issue> {
  const area = plan.tiers[tier].areas.find((candidate) => candidate.id === areaId);
  return area ? ok(area) : noSuchArea(tier, areaId);
}

/** The smallest slot that no area of the tier holds, so that it depends on the plan alone and replays alike; null when full. */
export function nextSlot(areas: readonly Area[]): number | null {
  const taken = new Set(areas.map((area) => area.slot));
  let slot = 1;
  while (taken.has(slot)) slot++;
  return slot <= MAX_SLOT ? slot : null;
}

/** How many blocks the slot holds. */
export function blocksInSlot(tierPlan: TierPlan, slot: number): number {
  let count = 0;
  for (const held of tierPlan.slotOf) if (held === slot) count++;
  return count;
}

/** Refuses a name that is no name, or that another area of the tier already has (capitals do not tell names apart). */
export function checkAreaName(plan: Plan, tier: Tier, name: string, except: AreaId | null): Result<string, Issue> {
  if (!isName(name)) return badName(name);
  const wanted = name.toLowerCase();
  const taken = plan.tiers[tier].areas.some((area) => area.id !== except && area.name.toLowerCase() === wanted);
  return taken ? nameTaken(tier, name) : ok(name);
}

/** The plan with one tier changed. */
export const withTier = (plan: Plan, tier: Tier, change: Partial<TierPlan>): Plan => ({
  ...plan,
  tiers: { ...plan.tiers, [tier]: { ...plan.tiers[tier], ...change } },
});

/** The plan with one area changed in its place; the same plan when `change` says nothing new (compared by reference). */
export function changeArea(plan: Plan, tier: Tier, areaId: AreaId, change: Partial<Area>): Result<Plan, Issue> {
  const found = requireArea(plan, tier, areaId);
  if (!found.ok) return failure(found.error);
  const area = found.value;
  const next: Area = { ...area, ...change };
  const same = next.name === area.name && next.colour === area.colour && next.locked === area.locked;
  if (same && next.notes === area.notes && next.partners === area.partners) return ok(plan);
  const areas = plan.tiers[tier].areas.map((candidate) => (candidate === area ? next : candidate));
  return ok(withTier(plan, tier, { areas }));
}

/** The name of an area for an undo label; its id where the area does not exist. */
export const areaName = (plan: Plan, tier: Tier, areaId: AreaId): string =>
  plan.tiers[tier].areas.find((area) => area.id === areaId)?.name ?? areaId;

/** The arrangements without those made for areas that are about to go; the same list when there are none. */
export function arrangementsWithout(plan: Plan, tier: Tier, gone: ReadonlySet<AreaId>): Plan['arrangements'] {
  const kept = plan.arrangements.filter((item) => item.tier !== tier || item.areaId === null || !gone.has(item.areaId));
  return kept.length === plan.arrangements.length ? plan.arrangements : kept;
}

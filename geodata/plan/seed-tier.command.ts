import type { Tier } from '../model/ids.ts';
import { ok } from '../model/issue.ts';
import { type Layer, NO_UNIT } from '../model/layer.ts';
import { type Area, type TierPlan, UNASSIGNED } from '../model/plan.ts';
import type { Adjacency } from '../model/topology.ts';
import type { Command, CommandLabel } from './command.ts';
import { blankArea } from './create-area.command.ts';
import { areaNeighbours, assignColours } from './palette.ts';
import { MAX_NAME, nameFrom } from './plan-limits.ts';
import { areaLocked } from './refusals.ts';
import { sameRecord } from './same-record.ts';
import { arrangementsWithout, withTier } from './tier-areas.ts';
import { tierPlural } from './wording.ts';

export interface SeedTierArgs {
  readonly tier: Tier;
  readonly layer: Layer;
  /** Given, neighbouring areas get different colours; else colours go by slot. */
  readonly adjacency?: Adjacency;
}

/** Names of units as area names, told apart by their codes where two units share one. */
function unitNames(layer: Layer): readonly string[] {
  const names = layer.codes.map((code, unit) => nameFrom(layer.names[unit] ?? '', code));
  const uses = new Map<string, number>();
  for (const name of names) uses.set(name.toLowerCase(), (uses.get(name.toLowerCase()) ?? 0) + 1);
  return names.map((name, unit) => {
    if (uses.get(name.toLowerCase()) === 1) return name;
    const mark = ` (${layer.codes[unit]})`;
    return `${name.slice(0, MAX_NAME - mark.length)}${mark}`;
  });
}

/** One area for each unit that has a block, in the layer's order, in slots from 1. Blocks outside the layer are unassigned. */
function seededTier(tier: Tier, layer: Layer, adjacency: Adjacency | undefined): TierPlan {
  const present = new Set(layer.unitOf);
  const slotOfUnit = new Uint16Array(NO_UNIT + 1);
  const areas: Area[] = [];
  unitNames(layer).forEach((name, unit) => {
    if (!present.has(unit)) return;
    areas.push(blankArea(tier, areas.length + 1, name));
    slotOfUnit[unit] = areas.length;
  });
  slotOfUnit[NO_UNIT] = UNASSIGNED;
  const slotOf = Uint16Array.from(layer.unitOf, (unit) => slotOfUnit[unit]!);
  const coloured = adjacency ? assignColours(areas, areaNeighbours(slotOf, adjacency)) : areas;
  return { areas: coloured, slotOf, seededFrom: layer.id };
}

/**
 * Replaces a tier by a layer's units: one area each, with its name. Arrangements made for the replaced areas go; those for
 * the whole tier stay. Refused while an area of the tier is locked.
 */
export const seedTier: Command<SeedTierArgs> = (plan, { tier, layer, adjacency }) => {
  const before = plan.tiers[tier];
  if (layer.unitOf.length !== before.slotOf.length) throw new Error(`Layer ${layer.id} is of another atlas.`);
  const locked = before.areas.find((area) => area.locked);
  if (locked) return areaLocked(locked);
  const after = seededTier(tier, layer, adjacency);
  const unmoved = after.slotOf.every((slot, block) => slot === before.slotOf[block]);
  if (unmoved && after.seededFrom === before.seededFrom && sameRecord(after.areas, before.areas)) return ok(plan);
  const arrangements = arrangementsWithout(plan, tier, new Set(before.areas.map((area) => area.id)));
  return ok({ ...withTier(plan, tier, after), arrangements });
};

export const seedTierLabel: CommandLabel<SeedTierArgs> = (_plan, { tier, layer }) =>
  `Start ${tierPlural(tier)} from ${layer.label}`;

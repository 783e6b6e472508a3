// Giving every block that is in no area to one beside it, from the borders inwards.
import type { Tier } from '../../model/ids.ts';
import { ok } from '../../model/issue.ts';
import { type Plan, UNASSIGNED } from '../../model/plan.ts';
import type { Adjacency } from '../../model/topology.ts';
import type { Command, CommandLabel } from '../../plan/command.ts';
import { withTier } from '../../plan/tier-areas.ts';
import { tierPlural } from '../../plan/wording.ts';

export interface FillUnassignedArgs {
  readonly tier: Tier;
  /** `longest-border`: to the area that shares most border. `nearest`: to the area of the neighbour whose centre is nearest. */
  readonly by: 'longest-border' | 'nearest';
  readonly adjacency: Adjacency;
  /** Centres of blocks, degrees. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
}

/**
 * Fills ring by ring: each ring is decided by what was assigned before it, so the order of blocks changes nothing. Declared
 * links count as the shortest of borders. Locked areas gain nothing. Blocks that no unlocked area can reach stay where they are
 * by `longest-border`, and go to the area of the nearest assigned block by `nearest`. O(borders + blocks left x assigned).
 */
export const fillUnassigned: Command<FillUnassignedArgs> = (plan, args) => {
  const { tier } = args;
  const open = openSlots(plan, tier);
  if (open.size === 0) return ok(plan);
  const slotOf = plan.tiers[tier].slotOf.slice();
  let filled = growInwards(slotOf, open, args);
  if (args.by === 'nearest') filled += reachAcross(slotOf, open, args);
  return ok(filled === 0 ? plan : withTier(plan, tier, { slotOf }));
};

export const fillUnassignedLabel: CommandLabel<FillUnassignedArgs> = (_plan, { tier, by }) =>
  `Fill unassigned blocks into ${tierPlural(tier)} by ${by === 'nearest' ? 'the nearest area' : 'the longest border'}`;

/** Slots of areas that may gain blocks. */
const openSlots = (plan: Plan, tier: Tier): ReadonlySet<number> =>
  new Set(plan.tiers[tier].areas.filter((area) => !area.locked).map((area) => area.slot));

function growInwards(slotOf: Uint16Array, open: ReadonlySet<number>, args: FillUnassignedArgs): number {
  const { offsets, neighbours } = args.adjacency;
  let filled = 0;
  let ring: Iterable<number> = slotOf.keys();
  for (;;) {
    const decided: (readonly [block: number, slot: number])[] = [];
    for (const block of ring) {
      if (slotOf[block] !== UNASSIGNED) continue;
      const slot =
        args.by === 'nearest' ? nearestNeighbour(block, slotOf, open, args) : longestBorder(block, slotOf, open, args);
      if (slot !== UNASSIGNED) decided.push([block, slot]);
    }
    if (decided.length === 0) return filled;
    const next = new Set<number>();
    for (const [block, slot] of decided) {
      slotOf[block] = slot;
      for (let entry = offsets[block]!; entry < offsets[block + 1]!; entry++) next.add(neighbours[entry]!);
    }
    filled += decided.length;
    ring = next;
  }
}

/** The open slot with most border to the block; the lower one on a tie; UNASSIGNED where there is none. */
function longestBorder(
  block: number,
  slotOf: Uint16Array,
  open: ReadonlySet<number>,
  { adjacency: { offsets, neighbours, borderMetres } }: FillUnassignedArgs,
): number {
  const metres = new Map<number, number>();
  for (let entry = offsets[block]!; entry < offsets[block + 1]!; entry++) {
    const slot = slotOf[neighbours[entry]!]!;
    if (open.has(slot)) metres.set(slot, (metres.get(slot) ?? 0) + borderMetres[entry]!);
  }
  let best = UNASSIGNED;
  for (const [slot, length] of metres) {
    const most = best === UNASSIGNED ? -1 : metres.get(best)!;
    if (length > most || (length === most && slot < best)) best = slot;
  }
  return best;
}

/** The slot of the neighbour in an open area whose centre is nearest; the lower slot on a tie. */
function nearestNeighbour(block: number, slotOf: Uint16Array, open: ReadonlySet<number>, args: FillUnassignedArgs): number {
  const { offsets, neighbours } = args.adjacency;
  return nearest(block, neighbours.subarray(offsets[block]!, offsets[block + 1]!), { slotOf, open, args });
}

function nearest(
  block: number,
  others: Uint32Array,
  { slotOf, open, args }: { slotOf: Uint16Array; open: ReadonlySet<number>; args: FillUnassignedArgs },
): number {
  const { longitude, latitude } = args;
  // A degree of longitude is shorter than one of latitude; over the width of a county one factor does for both ends.
  const narrow = Math.cos((latitude[block]! * Math.PI) / 180);
  let best = UNASSIGNED;
  let least = Number.POSITIVE_INFINITY;
  for (const other of others) {
    const slot = slotOf[other]!;
    if (!open.has(slot)) continue;
    const east = (longitude[other]! - longitude[block]!) * narrow;
    const north = latitude[other]! - latitude[block]!;
    const distance = east * east + north * north;
    if (distance < least || (distance === least && slot < best)) {
      least = distance;
      best = slot;
    }
  }
  return best;
}

/** Islands without a link, and atlases without borders. Decided by what growing had assigned, all at once. */
function reachAcross(slotOf: Uint16Array, open: ReadonlySet<number>, args: FillUnassignedArgs): number {
  const before = slotOf.slice();
  const assigned = Uint32Array.from(before.keys()).filter((block) => open.has(before[block]!));
  let filled = 0;
  for (let block = 0; block < before.length; block++) {
    if (before[block] !== UNASSIGNED) continue;
    const slot = nearest(block, assigned, { slotOf: before, open, args });
    if (slot === UNASSIGNED) continue;
    slotOf[block] = slot;
    filled++;
  }
  return filled;
}

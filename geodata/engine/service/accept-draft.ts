// A draft of areas in place of a tier's own, as one step. Locked areas stay as they are, with every block they hold.
import type { Tier } from '../../model/ids.ts';
import { ok } from '../../model/issue.ts';
import { type Area, type TierPlan, UNASSIGNED } from '../../model/plan.ts';
import type { Adjacency } from '../../model/topology.ts';
import type { Command, CommandLabel } from '../../plan/command.ts';
import { blankArea } from '../../plan/create-area.command.ts';
import { areaNeighbours, assignColours } from '../../plan/palette.ts';
import { MAX_SLOT } from '../../plan/plan-limits.ts';
import { tierFull } from '../../plan/refusals.ts';
import { sameRecord } from '../../plan/same-record.ts';
import { arrangementsWithout, withTier } from '../../plan/tier-areas.ts';
import { grouped, tierPlural } from '../../plan/wording.ts';
import { freeName } from '../flows/region-names.ts';

export interface AcceptDraftArgs {
  readonly tier: Tier;
  /** By block: position in `names` plus one; 0 for none. */
  readonly regionOf: Uint16Array;
  readonly names: readonly string[];
  readonly adjacency: Adjacency;
  /** What it was made from, for the label: `gp2022`. */
  readonly from: string;
}

/**
 * One area for each region that has a block which is in no locked area, in the regions' order after the locked areas, in the
 * smallest free slots. Arrangements made for the replaced areas go; those for the whole tier stay.
 */
export const acceptDraft: Command<AcceptDraftArgs> = (plan, { tier, regionOf, names, adjacency }) => {
  const before = plan.tiers[tier];
  if (regionOf.length !== before.slotOf.length) throw new Error('The draft is of another atlas.');
  const locked = before.areas.filter((area) => area.locked);
  const drawn = drawnTier(tier, before.slotOf, { locked, regionOf, names });
  if (drawn === null) return tierFull(tier);
  const coloured = assignColours(drawn.areas, areaNeighbours(drawn.slotOf, adjacency));
  const after: TierPlan = { ...drawn, areas: coloured.map((area) => locked.find(({ id }) => id === area.id) ?? area) };
  const unmoved = after.slotOf.every((slot, block) => slot === before.slotOf[block]);
  if (unmoved && before.seededFrom === null && sameRecord(after.areas, before.areas)) return ok(plan);
  const gone = new Set(before.areas.filter((area) => !area.locked).map((area) => area.id));
  return ok({ ...withTier(plan, tier, after), arrangements: arrangementsWithout(plan, tier, gone) });
};

interface Drawing extends Pick<AcceptDraftArgs, 'regionOf' | 'names'> {
  readonly locked: readonly Area[];
}

/** null when there are more areas than slots. */
function drawnTier(tier: Tier, before: Uint16Array, { locked, regionOf, names }: Drawing): TierPlan | null {
  const held = new Set(locked.map(({ slot }) => slot));
  const present = new Set<number>();
  for (let block = 0; block < before.length; block++) if (!held.has(before[block]!)) present.add(regionOf[block]!);
  const slotOfRegion = new Uint16Array(names.length + 1).fill(UNASSIGNED);
  const areas: Area[] = [...locked];
  const taken = new Set(locked.map(({ name }) => name.toLowerCase()));
  let slot = 0;
  for (const [region, name] of names.entries()) {
    if (!present.has(region + 1)) continue;
    do slot++;
    while (held.has(slot));
    if (slot > MAX_SLOT) return null;
    areas.push(blankArea(tier, slot, freeName([name], taken)));
    slotOfRegion[region + 1] = slot;
  }
  const slotOf = before.map((old, block) => (held.has(old) ? old : slotOfRegion[regionOf[block]!]!));
  return { areas, slotOf, seededFrom: null };
}

export const acceptDraftLabel: CommandLabel<AcceptDraftArgs> = (_plan, { tier, names, from }) =>
  `Draw ${grouped(names.length)} ${tierPlural(tier)} from the flows of ${from}`;

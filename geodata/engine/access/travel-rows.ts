// Areas of a tier with what travel means for them: one sort of all blocks serves every area.
import { boundaryHarm, harmedBySlot } from '../../access/measures/boundary-harm.ts';
import { figuresBySlot, figuresOf } from '../../access/measures/figures.ts';
import { GROUND } from '../../access/measures/rural-gap.ts';
import { type TravelOrder, travelOrder } from '../../access/measures/time-order.ts';
import type { TravelRow, TravelTable } from '../../contract/access.ts';
import type { Tier } from '../../model/ids.ts';
import { type Area, type Plan, UNASSIGNED } from '../../model/plan.ts';
import type { BlockTravel, TravelFigures } from '../../model/travel.ts';
import { UNASSIGNED_NAME } from '../flows/area-names.ts';
import type { AskedTravel } from './asked-travel.ts';

/** The plan's tier, with the blocks of every slot. */
export interface TravelTier {
  readonly tier: Tier;
  readonly plan: Plan;
  readonly members: (slot: number) => Uint32Array;
}

/** Everything that a row of the tier may need, worked out for all slots at once. */
export interface TierTravel {
  readonly row: (area: Area | null) => TravelRow;
  readonly overall: TravelFigures;
}

/** The areas of a tier in the plan's order, and what is in none where there is any. */
export function travelTable(asked: AskedTravel, at: TravelTier): TravelTable {
  const { service, mode, basis } = asked.travel;
  const travels = tierTravel(asked, at);
  const rows: (Area | null)[] = [...at.plan.tiers[at.tier].areas];
  if (at.members(UNASSIGNED).length > 0) rows.push(null);
  return { ...{ service, mode, tier: at.tier, basis, overall: travels.overall }, areas: rows.map(travels.row) };
}

/** One sort of all blocks by time, then a row costs its own blocks. What staying inside costs is asked for row by row. */
export function tierTravel({ source, travel, today }: AskedTravel, { tier, plan, members }: TravelTier): TierTravel {
  const { slotOf, areas } = plan.tiers[tier];
  const slotCount = areas.reduce((most, { slot }) => Math.max(most, slot), 0);
  const people = source.atlas.people.total;
  const order = travelOrder(travel, null);
  const all = figuresBySlot(travel, people, { slotOf, slotCount, order });
  const kind = (ground: number) =>
    figuresOfKind(source.rural?.ground ?? null, ground, { travel, people, slotOf, slotCount, order });
  const [rural, urban] = [kind(GROUND.rural), kind(GROUND.urban)];
  const before = today && {
    all: figuresBySlot(today, people, { slotOf, slotCount }),
    harmed: harmedBySlot(today, people, slotOf, slotCount),
  };
  const inside = sitesBySlot(travel, slotOf);
  return {
    overall: figuresOf(travel, people, order),
    row: (area) => {
      const slot = area?.slot ?? UNASSIGNED;
      const { harmed, extraMinutes, stranded } = boundaryHarm(travel, people, {
        blocks: members(slot),
        slotOf,
        slot,
        inside: inside.get(slot) ?? [],
      });
      const [ofRural, ofUrban] = [rural(slot), urban(slot)];
      return {
        ...{ areaId: area?.id ?? null, name: area?.name ?? UNASSIGNED_NAME, all: all[slot]! },
        ...{ rural: ofRural, urban: ofUrban, ruralGap: gapOf(ofRural, ofUrban), harmed, extraMinutes, stranded },
        today: before && { all: before.all[slot]!, harmed: before.harmed[slot]! },
      };
    },
  };
}

/** Positions of the sites in each slot, ascending; those in no block are in none. */
function sitesBySlot({ sites }: BlockTravel, slotOf: Uint16Array): ReadonlyMap<number, readonly number[]> {
  const bySlot = new Map<number, number[]>();
  sites.forEach(({ block }, position) => {
    if (block < 0) return;
    const list = bySlot.get(slotOf[block]!);
    if (list) list.push(position);
    else bySlot.set(slotOf[block]!, [position]);
  });
  return bySlot;
}

interface Known {
  readonly travel: BlockTravel;
  readonly people: Float64Array;
  readonly slotOf: Uint16Array;
  readonly slotCount: number;
  readonly order: TravelOrder;
}

/** Figures by slot of the blocks of one kind; null for slots that have none. */
function figuresOfKind(
  ground: Uint8Array | null,
  kind: number,
  { travel, people, slotOf, slotCount, order }: Known,
): (slot: number) => TravelFigures | null {
  if (ground === null) return () => null;
  // All others stand in a slot of their own, so that the one order of all blocks serves.
  const rest = slotCount + 1;
  const some = new Set<number>();
  const slots = slotOf.map((slot, block) => {
    if (ground[block] !== kind) return rest;
    some.add(slot);
    return slot;
  });
  const figures = figuresBySlot(travel, people, { slotOf: slots, slotCount: rest, order });
  return (slot) => (some.has(slot) ? figures[slot]! : null);
}

const gapOf = (rural: TravelFigures | null, urban: TravelFigures | null): number | null =>
  rural?.median == null || urban?.median == null ? null : rural.median - urban.median;

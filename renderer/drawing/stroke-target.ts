// What a stroke draws into: the selected area, the area it begins in, a new one, or none.
import type { AreaView } from '../../geodata/contract/views.ts';
import { type AreaId, type Tier, tierAbove } from '../../geodata/model/ids.ts';
import { UNASSIGNED } from '../../geodata/model/plan.ts';
import { areaIdOf, nextSlot } from '../../geodata/plan/tier-areas.ts';
import { TIER_WORDS } from '../format/words.ts';
import type { AppState, PlanMirror } from '../state/app-state.ts';
import { parentSlot } from './parent-slot.ts';

export interface StrokeTarget {
  readonly tier: Tier;
  /** null: to no area. For an area that is yet to be made, the id that the engine will give it. */
  readonly areaId: AreaId | null;
  readonly slot: number;
  /** '' for no area. */
  readonly name: string;
  readonly isNew: boolean;
  /** Slot of the tier above that the stroke stays inside; null: no such bound. */
  readonly parent: number | null;
}

export interface StrokeWish {
  /** The block that the stroke begins with. */
  readonly block: number;
  readonly erase: boolean;
}

/** What a stroke that begins with a block would draw into; null without a plan. */
export function strokeTarget(state: AppState, { block, erase }: StrokeWish): StrokeTarget | null {
  const { plan, tier } = state;
  if (!plan) return null;
  const areas = plan.tiers[tier].areas;
  const selected = areas.find((area) => area.id === state.selected);
  const begunIn = areas.find((area) => area.slot === plan.slotOf[tier][block]);
  const area = selected ?? begunIn;
  const parent = parentOf(state, area, block);
  if (erase) return { tier, areaId: null, slot: UNASSIGNED, name: '', isNew: false, parent: selected ? parent : null };
  if (area) return { tier, areaId: area.id, slot: area.slot, name: area.name, isNew: false, parent };
  const slot = nextSlot(areas);
  if (slot === null) return null;
  return { tier, areaId: areaIdOf(tier, slot), slot, name: newAreaName(plan, tier), isNew: true, parent };
}

/** "Place 4": the tier's word and the first number from how many there will be that no area is called by. */
export function newAreaName(plan: PlanMirror, tier: Tier): string {
  const taken = new Set(plan.tiers[tier].areas.map((area) => area.name.toLowerCase()));
  const word = TIER_WORDS[tier].one;
  let number = plan.tiers[tier].areas.length + 1;
  while (taken.has(`${word} ${number}`.toLowerCase())) number++;
  return `${word} ${number}`;
}

/** The bound of a stroke, while strokes are to keep to it. A new area belongs where its first block does. */
function parentOf(state: AppState, area: AreaView | undefined, block: number): number | null {
  const above = tierAbove(state.tier);
  if (!state.keepToParent || !above || !state.plan || !state.atlas) return null;
  const { slotOf } = state.plan;
  if (area) {
    const slot = parentSlot(slotOf[state.tier], area.slot, slotOf[above], state.atlas.people);
    if (slot !== null) return slot;
  }
  const first = slotOf[above][block]!;
  return first === UNASSIGNED ? null : first;
}

// Which areas a change puts in question, beside those that gain or lose blocks.
import type { AffectedSlots, PlanMeasures } from '../measures/plan-measures.ts';
import { TIERS, type Tier } from '../model/ids.ts';
import type { Area, Arrangement, Plan } from '../model/plan.ts';
import type { PlanDiff } from '../plan/diff.ts';
import type { ListDiff } from '../plan/list-diff.ts';
import type { TouchedBlocks } from './access/touched-blocks.ts';

/** Collects the areas that a step touched, tier by tier. */
export class TouchedSlots {
  readonly #slots: Readonly<Record<Tier, Set<number>>> = { neighbourhood: new Set(), place: new Set(), system: new Set() };
  readonly #tiers = new Set<Tier>();

  add(affected: AffectedSlots): void {
    for (const tier of TIERS) for (const slot of affected[tier]) this.#slots[tier].add(slot);
  }

  /** Sites that came, went or moved put areas of every tier in question. `plan` and `measures` are those after the change. */
  addTravel({ everywhere, blocks }: TouchedBlocks, plan: Plan, measures: PlanMeasures): void {
    for (const tier of TIERS) {
      const slots = this.#slots[tier];
      if (everywhere) for (const area of plan.tiers[tier].areas) slots.add(area.slot);
      const { slotOf } = measures[tier];
      for (const block of blocks) slots.add(slotOf[block]!);
    }
  }

  /** Names, partners and arrangements decide verdicts too. `plan` and `measures` are those after the change. */
  addRecords(diff: PlanDiff, plan: Plan, measures: PlanMeasures): void {
    for (const tier of TIERS) {
      const { areas } = diff.tiers[tier];
      if (areas.length === 0) continue;
      this.#tiers.add(tier);
      for (const { before, after } of areas) {
        for (const place of [before, after]) if (place) this.#slots[tier].add(place.item.slot);
      }
      const below = TIERS[TIERS.indexOf(tier) - 1];
      if (below) this.#addNested(below, tier, { areas, plan, measures });
    }
    for (const { before, after } of diff.arrangements) {
      for (const place of [before, after]) if (place) this.#addArrangement(place.item, plan);
    }
  }

  /** Nesting names the areas above, and asks whether there are any. */
  #addNested(
    below: Tier,
    tier: Tier,
    { areas, plan, measures }: { areas: ListDiff<Area>; plan: Plan; measures: PlanMeasures },
  ): void {
    const now = plan.tiers[tier].areas.length;
    const before = now + areas.filter(({ after }) => !after).length - areas.filter((change) => !change.before).length;
    if ((before === 0) !== (now === 0)) {
      for (const area of plan.tiers[below].areas) this.#slots[below].add(area.slot);
      return;
    }
    const slotOfBelow = measures[below].slotOf;
    for (const { before: old, after } of areas) {
      if (!after || old?.item.name === after.item.name) continue;
      for (const block of measures[tier].members(after.item.slot)) this.#slots[below].add(slotOfBelow[block]!);
    }
  }

  /** An arrangement for a whole tier touches all of it. */
  #addArrangement({ tier, areaId }: Arrangement, plan: Plan): void {
    this.#tiers.add(tier);
    for (const area of plan.tiers[tier].areas) if (areaId === null || area.id === areaId) this.#slots[tier].add(area.slot);
  }

  slots(): AffectedSlots {
    const inOrder = (tier: Tier): number[] => [...this.#slots[tier]].filter((slot) => slot !== 0).sort((a, b) => a - b);
    return { neighbourhood: inOrder('neighbourhood'), place: inOrder('place'), system: inOrder('system') };
  }

  /** Tiers whose own verdicts are in question: those with a touched area, area list or arrangement. */
  tiers(): readonly Tier[] {
    const slots = this.slots();
    return TIERS.filter((tier) => slots[tier].length > 0 || this.#tiers.has(tier));
  }
}

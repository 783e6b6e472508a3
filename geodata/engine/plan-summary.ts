// What `plan new` and `plan assign` tell of the plan they wrote.
import type { Atlas } from '../model/atlas.ts';
import { TIERS, type Tier } from '../model/ids.ts';
import { type Plan, UNASSIGNED } from '../model/plan.ts';

export interface PlanSummary {
  readonly plan: string;
  readonly name: string;
  readonly rulePack: string;
  readonly tiers: Readonly<
    Record<
      Tier,
      {
        readonly areas: number;
        readonly seededFrom: string | null;
        readonly unassignedBlocks: number;
        readonly unassignedPeople: number;
      }
    >
  >;
}

export function planSummary(path: string, plan: Plan, atlas: Atlas): PlanSummary {
  const tierOf = (tier: Tier): PlanSummary['tiers'][Tier] => {
    const { areas, slotOf, seededFrom } = plan.tiers[tier];
    let unassignedBlocks = 0;
    let unassignedPeople = 0;
    slotOf.forEach((slot, block) => {
      if (slot !== UNASSIGNED) return;
      unassignedBlocks++;
      unassignedPeople += atlas.people.total[block] ?? 0;
    });
    return { areas: areas.length, seededFrom, unassignedBlocks, unassignedPeople };
  };
  const [neighbourhood, place, system] = TIERS;
  return {
    plan: path,
    name: plan.name,
    rulePack: plan.rulePack.id,
    tiers: { neighbourhood: tierOf(neighbourhood), place: tierOf(place), system: tierOf(system) },
  };
}

// What moved between a layer, or another plan, and a tier of the open plan.
import type { ComparisonView } from '../../contract/comparison.ts';
import { comparePartitions } from '../../measures/comparison.ts';
import type { Partition } from '../../measures/partition.ts';
import { tierPartition } from '../../measures/partition.ts';
import type { Tier } from '../../model/ids.ts';
import { comparisonSides } from './comparison-sides.ts';
import type { OpenPlan } from './open-plan.ts';

/** From `before` to the tier as it is now. */
export function comparisonView(
  { session, plan, atlas }: OpenPlan,
  tier: Tier,
  before: Partition,
  name: string,
): ComparisonView {
  const now = tierPartition(plan.tiers[tier]);
  const found = comparePartitions(session.facts, before, now);
  const { facts, pack } = session;
  return {
    with: name,
    tier,
    movedBlocks: Uint32Array.from(found.movedBlocks, ({ block }) => atlas.blocks.indexOf.get(block)!),
    movedPeople: found.movedPopulation,
    variationOfInformation: found.variationOfInformation,
    byUnit: found.byUnit.map((unit) => ({
      name: unit.name || unit.code,
      match: unit.matchName,
      people: unit.population,
      movedBlocks: unit.movedBlocks,
      movedPeople: unit.movedPopulation,
    })),
    sides: comparisonSides({ facts, layers: atlas.layers, pack, tier }, before, now),
  };
}

// The measures of a whole plan, tier by tier, and which areas an edit puts in question.
import { type LayerId, TIERS, type Tier } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { BlockFacts } from './block-facts.ts';
import { type BlockMoves, type MeasuredLayer, TierMeasures } from './tier-measures.ts';

export type PlanMeasures = Readonly<Record<Tier, TierMeasures>>;
/** Slots by tier, ascending. Slot 0 is never among them. */
export type AffectedSlots = Readonly<Record<Tier, readonly number[]>>;

/** Measures every tier from scratch. `layers` are those that the criteria of a tier ask about. */
export function measurePlan(
  facts: BlockFacts,
  tiers: Plan['tiers'],
  layers: Readonly<Record<Tier, readonly MeasuredLayer[]>>,
): PlanMeasures {
  const measure = (tier: Tier): TierMeasures => new TierMeasures(facts, tiers[tier].slotOf, layers[tier]);
  return { neighbourhood: measure('neighbourhood'), place: measure('place'), system: measure('system') };
}

/**
 * Applies moves to one tier and says whose verdicts may change: the areas that gain or lose blocks; other areas of the tier
 * that hold a part of a unit in `splitLayers` to which a moved block belongs; and areas of the tier below that hold a moved
 * block, because they nest in this one.
 */
export function applyMoves(
  measures: PlanMeasures,
  tier: Tier,
  moves: BlockMoves,
  splitLayers: readonly LayerId[] = [],
): AffectedSlots {
  measures[tier].apply(moves);
  const affected = new Set<number>();
  for (let i = 0; i < moves.blocks.length; i++) affected.add(moves.from[i]!).add(moves.to[i]!);
  for (const layer of splitLayers) addSharers(measures[tier], layer, moves, affected);
  const below = TIERS[TIERS.indexOf(tier) - 1];
  const nested = new Set<number>();
  if (below) for (let i = 0; i < moves.blocks.length; i++) nested.add(measures[below].slotOf[moves.blocks[i]!]!);
  const slots: Record<Tier, readonly number[]> = { neighbourhood: [], place: [], system: [] };
  slots[tier] = inOrder(affected);
  if (below) slots[below] = inOrder(nested);
  return slots;
}

function addSharers(measures: TierMeasures, layer: LayerId, moves: BlockMoves, affected: Set<number>): void {
  const table = measures.crosstabs.get(layer);
  if (!table) return;
  const units = new Set<number>();
  for (let i = 0; i < moves.blocks.length; i++) units.add(table.units.slotOf[moves.blocks[i]!]!);
  units.delete(0);
  for (const unit of units) {
    for (let slot = 1; slot < table.rows; slot++) if (table.blocksIn(slot, unit) > 0) affected.add(slot);
  }
}

function inOrder(slots: Set<number>): number[] {
  return [...slots].filter((slot) => slot !== 0).sort((a, b) => a - b);
}

// The figures that two partitions are weighed by, side by side: the same count of each, for the rules of the pack.
import type { ComparisonSide, ComparisonSides } from '../../contract/comparison.ts';
import type { BlockFacts } from '../../measures/block-facts.ts';
import { componentsOf } from '../../measures/components.ts';
import { coterminosityReport } from '../../measures/coterminosity-report.ts';
import { crosstab } from '../../measures/crosstab.ts';
import { membersBySlot, membersOf } from '../../measures/members.ts';
import { layerPartition, type Partition } from '../../measures/partition.ts';
import { populationBySlot } from '../../measures/population.ts';
import { splitsOf } from '../../measures/splits.ts';
import type { Tier } from '../../model/ids.ts';
import type { Layer } from '../../model/layer.ts';
import { resolveLayer } from '../../rules/resolve-layer.ts';
import type { Rule, RuleOf } from '../../rules/rule.ts';
import type { RulePack } from '../../rules/rule-pack.ts';

export interface SidesInput {
  readonly facts: BlockFacts;
  readonly layers: readonly Layer[];
  readonly pack: RulePack;
  readonly tier: Tier;
}

/** Layers as the pack names them for the tier, else for any tier; what the pack or the atlas does not know is null. */
export function comparisonSides(input: SidesInput, before: Partition, now: Partition): ComparisonSides {
  const { layers, pack, tier } = input;
  const size = pack.rules.find((rule): rule is RuleOf<'size'> => rule.criterion === 'size' && named(rule, tier)) ?? null;
  const range = size?.people === 'resident' ? { min: size.min, max: size.max } : null;
  const unionsOf = layerOf(layers, pack, tier, 'coterminosity');
  const councils = layerOf(layers, pack, tier, 'council-splits') ?? newest(layers, ['utla', 'lad']);
  const side = (partition: Partition): ComparisonSide => sideOf(input.facts, partition, { range, unionsOf, councils });
  return {
    range,
    unionsOf: unionsOf?.label ?? null,
    splitsOf: councils?.label ?? null,
    before: side(before),
    now: side(now),
  };
}

const named = (rule: Rule, tier: Tier): boolean => rule.tiers.some((one) => one === tier);

function layerOf(
  layers: readonly Layer[],
  pack: RulePack,
  tier: Tier,
  criterion: 'coterminosity' | 'council-splits',
): Layer | null {
  const rules = pack.rules.filter(
    (rule): rule is RuleOf<'coterminosity'> | RuleOf<'council-splits'> => rule.criterion === criterion,
  );
  const rule = rules.find((one) => named(one, tier)) ?? rules[0];
  return rule ? resolveLayer(layers, rule.layer) : null;
}

function newest(layers: readonly Layer[], names: readonly string[]): Layer | null {
  for (const name of names) {
    const found = resolveLayer(layers, name);
    if (found) return found;
  }
  return null;
}

interface Asked {
  readonly range: ComparisonSides['range'];
  readonly unionsOf: Layer | null;
  readonly councils: Layer | null;
}

function sideOf(facts: BlockFacts, partition: Partition, { range, unionsOf, councils }: Asked): ComparisonSide {
  const members = membersBySlot(partition.slotOf, partition.slotCount);
  const people = populationBySlot(partition, facts.people);
  // An area without blocks is not there yet: it passes nothing and fails nothing.
  const slots = partition.slots.filter((slot) => membersOf(members, slot).length > 0);
  const count = (meets: (slot: number) => boolean): number => slots.filter(meets).length;
  return {
    areas: slots.length,
    inRange: range && count((slot) => people[slot]! >= (range.min ?? 0) && people[slot]! <= (range.max ?? Infinity)),
    exactUnions: unionsOf && coterminosityReport(facts, partition, layerPartition(unionsOf)).summary.exactUnions,
    splits: councils && splitsOf(crosstab(partition, layerPartition(councils), facts.people)).length,
    onePiece: facts.hasBoundaries ? count((slot) => componentsOf(facts, membersOf(members, slot)).length === 1) : null,
  };
}

// All measures of all tiers, from scratch.
import { evaluatePlan } from '../../geodata/criteria/evaluate.ts';
import { layersToMeasure, ReferenceLayers } from '../../geodata/criteria/reference-layers.ts';
import { blockFacts } from '../../geodata/measures/block-facts.ts';
import { measurePlan } from '../../geodata/measures/plan-measures.ts';
import type { Atlas } from '../../geodata/model/atlas.ts';
import { TIERS } from '../../geodata/model/ids.ts';
import type { Plan } from '../../geodata/model/plan.ts';
import { findPack } from '../../geodata/rules/packs.ts';
import { medianMs } from './timing.ts';

export function* benchMeasures(atlas: Atlas, plan: Plan): Generator<readonly [string, number]> {
  const pack = findPack(plan.rulePack.id);
  if (!pack) throw new Error(`no pack ${plan.rulePack.id}`);
  const facts = blockFacts(atlas);
  const layers = new ReferenceLayers(atlas.layers);
  const wanted = layersToMeasure(pack, layers);
  const measure = () => measurePlan(facts, plan.tiers, wanted);
  yield ['block facts (once an atlas)', medianMs(() => blockFacts(atlas), { runs: 7 })];
  yield ['all measures from scratch: sums, ages, cross-tabs, borders', medianMs(measure, { runs: 9 })];
  const shapes = (): number => {
    const measures = measure();
    let parts = 0;
    for (const tier of TIERS)
      for (const { slot } of plan.tiers[tier].areas)
        parts += measures[tier].components(slot).length + measures[tier].holes(slot).length;
    return parts;
  };
  yield ['  the same, with components and holes of every area', medianMs(shapes, { runs: 5, warmUp: 1 })];
  const scorecard = () => evaluatePlan({ plan, pack, facts, measures: measure(), layers });
  yield ['  the same, with every verdict of every area', medianMs(scorecard, { runs: 5, warmUp: 1 })];
}

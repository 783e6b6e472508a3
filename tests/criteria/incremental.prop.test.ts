// The law of incremental verdicts: looking again at the affected areas alone gives the scorecard of a fresh evaluation.
import { describe, expect, it } from 'vitest';
import type { CriteriaContext } from '../../geodata/criteria/context.ts';
import { evaluateAreas, evaluatePlan, evaluateTier } from '../../geodata/criteria/evaluate.ts';
import { layersToMeasure, splitLayers } from '../../geodata/criteria/reference-layers.ts';
import { applyMoves, measurePlan } from '../../geodata/measures/plan-measures.ts';
import { TIERS } from '../../geodata/model/ids.ts';
import type { CriterionResult } from '../../geodata/model/verdict.ts';
import { numbersFrom } from '../measures/support/random-town.ts';
import { TOWN_BLOCKS } from '../support/tiny-town.ts';
import { drawnContext } from './support/town-context.ts';

const ALL = ['neighbourhood', 'place', 'system'];
const RULES = [
  { criterion: 'coverage', tiers: ALL },
  { criterion: 'size', tiers: ALL, min: 300, max: 900 },
  { criterion: 'contiguity', tiers: ALL },
  { criterion: 'nesting', tiers: ['neighbourhood', 'place'] },
  { criterion: 'coterminosity', tiers: ['place', 'system'], layer: 'lad' },
  { criterion: 'council-splits', tiers: ['place', 'system'], layer: 'ccg' },
  { criterion: 'existing-footprint', tiers: ['system'], layers: ['ccg'] },
  { criterion: 'compactness', tiers: ALL },
];

const keyOf = ({ tier, criterion, areaId }: CriterionResult): string => `${tier} ${criterion} ${areaId}`;

/** Evaluated as if the plan had just been opened. */
function afresh(context: CriteriaContext): CriterionResult[] {
  const layers = layersToMeasure(context.pack, context.layers);
  return evaluatePlan({ ...context, measures: measurePlan(context.facts, context.plan.tiers, layers) });
}

describe('verdicts after edits', () => {
  it('equal those of a fresh evaluation, stroke by stroke', () => {
    const next = numbersFrom(9);
    const random = (limit: number) => () => next(limit);
    const slots = { neighbourhood: random(6), place: random(4), system: random(3) };
    const empty = { neighbourhood: [1, 2, 3, 4, 5], place: [1, 2, 3], system: [1, 2] };
    const context = drawnContext({ slots, empty, rules: RULES });
    const known = new Map(evaluatePlan(context).map((result) => [keyOf(result), result]));
    for (let stroke = 0; stroke < 300; stroke++) {
      const tier = TIERS[next(3)]!;
      const { slotOf } = context.plan.tiers[tier];
      const to = next({ neighbourhood: 6, place: 4, system: 3 }[tier]);
      const start = next(TOWN_BLOCKS);
      const blocks = Array.from({ length: next(4) + 1 }, (_, i) => (start + i) % TOWN_BLOCKS);
      const from = blocks.map((block) => slotOf[block]!);
      for (const block of blocks) slotOf[block] = to;
      const moves = { blocks, from, to: blocks.map(() => to) };
      const affected = applyMoves(context.measures, tier, moves, splitLayers(context.pack, context.layers, tier));
      for (const each of TIERS) {
        for (const result of [...evaluateTier(context, each), ...evaluateAreas(context, each, affected[each])]) {
          known.set(keyOf(result), result);
        }
      }
      const fresh = afresh(context);
      expect([...known.values()]).toEqual(fresh);
      const bare = evaluatePlan({ ...context, offenders: 'none' });
      expect(bare).toEqual(fresh.map((result) => ({ ...result, offenders: [] })));
    }
  });
});

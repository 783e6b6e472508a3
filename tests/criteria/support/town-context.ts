// The tiny town with a plan drawn on it, ready to be tested: one area a slot, in any tier.
import type { CriteriaContext } from '../../../geodata/criteria/context.ts';
import { evaluatePlan } from '../../../geodata/criteria/evaluate.ts';
import { layersToMeasure, ReferenceLayers } from '../../../geodata/criteria/reference-layers.ts';
import type { BlockFacts } from '../../../geodata/measures/block-facts.ts';
import { measurePlan } from '../../../geodata/measures/plan-measures.ts';
import { asAreaId, layerId, type Tier } from '../../../geodata/model/ids.ts';
import type { Layer } from '../../../geodata/model/layer.ts';
import type { Area, Arrangement, Partner, Plan, TierPlan } from '../../../geodata/model/plan.ts';
import type { CriterionResult } from '../../../geodata/model/verdict.ts';
import { RULE_PACKS } from '../../../geodata/rules/packs.ts';
import { ruleSchema } from '../../../geodata/rules/rule.ts';
import type { RulePack } from '../../../geodata/rules/rule-pack.ts';
import { layerOf, townFacts } from '../../measures/support/grid.ts';
import { TOWN_BLOCKS, townCcg, townCouncil } from '../../support/tiny-town.ts';

export const BLOCKS = Array.from({ length: TOWN_BLOCKS }, (_, block) => block);
export const COUNCILS = layerOf('lad', 21, ['West', 'East'], BLOCKS.map(townCouncil));
export const CCGS = layerOf('ccg', 21, ['West CCG', 'East CCG'], BLOCKS.map(townCcg));

export interface Drawn {
  /** Slot of each block by tier; tiers that are left out are empty. */
  readonly slots: Partial<Record<Tier, (block: number) => number>>;
  /** Rules without source and confidence. */
  readonly rules: readonly object[];
  readonly layers?: readonly Layer[];
  readonly facts?: BlockFacts;
  /** Areas that have no block, by tier and slot. */
  readonly empty?: Partial<Record<Tier, readonly number[]>>;
  readonly arrangements?: readonly Arrangement[];
  readonly partners?: readonly Partner[];
}

/** Area ids are `<tier>-<slot>`, names `Place 1`. */
function drawTier(drawn: Drawn, tier: Tier): TierPlan {
  const slotOf = Uint16Array.from(BLOCKS, (block) => drawn.slots[tier]?.(block) ?? 0);
  const slots = new Set([...slotOf, ...(drawn.empty?.[tier] ?? [])]);
  slots.delete(0);
  const areas = [...slots]
    .sort((a, b) => a - b)
    .map(
      (slot): Area => ({
        id: asAreaId(`${tier}-${slot}`),
        slot,
        name: `${tier.charAt(0).toUpperCase()}${tier.slice(1)} ${slot}`,
        colour: '#336699',
        locked: false,
        partners: drawn.partners ?? [],
        notes: '',
      }),
    );
  return { areas, slotOf, seededFrom: null };
}

export function packOf(rules: readonly object[]): RulePack {
  const sourced = rules.map((rule) => ruleSchema.parse({ source: 'test', confidence: 'convention', ...rule }));
  return { ...RULE_PACKS[0]!, rules: sourced };
}

export function drawnContext(drawn: Drawn): CriteriaContext {
  const facts = drawn.facts ?? townFacts();
  const pack = packOf(drawn.rules);
  const layers = new ReferenceLayers(drawn.layers ?? [COUNCILS, CCGS]);
  const plan: Plan = {
    id: 'plan-1',
    name: 'Town',
    atlasFingerprint: 'town',
    blockLayer: layerId('lsoa', 21),
    rulePack: { id: pack.id, hash: '' },
    tiers: {
      neighbourhood: drawTier(drawn, 'neighbourhood'),
      place: drawTier(drawn, 'place'),
      system: drawTier(drawn, 'system'),
    },
    arrangements: drawn.arrangements ?? [],
    siteChanges: [],
    log: [],
  };
  return { plan, pack, facts, layers, measures: measurePlan(facts, plan.tiers, layersToMeasure(pack, layers)) };
}

export const evaluate = (drawn: Drawn): CriterionResult[] => evaluatePlan(drawnContext(drawn));

/** The only result. */
export function only(results: readonly CriterionResult[]): CriterionResult {
  if (results.length !== 1) throw new Error(`Expected one result, got ${results.length}.`);
  return results[0]!;
}

export const arrangement = (criterion: string, tier: Tier, areaId: string | null): Arrangement => ({
  id: 'arrangement-1',
  tier,
  areaId: areaId === null ? null : asAreaId(areaId),
  criterion,
  reason: 'A joint committee decides.',
  recordedBy: 'A planner',
  recordedOn: '2026-01-02',
});

/** 1 for the listed blocks, 0 for the rest. */
export const slotOne =
  (...blocks: readonly number[]) =>
  (block: number): number =>
    blocks.includes(block) ? 1 : 0;

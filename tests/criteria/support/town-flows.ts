// Patient flows of the tiny town, written out by hand: who lives in which block and where they go.
import type { CriteriaContext } from '../../../geodata/criteria/context.ts';
import { evaluatePlan } from '../../../geodata/criteria/evaluate.ts';
import type { FlowBasis } from '../../../geodata/criteria/flow-answers.ts';
import type { BlockFlows } from '../../../geodata/flows/block-flows.ts';
import { flowFacts } from '../../../geodata/flows/flow-facts.ts';
import { planFlows } from '../../../geodata/flows/plan-flows.ts';
import type { CriterionResult } from '../../../geodata/model/verdict.ts';
import { flowsOf } from '../../flows/random-flows.ts';
import { BLOCKS, type Drawn, drawnContext } from './town-context.ts';

/** `people[block]` by position of provider, blocks that are left out send nobody; `homes` by position, -1 for none. */
export function townFlows(
  homes: readonly number[],
  people: Readonly<Record<number, readonly number[]>>,
  rest: Partial<BlockFlows> = {},
): BlockFlows {
  const codes = homes.map((_, at) => `P${at}`);
  const rows = BLOCKS.map((block) => people[block] ?? homes.map(() => 0));
  return { ...flowsOf(codes, rows), home: Int32Array.from(homes), ...rest };
}

/** The plan with flows that answer both bases, or neither. */
export function contextWithFlows(drawn: Drawn, flows: BlockFlows | null, unusable: readonly string[] = []): CriteriaContext {
  const context = drawnContext(drawn);
  const counted = flows && planFlows(flowFacts(flows), context.plan.tiers);
  const of = (_basis: FlowBasis) => ({ flows: counted, unusable });
  return { ...context, flows: { of } };
}

export const evaluateWithFlows = (drawn: Drawn, flows: BlockFlows | null): CriterionResult[] =>
  evaluatePlan(contextWithFlows(drawn, flows));

// Which patient flows answer the rules that ask about them, and what to say where none do.
import type { BlockFlows } from '../flows/block-flows.ts';
import type { PlanFlows } from '../flows/plan-flows.ts';
import type { Basis } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';

/** What rules call the flows they mean. */
export type FlowBasis = RuleOf<'flow-containment'>['flows'];

/** The flows of the set that answers rules of one basis. */
export interface FlowAnswer {
  /** null where no set can answer. */
  readonly flows: PlanFlows | null;
  /** Sets of the basis that were passed over because they cannot be brought onto the blocks: one phrase each. */
  readonly unusable: readonly string[];
}

/** Asked only for what a rule needs, so that sets nobody asks about need not be read. */
export interface CriteriaFlows {
  of(basis: FlowBasis): FlowAnswer;
}

const WANTED: Readonly<Record<FlowBasis, string>> = {
  registered: 'patients registered at GP practices by where they live',
  admissions: 'hospital patients by where they live and where they are treated',
};

/** The data that would answer rules of the basis. */
export function missingFlows(basis: FlowBasis, answer: FlowAnswer | undefined): string {
  if (!answer || answer.unusable.length === 0) return WANTED[basis];
  return `a set of ${WANTED[basis]} that can be brought onto the blocks (${answer.unusable.join('; ')})`;
}

/** `Patients registered at GP practices, 2022, counted`: what every number of the set is shown with. */
export function flowLabel({ label, year, counted }: Pick<BlockFlows, 'label' | 'year' | 'counted'>): string {
  const dated = year === null || label.includes(String(year)) ? label : `${label}, ${year}`;
  return `${dated}, ${counted ? 'counted' : 'modelled'}`;
}

/** People of a flow set. Those of admissions are neither all residents nor all who are registered. */
export const flowBasis = (flows: BlockFlows): Basis => ({
  people: flows.basis === 'registered' ? 'registered' : 'none',
  peopleLabel: flowLabel(flows),
  data: [flows.id],
});

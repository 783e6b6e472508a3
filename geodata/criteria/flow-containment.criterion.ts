// Flow containment: patients of the area are served in the area, and with self-containment those served there live there.
// Source: CRITERIA sections 1 and 2. An area's own sums follow the blocks it gains and loses alone; where its patients go
// instead may change with any edit, and is said only to those who ask for offenders.
import { type AreaFlows, areaFlows } from '../flows/area-flows.ts';
import type { CriterionResult, Verdict } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';
import { type AreaSubject, type CriteriaContext, defineCriterion } from './context.ts';
import { flowBasis, flowLabel, missingFlows } from './flow-answers.ts';
import { flowOffenders } from './flow-offenders.ts';
import { containmentAsked } from './flow-threshold.ts';
import { containmentSentence, leakClause, missingPlaces } from './flow-words.ts';
import { areaResult, notAssessed, offendersIn } from './result.ts';

export const flowContainment = defineCriterion({ id: 'flow-containment', assessArea });

function assessArea(context: CriteriaContext, rule: RuleOf<'flow-containment'>, subject: AreaSubject): CriterionResult {
  const answer = context.flows?.of(rule.flows);
  if (!answer?.flows) return notAssessed('flow-containment', subject, 'share', [missingFlows(rule.flows, answer)]);
  const tier = answer.flows[subject.tier];
  const { flows } = tier.facts;
  const area = areaFlows(tier, subject.area.slot);
  const value = contained(rule, area);
  if (value === null) {
    return notAssessed('flow-containment', subject, 'share', [`somebody of "${flowLabel(flows)}" who lives in the area`]);
  }
  const asked = containmentAsked(rule, context.pack.flows, subject.people);
  const verdict = judge(value, asked, rule.tolerance);
  // Providers without a known place may be inside or not: where that decides, the set cannot answer.
  const atBest = judge(contained(rule, asIfInside(area)) ?? value, asked, rule.tolerance);
  if (atBest !== verdict) return notAssessed('flow-containment', subject, 'share', [missingPlaces(flows, area)]);
  const containment = { rule, flows, area, asked, verdict };
  const leaks = context.offenders === 'none' ? '' : leakClause(context, subject.tier, tier, containment);
  return areaResult('flow-containment', subject, {
    verdict,
    value,
    unit: 'share',
    threshold: { min: asked, max: null },
    basis: flowBasis(flows),
    evidence: `${containmentSentence(containment)}${leaks}.`,
    offenders:
      verdict === 'pass' ? [] : offendersIn(context, () => flowOffenders(context, subject, { tier, rule, area, asked })),
  });
}

type Contained = Pick<AreaFlows, 'li' | 'selfContainment'>;

/** The most that could be contained: all providers without a known place are inside. */
function asIfInside({ within, toNowhere, residentsFlow, providersFlow }: AreaFlows): Contained {
  const both = within + toNowhere;
  const li = residentsFlow === 0 ? null : both / residentsFlow;
  const msi = providersFlow + toNowhere === 0 ? null : both / (providersFlow + toNowhere);
  return { li, selfContainment: li === null || msi === null ? null : Math.min(li, msi) };
}

/** null where nobody of the set lives in the area. Where nobody is served in it, nothing of it is contained. */
function contained({ measure }: RuleOf<'flow-containment'>, { li, selfContainment }: Contained): number | null {
  return measure === 'localisation-index' || li === null ? li : (selfContainment ?? 0);
}

/** Tolerance is a share of what is asked for, as it is for sizes. */
function judge(value: number, asked: number, tolerance: number): Verdict {
  if (value >= asked) return 'pass';
  return value >= asked * (1 - tolerance) ? 'arguable' : 'fail';
}

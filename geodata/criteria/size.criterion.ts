// Size: the population of the area is in the range of its tier. Source: CRITERIA section 2.
import type { Basis, CriterionResult, Verdict } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';
import { type AreaSubject, type CriteriaContext, defineCriterion } from './context.ts';
import { flowBasis, flowLabel, missingFlows } from './flow-answers.ts';
import { areaResult, dated, notAssessed, residentBasis } from './result.ts';
import { counted, grouped, metRange, residents } from './wording.ts';

export const size = defineCriterion({ id: 'size', assessArea });

function assessArea(context: CriteriaContext, rule: RuleOf<'size'>, subject: AreaSubject): CriterionResult {
  if (rule.people === 'registered') return assessRegistered(context, rule, subject);
  const { people } = subject;
  const basis = residentBasis(context.facts);
  return sized(rule, subject, { people, basis, who: residents(people), source: dated(context.facts) });
}

/** People on lists who live in the area, wherever their practice is. */
function assessRegistered(context: CriteriaContext, rule: RuleOf<'size'>, subject: AreaSubject): CriterionResult {
  const answer = context.flows?.of('registered');
  if (!answer?.flows) return notAssessed('size', subject, 'people', [missingFlows('registered', answer)]);
  const tier = answer.flows[subject.tier];
  const { flows } = tier.facts;
  const people = tier.residentsFlow(subject.area.slot);
  const who = counted(people, 'registered patient');
  return sized(rule, subject, { people, basis: flowBasis(flows), who, source: ` (${flowLabel(flows)})` });
}

interface Counted {
  readonly people: number;
  readonly basis: Basis;
  /** `262,118 residents` */
  readonly who: string;
  /** In brackets, with a space before. */
  readonly source: string;
}

function sized(rule: RuleOf<'size'>, subject: AreaSubject, { people, basis, who, source }: Counted): CriterionResult {
  const verdict = judge(rule, people);
  return areaResult('size', subject, {
    verdict,
    value: people,
    unit: 'people',
    threshold: { min: rule.min, max: rule.max },
    basis,
    evidence: `${who}, ${comparison(rule, people, verdict)}${source}.`,
  });
}

function judge(rule: RuleOf<'size'>, people: number): Verdict {
  if (rule.min !== null && people < rule.min) {
    return rule.softMin || people >= rule.min * (1 - rule.tolerance) ? 'arguable' : 'fail';
  }
  if (rule.max !== null && people > rule.max) {
    return rule.softMax || people <= rule.max * (1 + rule.tolerance) ? 'arguable' : 'fail';
  }
  return 'pass';
}

/** Says by how much a bound is missed, or what was asked for. */
function comparison(rule: RuleOf<'size'>, people: number, verdict: Verdict): string {
  const { min, max } = rule;
  if (min !== null && people < min) {
    return `${grouped(min - people)} fewer than the ${grouped(min)} asked for${leniency(verdict, rule.softMin)}`;
  }
  if (max !== null && people > max) {
    return `${grouped(people - max)} more than the ${grouped(max)} allowed${leniency(verdict, rule.softMax)}`;
  }
  return metRange(min, max);
}

function leniency(verdict: Verdict, soft: boolean): string {
  if (verdict !== 'arguable') return '';
  return soft ? ', but that bound is soft' : ', but within tolerance';
}

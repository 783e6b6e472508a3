// Size: the population of the area is in the range of its tier. Source: CRITERIA section 2.
import type { CriterionResult, Verdict } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';
import { type AreaSubject, type CriteriaContext, defineCriterion } from './context.ts';
import { areaResult, dated, notAssessed, residentBasis } from './result.ts';
import { grouped, metRange, residents } from './wording.ts';

export const size = defineCriterion({ id: 'size', assessArea });

function assessArea(context: CriteriaContext, rule: RuleOf<'size'>, subject: AreaSubject): CriterionResult {
  if (rule.people === 'registered')
    return notAssessed('size', subject, 'people', [
      'a count of registered patients by area (registrations can be imported already)',
    ]);
  const { people } = subject;
  const verdict = judge(rule, people);
  return areaResult('size', subject, {
    verdict,
    value: people,
    unit: 'people',
    threshold: { min: rule.min, max: rule.max },
    basis: residentBasis(context.facts),
    evidence: `${residents(people)}, ${comparison(rule, people, verdict)}${dated(context.facts)}.`,
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

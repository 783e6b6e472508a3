// Size: the population of the area is in the range of its tier. Source: CRITERIA section 2.
import type { CriterionResult, Verdict } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';
import { type AreaSubject, type CriteriaContext, defineCriterion } from './context.ts';
import { areaResult, dated, notAssessed, residentBasis } from './result.ts';
import { grouped, range, residents } from './wording.ts';

export const size = defineCriterion({ id: 'size', assessArea });

function assessArea(context: CriteriaContext, rule: RuleOf<'size'>, subject: AreaSubject): CriterionResult {
  if (rule.people === 'registered')
    return notAssessed('size', subject, 'people', ['patients registered at GP practices, by block']);
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

function comparison(rule: RuleOf<'size'>, people: number, verdict: Verdict): string {
  const wanted = range(rule.min, rule.max);
  if (rule.min !== null && people < rule.min) {
    return `${grouped(rule.min - people)} below ${wanted}${leniency(verdict, rule.softMin)}`;
  }
  if (rule.max !== null && people > rule.max) {
    return `${grouped(people - rule.max)} above ${wanted}${leniency(verdict, rule.softMax)}`;
  }
  return `${rule.min !== null && rule.max !== null ? 'within ' : ''}${wanted}`;
}

function leniency(verdict: Verdict, soft: boolean): string {
  if (verdict !== 'arguable') return '';
  return soft ? ', a soft bound' : ', within tolerance';
}

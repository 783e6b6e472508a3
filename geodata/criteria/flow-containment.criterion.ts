// Flow containment: patients of the area are served in the area. Source: CRITERIA section 2.
// This version does not yet bring it to the scorecard: the result says what is missing, whether or not the atlas holds the
// data, so that nobody takes silence for a pass.
import type { CriterionResult } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';
import { type AreaSubject, type CriteriaContext, defineCriterion } from './context.ts';
import { notAssessed } from './result.ts';

const REGISTERED = 'a measure of patient flows to GP practices (registrations can be imported already)';
const ADMITTED = 'a measure of patient flows to hospitals (catchments of trusts can be imported already)';

export const flowContainment = defineCriterion({ id: 'flow-containment', assessArea });

function assessArea(_context: CriteriaContext, rule: RuleOf<'flow-containment'>, subject: AreaSubject): CriterionResult {
  return notAssessed('flow-containment', subject, 'share', [rule.flows === 'registered' ? REGISTERED : ADMITTED]);
}

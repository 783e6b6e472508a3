// Flow containment: patients of the area are served in the area. Source: CRITERIA section 2.
// This version does not yet bring it to the scorecard: the result says which data would answer it, so that nobody takes silence
// for a pass.
import type { CriterionResult } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';
import { type AreaSubject, type CriteriaContext, defineCriterion } from './context.ts';
import { notAssessed } from './result.ts';

const REGISTERED = 'flows of registered patients to GP practices';
const ADMITTED = 'flows of admitted patients to hospitals';

export const flowContainment = defineCriterion({ id: 'flow-containment', assessArea });

function assessArea(_context: CriteriaContext, rule: RuleOf<'flow-containment'>, subject: AreaSubject): CriterionResult {
  return notAssessed('flow-containment', subject, 'share', [rule.flows === 'registered' ? REGISTERED : ADMITTED]);
}

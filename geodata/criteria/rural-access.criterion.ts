// Rural access: enough rural residents live within reach of a kind of site. Source: CRITERIA section 2.
// This version does not yet bring it to the scorecard: the result says what is missing, whether or not the atlas holds the
// data, so that nobody takes silence for a pass.
import type { CriterionResult } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';
import { type AreaSubject, type CriteriaContext, defineCriterion } from './context.ts';
import { notAssessed } from './result.ts';
import { kebabWords } from './wording.ts';

export const ruralAccess = defineCriterion({ id: 'rural-access', assessArea });

function assessArea(_context: CriteriaContext, rule: RuleOf<'rural-access'>, subject: AreaSubject): CriterionResult {
  return notAssessed('rural-access', subject, 'share', [
    `travel times by ${rule.mode} to the nearest ${kebabWords(rule.service)}, not worked out in this version`,
  ]);
}

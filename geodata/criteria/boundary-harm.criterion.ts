// Boundary harm: few people are pushed past a nearer site outside the area. Source: CRITERIA section 2.
// This version does not yet bring it to the scorecard: the result says what is missing, whether or not the atlas holds the
// data, so that nobody takes silence for a pass.
import type { CriterionResult } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';
import { type AreaSubject, type CriteriaContext, defineCriterion } from './context.ts';
import { notAssessed } from './result.ts';
import { kebabWords } from './wording.ts';

export const boundaryHarm = defineCriterion({ id: 'boundary-harm', assessArea });

function assessArea(_context: CriteriaContext, rule: RuleOf<'boundary-harm'>, subject: AreaSubject): CriterionResult {
  return notAssessed('boundary-harm', subject, 'share', [
    `travel times by ${rule.mode} to every ${kebabWords(rule.service)}, not worked out in this version`,
  ]);
}

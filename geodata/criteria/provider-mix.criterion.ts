// Provider mix: the area has enough sites of a kind. Source: CRITERIA section 2.
// This version does not yet bring it to the scorecard: the result says which data would answer it, so that nobody takes silence
// for a pass.
import type { CriterionResult } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';
import { type AreaSubject, type CriteriaContext, defineCriterion } from './context.ts';
import { notAssessed } from './result.ts';
import { kebabWords } from './wording.ts';

export const providerMix = defineCriterion({ id: 'provider-mix', assessArea });

function assessArea(_context: CriteriaContext, rule: RuleOf<'provider-mix'>, subject: AreaSubject): CriterionResult {
  return notAssessed('provider-mix', subject, 'sites', [`sites of the kind "${kebabWords(rule.kind)}"`]);
}

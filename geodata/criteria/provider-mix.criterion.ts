// Provider mix: the area has enough sites of a kind. Source: CRITERIA section 2.
// This version does not yet bring it to the scorecard: the result says what is missing, whether or not the atlas holds the
// data, so that nobody takes silence for a pass.
import type { CriterionResult } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';
import { type AreaSubject, type CriteriaContext, defineCriterion } from './context.ts';
import { notAssessed } from './result.ts';
import { kebabWords } from './wording.ts';

export const providerMix = defineCriterion({ id: 'provider-mix', assessArea });

function assessArea(_context: CriteriaContext, rule: RuleOf<'provider-mix'>, subject: AreaSubject): CriterionResult {
  return notAssessed('provider-mix', subject, 'sites', [
    `a count by area of the kind "${kebabWords(rule.kind)}" (lists of trusts and hospitals can be imported already)`,
  ]);
}

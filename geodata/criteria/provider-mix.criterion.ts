// Provider mix: enough providers of a kind have a site in the area. Source: CRITERIA section 2.
import type { CriterionResult } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';
import { type AreaSubject, type CriteriaContext, defineCriterion } from './context.ts';
import { COUNTED_KINDS, type CountedKind, type CountedProvider, isCountedKind } from './provider-kinds.ts';
import { areaResult, notAssessed } from './result.ts';
import { counted, grouped, listed } from './wording.ts';

export const providerMix = defineCriterion({ id: 'provider-mix', assessArea });

function assessArea(context: CriteriaContext, rule: RuleOf<'provider-mix'>, subject: AreaSubject): CriterionResult {
  const { kind, min } = rule;
  if (!isCountedKind(kind)) {
    const known = listed(Object.keys(COUNTED_KINDS), Number.POSITIVE_INFINITY);
    return notAssessed('provider-mix', subject, 'sites', [`a rule about a kind that can be counted, not "${kind}": ${known}`]);
  }
  const { many, needs, data } = COUNTED_KINDS[kind];
  const providers = context.sites?.of(kind);
  if (!providers) return notAssessed('provider-mix', subject, many, [needs]);
  const { slotOf } = context.measures[subject.tier];
  const here = providers.filter(({ blocks }) => blocks.some((block) => slotOf[block] === subject.area.slot));
  return areaResult('provider-mix', subject, {
    verdict: here.length >= min ? 'pass' : 'fail',
    value: here.length,
    unit: many,
    threshold: { min, max: null },
    basis: { people: 'none', peopleLabel: '', data },
    evidence: evidence(kind, min, here),
  });
}

function evidence(kind: CountedKind, min: number, here: readonly CountedProvider[]): string {
  const { one, many } = COUNTED_KINDS[kind];
  if (here.length === 0) return `No ${one} here, and at least ${grouped(min)} asked for.`;
  // A trust is no place: it has hospitals here.
  const what = kind === 'acute-trust' ? (here.length === 1 ? ' has a hospital here' : ' have hospitals here') : ' here';
  const asked = here.length >= min ? `at least the ${grouped(min)} asked for` : `fewer than the ${grouped(min)} asked for`;
  return `${counted(here.length, one, many)}${what}, ${asked}: ${listed(here.map(({ name }) => name))}.`;
}

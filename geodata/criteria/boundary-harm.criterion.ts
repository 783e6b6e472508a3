// Boundary harm: few people's nearest site lies outside the area. Source: CRITERIA sections 1 and 2.
// How many they are rests on the area's own blocks and the sites of the plan; what staying inside would cost takes times to every
// site inside, and which sites they look to is a list: both are worked out only for those who ask for offenders.
import { harmedPeople } from '../access/measures/boundary-harm.ts';
import type { BlockTravel } from '../model/travel.ts';
import type { CriterionResult, Verdict } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';
import { findHarm, harmClause, harmOffenders } from './boundary-harm-clause.ts';
import { type AreaSubject, type CriteriaContext, defineCriterion } from './context.ts';
import { areaResult, notAssessed } from './result.ts';
import { travelBasis } from './travel-answers.ts';
import { aService, modeWords, restsOn, serviceWords } from './travel-words.ts';
import { percent, residents } from './wording.ts';

export const boundaryHarm = defineCriterion({ id: 'boundary-harm', assessArea });

function assessArea(context: CriteriaContext, rule: RuleOf<'boundary-harm'>, subject: AreaSubject): CriterionResult {
  const answer = context.travel?.of(rule.service, rule.mode);
  if (!answer?.travel) {
    return notAssessed('boundary-harm', subject, 'share', [answer?.missing ?? serviceWords(rule.service).needs]);
  }
  if (subject.people === 0) return notAssessed('boundary-harm', subject, 'share', ['residents of the area']);
  const { travel } = answer;
  const { slotOf } = context.measures[subject.tier];
  const area = { blocks: subject.members, slotOf, slot: subject.area.slot };
  const harmed = harmedPeople(travel, context.facts.people, area);
  const value = harmed / subject.people;
  const verdict = judge(value, rule);
  const harm = context.offenders === 'none' || harmed === 0 ? null : findHarm(context, area, travel);
  return areaResult('boundary-harm', subject, {
    verdict,
    value,
    unit: 'share',
    threshold: { min: null, max: rule.maxShare },
    basis: travelBasis(context.facts, answer.data),
    evidence: `${sentence(context, rule, { subject, travel, value, verdict })}${harm ? harmClause(harm, rule) : ''}.`,
    offenders: verdict === 'pass' || !harm ? [] : harmOffenders(context, harm, rule),
  });
}

/** Tolerance is a share of what is allowed, as it is for sizes. */
function judge(value: number, { maxShare, tolerance }: RuleOf<'boundary-harm'>): Verdict {
  if (value <= maxShare) return 'pass';
  return value <= maxShare * (1 + tolerance) ? 'arguable' : 'fail';
}

interface Found {
  readonly subject: AreaSubject;
  readonly travel: BlockTravel;
  readonly value: number;
  readonly verdict: Verdict;
}

/** Without the full stop. Rests on nothing but the area's own sums. */
function sentence(
  { facts }: CriteriaContext,
  { service, mode, maxShare }: RuleOf<'boundary-harm'>,
  { subject, travel, value, verdict }: Found,
): string {
  const where = `${modeWords(mode)} to ${aService(service)} outside it`;
  const who = `${percent(value)} of the ${residents(subject.people)} of the area ${subject.people === 1 ? 'is' : 'are'} nearest ${where}`;
  const compared =
    verdict === 'pass'
      ? `at most the ${percent(maxShare)} allowed`
      : `above the ${percent(maxShare)} allowed${verdict === 'arguable' ? ', but within tolerance' : ''}`;
  return `${who}, ${compared}${restsOn(facts, travel.basis)}`;
}

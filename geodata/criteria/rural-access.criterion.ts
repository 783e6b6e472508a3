// Rural access: enough rural residents live within reach of a kind of site. Source: CRITERIA section 2.
// An area without rural residents passes, and says so: nothing is missing that a data set could answer, and nobody is kept from
// care. An area's own sums follow the blocks it gains and loses, and the sites of the plan, alone; percentiles and who is worst
// served take sorting, and are worked out only for those who ask for offenders.
import { GROUND } from '../access/measures/rural-gap.ts';
import type { BlockTravel } from '../model/travel.ts';
import type { CriterionResult, Offender, Verdict } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';
import { type AreaSubject, type CriteriaContext, defineCriterion } from './context.ts';
import { areaResult, dated, notAssessed, offendersIn } from './result.ts';
import { ruralClause } from './rural-clause.ts';
import { MISSING_RURAL, type RuralBlocks, travelBasis } from './travel-answers.ts';
import { aService, decisecondsOf, minutesWords, modeWords, restsOn, serviceWords } from './travel-words.ts';
import { counted, grouped, percent } from './wording.ts';

export const ruralAccess = defineCriterion({ id: 'rural-access', assessArea });

function assessArea(context: CriteriaContext, rule: RuleOf<'rural-access'>, subject: AreaSubject): CriterionResult {
  const rural = context.travel?.rural;
  const answer = context.travel?.of(rule.service, rule.mode);
  const missing = [
    ...(answer?.travel ? [] : [answer?.missing ?? serviceWords(rule.service).needs]),
    ...(rural ? [] : [MISSING_RURAL]),
  ];
  if (!answer?.travel || !rural) return notAssessed('rural-access', subject, 'share', missing);
  const { travel } = answer;
  const reach = countRural(context, rule, subject, { travel, rural });
  if (reach.rural === 0 && reach.unknown > 0 && reach.unknown === subject.people) {
    return notAssessed('rural-access', subject, 'share', [MISSING_RURAL]);
  }
  const value = reach.rural === 0 ? null : reach.within / reach.rural;
  const verdict = value === null ? 'pass' : judge(value, rule);
  const clause = context.offenders === 'none' || reach.rural === 0 ? '' : ruralClause(context, subject, { travel, rural });
  return areaResult('rural-access', subject, {
    verdict,
    value,
    unit: 'share',
    threshold: { min: rule.minShare, max: null },
    basis: travelBasis(context.facts, [...answer.data, rural.attribute]),
    evidence: `${sentence(context, rule, { reach, travel, verdict })}${clause}.`,
    offenders: verdict === 'pass' ? [] : offendersIn(context, () => tooFar(context, rule, subject, { travel, rural })),
  });
}

interface Ground {
  readonly travel: BlockTravel;
  readonly rural: RuralBlocks;
}

/** People of the area: who lives in rural blocks, of them who is within reach and who reaches no site, and who has no class. */
interface Reach {
  readonly rural: number;
  readonly within: number;
  readonly unreached: number;
  readonly unknown: number;
}

function countRural(
  { facts }: CriteriaContext,
  { minutes }: RuleOf<'rural-access'>,
  { members }: AreaSubject,
  { travel, rural: { ground } }: Ground,
): Reach {
  const limit = decisecondsOf(minutes);
  let [rural, within, unreached, unknown] = [0, 0, 0, 0];
  for (const block of members) {
    const people = facts.people[block]!;
    if (ground[block] === GROUND.unknown) unknown += people;
    if (ground[block] !== GROUND.rural) continue;
    rural += people;
    if (travel.nearest[block]! < 0) unreached += people;
    else if (travel.deciseconds[block]! <= limit) within += people;
  }
  return { rural, within, unreached, unknown };
}

/** Tolerance is a share of what is asked for, as it is for sizes. */
function judge(value: number, { minShare, tolerance }: RuleOf<'rural-access'>): Verdict {
  if (value >= minShare) return 'pass';
  return value >= minShare * (1 - tolerance) ? 'arguable' : 'fail';
}

interface Found {
  readonly reach: Reach;
  readonly travel: BlockTravel;
  readonly verdict: Verdict;
}

/** Without the full stop. Rests on nothing but the area's own sums. */
function sentence({ facts }: CriteriaContext, rule: RuleOf<'rural-access'>, { reach, travel, verdict }: Found): string {
  const { rural, within, unreached, unknown } = reach;
  const unclassed = unknown === 0 ? '' : `; ${counted(unknown, 'resident')} of blocks without a rural-urban class left out`;
  if (rural === 0) return `Nobody here lives in a rural block, so nobody there is kept from care${dated(facts)}${unclassed}`;
  const who = `${percent(within / rural)} of the ${counted(rural, 'rural resident')}`;
  const where = `${rural === 1 ? 'lives' : 'live'} within ${grouped(rule.minutes)} minutes ${modeWords(rule.mode)} of ${aService(rule.service)}`;
  const asked = percent(rule.minShare);
  const compared =
    verdict === 'pass'
      ? `at least the ${asked} asked for`
      : `under the ${asked} asked for${verdict === 'arguable' ? ', but within tolerance' : ''}`;
  const cut = unreached === 0 ? '' : `; ${grouped(unreached)} of them can reach none`;
  return `${who} ${where}, ${compared}${restsOn(facts, travel.basis)}${cut}${unclassed}`;
}

/** Rural blocks with residents beyond reach, most people first (then lower block). */
function tooFar(
  { facts }: CriteriaContext,
  { minutes, mode, service }: RuleOf<'rural-access'>,
  { members }: AreaSubject,
  { travel, rural }: Ground,
): Offender[] {
  const limit = decisecondsOf(minutes);
  const blocks = [...members].filter(
    (block) => rural.ground[block] === GROUND.rural && facts.people[block]! > 0 && travel.deciseconds[block]! > limit,
  );
  blocks.sort((a, b) => facts.people[b]! - facts.people[a]! || a - b);
  return blocks.map((block) => {
    const site = travel.sites[travel.nearest[block]!];
    const why = site
      ? `${minutesWords(travel.deciseconds[block]!)} ${modeWords(mode)} to ${site.name}`
      : `no ${serviceWords(service).one} can be reached ${modeWords(mode)}`;
    const code = facts.codes[block]!;
    return { kind: 'block', code, name: facts.names[block]!, blocks: [code], people: facts.people[block]!, why };
  });
}

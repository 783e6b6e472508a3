// Nesting: all people of the area lie in one area of the tier above. Source: CRITERIA section 2.

import { type NestingPart, nestingParts } from '../measures/nesting.ts';
import { type Tier, tierAbove } from '../model/ids.ts';
import type { CriterionResult, Offender, Verdict } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';
import { type AreaSubject, areaInSlot, type CriteriaContext, defineCriterion } from './context.ts';
import { areaResult, blockCodes, dated, groupOffender, notAssessed, offendersIn, residentBasis } from './result.ts';
import { IS, listed, percent, residentsIn } from './wording.ts';

export const nesting = defineCriterion({ id: 'nesting', assessArea });

function assessArea(context: CriteriaContext, rule: RuleOf<'nesting'>, subject: AreaSubject): CriterionResult {
  const above = tierAbove(subject.tier);
  if (above === null || context.plan.tiers[above].areas.length === 0) {
    return notAssessed('nesting', subject, 'share', [`areas of the ${above ?? 'next'} tier`]);
  }
  const { facts } = context;
  const parts = nestingParts(facts, subject.members, context.measures[above].slotOf);
  const main = parts.find((part) => part.slot !== 0) ?? null;
  const astray = parts.filter((part) => part !== main && (part.people > 0 || subject.people === 0));
  const share = shareOf(main, subject);
  return areaResult('nesting', subject, {
    verdict: judge(share, rule.arguableShare),
    value: share,
    unit: 'share',
    threshold: { min: 1, max: null },
    basis: residentBasis(facts),
    evidence: evidence({ context, above, share, main, astray, people: subject.people }),
    offenders: offendersIn(context, () => astray.map((part) => offender(context, above, subject, part))),
  });
}

/** By people; by blocks for an area where nobody lives. */
function shareOf(main: NestingPart | null, subject: AreaSubject): number {
  if (main === null) return 0;
  return subject.people > 0 ? main.people / subject.people : main.blocks / subject.members.length;
}

function judge(share: number, arguableFrom: number): Verdict {
  if (share === 1) return 'pass';
  return share >= arguableFrom ? 'arguable' : 'fail';
}

function evidence(found: {
  readonly context: CriteriaContext;
  readonly above: Tier;
  readonly share: number;
  readonly main: NestingPart | null;
  readonly astray: readonly NestingPart[];
  readonly people: number;
}): string {
  const { context, above, share, main, astray } = found;
  if (main === null) return `In no ${above} at all.`;
  const name = nameOf(context, above, main.slot);
  if (share === 1) return `Wholly in ${name}.`;
  const others = astray.map((part) => `${residentsIn(part, IS)} in ${nameOf(context, above, part.slot)}`);
  const what = found.people > 0 ? 'residents' : 'blocks';
  return `${percent(share)} of its ${what} are in ${name}, but ${listed(others)}${dated(context.facts)}.`;
}

function offender(context: CriteriaContext, above: Tier, subject: AreaSubject, part: NestingPart): Offender {
  const { facts } = context;
  const slotOf = context.measures[above].slotOf;
  const blocks = subject.members.filter((block) => slotOf[block] === part.slot);
  const area = areaInSlot(context.plan, above, part.slot);
  if (!area) return groupOffender(facts, 'component', blocks, `in no ${above}`);
  const { people } = part;
  return {
    kind: 'area',
    code: area.id,
    name: area.name,
    blocks: blockCodes(facts, blocks),
    people,
    why: `in another ${above}`,
  };
}

const nameOf = (context: CriteriaContext, above: Tier, slot: number): string =>
  areaInSlot(context.plan, above, slot)?.name ?? `no ${above}`;

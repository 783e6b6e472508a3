// Existing footprint: the area covers an existing STP or ICB of the required scale (covered share 1). Source: CRITERIA
// section 2.

import type { Crosstab } from '../measures/crosstab.ts';
import { membersOf } from '../measures/members.ts';
import type { CriterionResult, Offender, Verdict } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';
import { type AreaSubject, type CriteriaContext, defineCriterion } from './context.ts';
import type { ReferenceLayer } from './reference-layers.ts';
import { areaResult, blockCodes, dated, notAssessed, offendersIn, residentBasis } from './result.ts';
import { grouped, percent, residents, unitWords } from './wording.ts';

export const existingFootprint = defineCriterion({ id: 'existing-footprint', assessArea });

/** The existing footprint that speaks best for the area. */
interface Candidate {
  readonly unit: number;
  readonly share: number;
  readonly people: number;
  readonly verdict: Verdict;
}

function assessArea(context: CriteriaContext, rule: RuleOf<'existing-footprint'>, subject: AreaSubject): CriterionResult {
  const layer = context.layers.findFirst(rule.layers);
  const table = layer && context.measures[subject.tier].crosstabs.get(layer.id);
  if (!layer || !table) {
    const wanted = rule.layers.map((name) => unitWords(name).many).join(' or ');
    return notAssessed('existing-footprint', subject, 'share', [`a layer of ${wanted}`]);
  }
  const best = bestCandidate(table, rule, subject.area.slot);
  return areaResult('existing-footprint', subject, {
    verdict: best?.verdict ?? 'fail',
    value: best?.share ?? 0,
    unit: 'share',
    threshold: { min: 1, max: null },
    basis: residentBasis(context.facts, [layer.id]),
    evidence: `${evidence(layer, rule, best)}${dated(context.facts)}.`,
    offenders: best && best.share < 1 ? offendersIn(context, () => [offender(context, layer, subject, best)]) : [],
  });
}

/** Best verdict first, then the greatest share, then most people, then the lower code. */
function bestCandidate(table: Crosstab, rule: RuleOf<'existing-footprint'>, slot: number): Candidate | null {
  let best: Candidate | null = null;
  for (let unit = 1; unit < table.columns; unit++) {
    const people = table.unitPeople[unit]!;
    if (people === 0 || table.blocksIn(slot, unit) === 0) continue;
    const share = table.peopleIn(slot, unit) / people;
    const candidate = { unit, share, people, verdict: judge(rule, share, people) };
    if (best === null || compare(candidate, best) < 0) best = candidate;
  }
  return best;
}

function judge(rule: RuleOf<'existing-footprint'>, share: number, people: number): Verdict {
  if (share < rule.arguableShare) return 'fail';
  if (people < rule.minPeople) return rule.softMinPeople && share === 1 ? 'arguable' : 'fail';
  return share === 1 ? 'pass' : 'arguable';
}

const RANK: Readonly<Record<Verdict, number>> = { pass: 0, arguable: 1, fail: 2, 'not-assessed': 3 };

function compare(a: Candidate, b: Candidate): number {
  return RANK[a.verdict] - RANK[b.verdict] || b.share - a.share || b.people - a.people || a.unit - b.unit;
}

function evidence(layer: ReferenceLayer, rule: RuleOf<'existing-footprint'>, best: Candidate | null): string {
  const { one, many } = unitWords(layer.id);
  if (best === null) return `Covers no part of any of the existing ${many}`;
  const name = layer.units.names[best.unit]!;
  const scale =
    best.people < rule.minPeople
      ? `${residents(best.people)}, fewer than the ${grouped(rule.minPeople)} asked for`
      : residents(best.people);
  if (best.share === 1) return `Covers the whole of the existing ${one} ${name}, which has ${scale}`;
  return `Covers ${percent(best.share)} of the residents of the existing ${one} ${name}, which has ${scale}`;
}

function offender(context: CriteriaContext, layer: ReferenceLayer, subject: AreaSubject, best: Candidate): Offender {
  const { slotOf } = context.measures[subject.tier];
  const blocks = membersOf(layer.members, best.unit).filter((block) => slotOf[block] !== subject.area.slot);
  return {
    kind: 'unit',
    code: layer.units.codes[best.unit]!,
    name: layer.units.names[best.unit]!,
    blocks: blockCodes(context.facts, blocks),
    people: best.people * (1 - best.share),
    why: 'not wholly covered',
  };
}

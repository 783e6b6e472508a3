// Coterminosity: the area is an exact union of whole units of a layer. Source: CRITERIA section 2.

import { type Coterminosity, coterminosity as measure } from '../measures/coterminosity.ts';
import { eachShare } from '../measures/partition.ts';
import { type Sliver, sliversOf } from '../measures/slivers.ts';
import type { DifferenceSide } from '../measures/symmetric-difference.ts';
import type { CriterionResult, Offender, Verdict } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';
import { type AreaSubject, type CriteriaContext, defineCriterion } from './context.ts';
import type { ReferenceLayer } from './reference-layers.ts';
import { areaResult, dated, groupOffender, notAssessed, offendersIn, residentBasis } from './result.ts';
import { counted, LIES, listed, residentsIn, unitWords } from './wording.ts';

export const coterminosity = defineCriterion({ id: 'coterminosity', assessArea });

function assessArea(context: CriteriaContext, rule: RuleOf<'coterminosity'>, subject: AreaSubject): CriterionResult {
  const layer = context.layers.find(rule.layer);
  const measures = context.measures[subject.tier];
  const table = layer && measures.crosstabs.get(layer.id);
  if (!layer || !table) return notAssessed('coterminosity', subject, 'jaccard', [`a layer of ${unitWords(rule.layer).many}`]);
  const { facts } = context;
  const found = measure({
    facts,
    table,
    unitMembers: layer.members,
    slotOf: measures.slotOf,
    slot: subject.area.slot,
    members: subject.members,
    people: subject.people,
  });
  return areaResult('coterminosity', subject, {
    verdict: judge(found, rule.arguableJaccard),
    value: found.exactUnion ? 1 : found.jaccard,
    unit: 'jaccard',
    threshold: { min: 1, max: null },
    basis: residentBasis(facts, [layer.id]),
    evidence: evidence(context, layer, found),
    offenders: offendersIn(context, () =>
      sliversOf(facts, layer.units, found.difference).map((sliver) => offender(context, layer, sliver)),
    ),
  });
}

function judge(found: Coterminosity, arguableFrom: number): Verdict {
  if (found.exactUnion) return 'pass';
  return found.jaccard >= arguableFrom ? 'arguable' : 'fail';
}

function evidence(context: CriteriaContext, layer: ReferenceLayer, found: Coterminosity): string {
  const { one, many } = unitWords(layer.id);
  const names = found.matched.map((unit) => layer.units.names[unit]!);
  if (found.exactUnion) {
    return names.length === 1
      ? `Exactly one ${one}: ${listed(names)}.`
      : `Exactly ${counted(names.length, one, many)}: ${listed(names)}.`;
  }
  const inside = unitPhrases(layer, found.difference.inside, 'inside');
  const outside = unitPhrases(layer, found.difference.outside, 'outside');
  return `Not a whole number of ${many}: ${listed([...inside, ...outside], 4)}${dated(context.facts)}.`;
}

/** `4,812 residents in 3 blocks of Peterborough lie inside`, most people first, ties by unit. */
function unitPhrases(layer: ReferenceLayer, side: DifferenceSide, where: Sliver['side']): string[] {
  const tally = new Map<number, { people: number; blocks: number }>();
  side.blocks.forEach((block, at) => {
    const unit = mainUnit(layer, block);
    const entry = tally.get(unit) ?? { people: 0, blocks: 0 };
    tally.set(unit, { people: entry.people + side.people[at]!, blocks: entry.blocks + 1 });
  });
  return [...tally]
    .sort(([a, x], [b, y]) => y.people - x.people || a - b)
    .map(([unit, { people, blocks }]) => {
      const name = unit === 0 ? `no ${unitWords(layer.id).one}` : layer.units.names[unit]!;
      const preposition = unit === 0 ? 'in' : 'of';
      return `${residentsIn({ people, blocks, of: ` ${preposition} ${name}` }, LIES)} ${where}`;
    });
}

function mainUnit(layer: ReferenceLayer, block: number): number {
  let best = 0;
  let most = -1;
  eachShare(layer.units, block, (unit, share) => {
    if (share <= most) return;
    best = unit;
    most = share;
  });
  return best;
}

function offender(context: CriteriaContext, layer: ReferenceLayer, sliver: Sliver): Offender {
  const unit = sliver.unit === 0 ? `no ${unitWords(layer.id).one}` : layer.units.names[sliver.unit]!;
  const why = sliver.side === 'inside' ? `inside the area but in ${unit}` : `in ${unit} but outside the area`;
  return groupOffender(context.facts, 'sliver', sliver.blocks, why, sliver.people);
}

// Council splits: no unit of the layer is split by the tier. One result for the tier, with the count, and one for every area,
// which fails when the area holds a part of a split unit. Source: CRITERIA section 2.

import type { Crosstab } from '../measures/crosstab.ts';
import { membersOf } from '../measures/members.ts';
import { partsOfUnit, type Split, splitsOf } from '../measures/splits.ts';
import type { Tier } from '../model/ids.ts';
import type { CriterionResult, Offender } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';
import { type AreaSubject, areaInSlot, type CriteriaContext, defineCriterion, hasArrangement } from './context.ts';
import type { ReferenceLayer } from './reference-layers.ts';
import { areaResult, blockCodes, dated, notAssessed, offendersIn, residentBasis, tierResult } from './result.ts';
import { counted, grouped, listed, residents, unitWords } from './wording.ts';

export const councilSplits = defineCriterion({ id: 'council-splits', assessTier, assessArea });

const THRESHOLD = { min: null, max: 0 };

interface Found {
  readonly layer: ReferenceLayer;
  readonly table: Crosstab;
}

function find(context: CriteriaContext, rule: RuleOf<'council-splits'>, tier: Tier): Found | null {
  const layer = context.layers.find(rule.layer);
  const table = layer && context.measures[tier].crosstabs.get(layer.id);
  return layer && table ? { layer, table } : null;
}

function assessTier(context: CriteriaContext, rule: RuleOf<'council-splits'>, tier: Tier): CriterionResult {
  const found = find(context, rule, tier);
  const { many } = unitWords(rule.layer);
  if (!found) return notAssessed('council-splits', { tier, area: null }, 'councils', [`a layer of ${many}`]);
  const splits = splitsOf(found.table);
  // Every part on its own has its reason: then the tier as a whole has one.
  const answered = splits.every((split) =>
    split.parts.every((part) =>
      hasArrangement(context.plan, 'council-splits', tier, areaInSlot(context.plan, tier, part.slot)?.id ?? null),
    ),
  );
  return tierResult('council-splits', tier, {
    verdict: splits.length === 0 ? 'pass' : answered ? 'arguable' : 'fail',
    value: splits.length,
    unit: 'councils',
    threshold: THRESHOLD,
    basis: residentBasis(context.facts, [found.layer.id]),
    evidence: tierEvidence(tier, found, splits),
    offenders: offendersIn(context, () => splits.map((split) => tierOffender(context, tier, found, split))),
  });
}

function tierEvidence(tier: Tier, { layer, table }: Found, splits: readonly Split[]): string {
  const { many } = unitWords(layer.id);
  const units = table.unitBlocks.reduce((total, blocks, unit) => total + (unit > 0 && blocks > 0 ? 1 : 0), 0);
  if (splits.length === 0) return `None of ${grouped(units)} ${many} is split between ${tier}s.`;
  const names = [...splits]
    .sort((a, b) => b.parts.length - a.parts.length || a.unit - b.unit)
    .map((split) => `${layer.units.names[split.unit]!} (${grouped(split.parts.length)} parts)`);
  const verb = splits.length === 1 ? 'is' : 'are';
  return `${grouped(splits.length)} of ${grouped(units)} ${many} ${verb} split between ${tier}s: ${listed(names)}.`;
}

/** The unit, with the blocks that lie outside its largest part: moving those would mend it. */
function tierOffender(context: CriteriaContext, tier: Tier, { layer, table }: Found, split: Split): Offender {
  const { slotOf } = context.measures[tier];
  const main = split.parts[0]!.slot;
  const blocks = membersOf(layer.members, split.unit).filter((block) => slotOf[block] !== main && slotOf[block] !== 0);
  const names = split.parts.map((part) => nameOf(context, tier, part.slot));
  return {
    kind: 'unit',
    code: layer.units.codes[split.unit]!,
    name: layer.units.names[split.unit]!,
    blocks: blockCodes(context.facts, blocks),
    people: split.parts.slice(1).reduce((total, part) => total + part.people, 0),
    why: `split between ${listed(names, 6)}; the part in ${nameOf(context, tier, main)} ${table.unitPeople[split.unit]! > 0 ? 'has most people' : 'is the largest'}`,
  };
}

function assessArea(context: CriteriaContext, rule: RuleOf<'council-splits'>, subject: AreaSubject): CriterionResult {
  const found = find(context, rule, subject.tier);
  const { many } = unitWords(rule.layer);
  if (!found) return notAssessed('council-splits', subject, 'councils', [`a layer of ${many}`]);
  const { slot } = subject.area;
  const { table } = found;
  const units: number[] = [];
  for (let unit = 1; unit < table.columns; unit++) {
    if (table.blocksIn(slot, unit) > 0 && table.parts[unit]! >= 2) units.push(unit);
  }
  units.sort((a, b) => table.peopleIn(slot, b) - table.peopleIn(slot, a) || a - b);
  return areaResult('council-splits', subject, {
    verdict: units.length === 0 ? 'pass' : 'fail',
    value: units.length,
    unit: 'councils',
    threshold: THRESHOLD,
    basis: residentBasis(context.facts, [found.layer.id]),
    evidence: areaEvidence(context, found, subject, units),
    offenders: offendersIn(context, () => units.map((unit) => areaOffender(context, found, subject, unit))),
  });
}

function areaEvidence(
  context: CriteriaContext,
  { layer, table }: Found,
  { tier, area }: AreaSubject,
  units: readonly number[],
): string {
  const { one, many } = unitWords(layer.id);
  if (units.length === 0) return `No ${one} with a part here is split between ${tier}s.`;
  const parts = units.map((unit) => {
    const people = `${grouped(table.peopleIn(area.slot, unit))} of its ${residents(table.unitPeople[unit]!)}`;
    return `${layer.units.names[unit]!} with ${people}`;
  });
  const what = units.length === 1 ? `a part of one ${one}` : `parts of ${counted(units.length, one, many)}`;
  return `Holds ${what} split between ${tier}s: ${listed(parts)}${dated(context.facts)}.`;
}

function areaOffender(context: CriteriaContext, { layer, table }: Found, { tier, area }: AreaSubject, unit: number): Offender {
  const { slotOf } = context.measures[tier];
  const blocks = membersOf(layer.members, unit).filter((block) => slotOf[block] === area.slot);
  const others = partsOfUnit(table, unit).filter((part) => part.slot !== area.slot);
  return {
    kind: 'unit',
    code: layer.units.codes[unit]!,
    name: layer.units.names[unit]!,
    blocks: blockCodes(context.facts, blocks),
    people: table.peopleIn(area.slot, unit),
    why: `also in ${listed(
      others.map((part) => nameOf(context, tier, part.slot)),
      6,
    )}`,
  };
}

const nameOf = (context: CriteriaContext, tier: Tier, slot: number): string =>
  areaInSlot(context.plan, tier, slot)?.name ?? `slot ${slot}`;

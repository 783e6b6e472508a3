// Contiguity: the area is one connected piece, declared links counted. Source: CRITERIA section 2.
// Blocks of others that the area encloses are shown but decide nothing.

import type { Component } from '../measures/components.ts';
import { peopleOf } from '../measures/components.ts';
import type { CriterionResult, Offender, Verdict } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';
import { type AreaSubject, type CriteriaContext, defineCriterion } from './context.ts';
import { areaResult, dated, groupName, groupOffender, notAssessed, offendersIn, residentBasis } from './result.ts';
import { counted, LIES, listed, percent, residents, residentsIn } from './wording.ts';

export const contiguity = defineCriterion({ id: 'contiguity', assessArea });

function assessArea(context: CriteriaContext, rule: RuleOf<'contiguity'>, subject: AreaSubject): CriterionResult {
  const { facts } = context;
  if (!facts.hasBoundaries) return notAssessed('contiguity', subject, 'components', ['block boundaries']);
  const measures = context.measures[subject.tier];
  const components = measures.components(subject.area.slot);
  const exclaves = components.slice(1);
  const holes = measures.holes(subject.area.slot);
  const apart = exclaves.reduce((total, exclave) => total + exclave.people, 0);
  const offenders = (): Offender[] => [
    ...exclaves.map((exclave) => groupOffender(facts, 'component', exclave.blocks, 'apart from the rest of the area')),
    ...holes.map((hole) => groupOffender(facts, 'hole', hole, 'enclosed by the area, but not part of it')),
  ];
  return areaResult('contiguity', subject, {
    verdict: judge(exclaves.length, subject.people > 0 ? apart / subject.people : 0, rule.exclaveShare),
    value: components.length,
    unit: 'components',
    threshold: { min: null, max: 1 },
    basis: residentBasis(facts),
    evidence: pieces(context, subject, exclaves, apart) + enclosed(context, holes) + linkHint(context, components),
    offenders: offendersIn(context, offenders),
  });
}

function judge(exclaves: number, share: number, arguableBelow: number): Verdict {
  if (exclaves === 0) return 'pass';
  return share < arguableBelow ? 'arguable' : 'fail';
}

function pieces(context: CriteriaContext, subject: AreaSubject, exclaves: readonly Component[], apart: number): string {
  if (exclaves.length === 0) return 'In one piece.';
  const { facts } = context;
  const blocks = exclaves.reduce((total, exclave) => total + exclave.blocks.length, 0);
  const names = exclaves.map((exclave) => groupName(facts, exclave.blocks));
  const share = apart > 0 ? ` (${percent(apart / subject.people)} of the area's)` : '';
  const who = residentsIn({ people: apart, blocks, share }, LIES);
  return `In ${exclaves.length + 1} pieces: ${who} apart, around ${listed(names)}${dated(facts)}.`;
}

/** Two pieces on a shore may have water between them, which a bridge or ferry crosses; pieces inland have other areas there. */
function linkHint({ facts }: CriteriaContext, components: readonly Component[]): string {
  const ashore = components.map(({ blocks }) => blocks.some((block) => facts.outsideMetres[block]! > 0));
  const mayBeWater = ashore.slice(1).includes(true) && ashore.filter(Boolean).length > 1;
  return mayBeWater ? ' Declare a link if a bridge or ferry joins the pieces.' : '';
}

function enclosed(context: CriteriaContext, holes: readonly Uint32Array[]): string {
  if (holes.length === 0) return '';
  const blocks = holes.reduce((total, hole) => total + hole.length, 0);
  const people = holes.reduce((total, hole) => total + peopleOf(context.facts.people, hole), 0);
  return ` It encloses ${counted(blocks, 'block')} with ${residents(people)} that ${blocks === 1 ? 'is' : 'are'} not part of it.`;
}

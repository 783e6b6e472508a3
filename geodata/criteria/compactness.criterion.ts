// Compactness: information only, never fails. Cut edges come first, because coastlines make Polsby-Popper misleading.
// Source: CRITERIA sections 1 and 2.

import { keptFraction, polsbyPopper } from '../measures/compactness.ts';
import type { CriterionResult } from '../model/verdict.ts';
import { type AreaSubject, type CriteriaContext, defineCriterion } from './context.ts';
import { areaResult, notAssessed } from './result.ts';
import { counted, percent } from './wording.ts';

export const compactness = defineCriterion({ id: 'compactness', assessArea });

function assessArea(context: CriteriaContext, _rule: unknown, subject: AreaSubject): CriterionResult {
  if (!context.facts.hasBoundaries) return notAssessed('compactness', subject, 'cut edges', ['block boundaries']);
  const measures = context.measures[subject.tier];
  const { slot } = subject.area;
  const cut = measures.cutEdges(slot);
  const kept = keptFraction(measures.keptEdges(slot), cut);
  const roundness = polsbyPopper(measures.squareMetres(slot), measures.perimeterMetres(slot));
  const parts = [`Cuts ${counted(cut, 'border')} between blocks`];
  if (!Number.isNaN(kept)) parts.push(` and keeps ${percent(kept)} of those it touches`);
  if (!Number.isNaN(roundness)) parts.push(`; Polsby-Popper ${roundness.toFixed(2)}, for information`);
  return areaResult('compactness', subject, {
    verdict: 'pass',
    value: cut,
    unit: 'cut edges',
    threshold: null,
    basis: { people: 'none', peopleLabel: '', data: [] },
    evidence: `${parts.join('')}.`,
  });
}

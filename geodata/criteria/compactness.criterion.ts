// Compactness: information only, never fails. Cut edges come first, because coastlines make Polsby-Popper misleading.
// Source: CRITERIA sections 1 and 2.

import { keptFraction, polsbyPopper, schwartzberg } from '../measures/compactness.ts';
import type { CriterionResult } from '../model/verdict.ts';
import { type AreaSubject, type CriteriaContext, defineCriterion } from './context.ts';
import { areaResult, notAssessed } from './result.ts';
import { counted, hundredths, percent } from './wording.ts';

export const compactness = defineCriterion({ id: 'compactness', assessArea });

function assessArea(context: CriteriaContext, _rule: unknown, subject: AreaSubject): CriterionResult {
  if (!context.facts.hasBoundaries) return notAssessed('compactness', subject, 'cut edges', ['block boundaries']);
  const measures = context.measures[subject.tier];
  const { slot } = subject.area;
  const cut = measures.cutEdges(slot);
  const kept = keptFraction(measures.keptEdges(slot), cut);
  const keeps = Number.isNaN(kept) ? '' : ` and keeps ${percent(kept)} of those it touches`;
  const shape = shapeWords(context, subject);
  return areaResult('compactness', subject, {
    verdict: 'pass',
    value: cut,
    unit: 'cut edges',
    threshold: null,
    basis: { people: 'none', peopleLabel: '', data: [] },
    evidence: `Cuts ${counted(cut, 'border')} between blocks${keeps}${shape === '' ? '' : `; ${shape}, for information`}.`,
  });
}

/** `Polsby-Popper 0.23, Schwartzberg 0.48`, with Reock and convex hull where they are at hand; leaves out what has no value. */
function shapeWords(context: CriteriaContext, subject: AreaSubject): string {
  const measures = context.measures[subject.tier];
  const { slot } = subject.area;
  const area = measures.squareMetres(slot);
  const perimeter = measures.perimeterMetres(slot);
  const round = context.roundness?.(subject.tier).measure(slot, area);
  const named: [name: string, value: number][] = [
    ['Polsby-Popper', polsbyPopper(area, perimeter)],
    ['Schwartzberg', schwartzberg(area, perimeter)],
    ['Reock', round?.reock ?? Number.NaN],
    ['convex hull', round?.hullRatio ?? Number.NaN],
  ];
  return named
    .filter(([, value]) => !Number.isNaN(value))
    .map(([name, value]) => `${name} ${hundredths(value)}`)
    .join(', ');
}

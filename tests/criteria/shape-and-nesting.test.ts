import { describe, expect, it } from 'vitest';
import { evaluatePlan } from '../../geodata/criteria/evaluate.ts';
import { AreaRoundness } from '../../geodata/measures/area-roundness.ts';
import type { Tier } from '../../geodata/model/ids.ts';
import { gridTopology, TOWN, townFacts } from '../measures/support/grid.ts';
import { drawnContext, evaluate, only, slotOne } from './support/town-context.ts';

describe('contiguity', () => {
  const CONTIGUITY = { criterion: 'contiguity', tiers: ['place'] };
  const contiguity = (members: readonly number[], facts = townFacts()) =>
    only(evaluate({ slots: { place: slotOne(...members) }, facts, rules: [CONTIGUITY] }));

  it('passes in one piece', () => {
    expect(contiguity([0, 1, 6])).toMatchObject({
      verdict: 'pass',
      value: 1,
      unit: 'components',
      threshold: { min: null, max: 1 },
      evidence: 'In one piece.',
      offenders: [],
    });
  });

  it('fails with an exclave of one per cent or more', () => {
    const result = contiguity([0, 1, 28, 29]);
    expect(result).toMatchObject({
      verdict: 'fail',
      value: 2,
      evidence:
        "In 2 pieces: 200 residents (46.5% of the area's) in 2 blocks lie apart, around Block T000029 (mid-2020 estimates). Declare a link if a bridge or ferry joins the pieces.",
    });
    expect(result.offenders).toMatchObject([
      { kind: 'component', code: 'T000029', blocks: ['T000029', 'T000030'], people: 200 },
    ]);
  });

  it('is arguable with an exclave of less, and with one where nobody lives', () => {
    const people = (block: number): number => (block === 29 ? 1 : 100);
    expect(contiguity([0, 1, 29], townFacts({ people })).verdict).toBe('arguable');
    expect(contiguity([0, 29], townFacts({ people: (block) => (block === 29 ? 1 : 99) })).verdict).toBe('fail');
    expect(contiguity([0, 29], townFacts({ people: () => 0 }))).toMatchObject({
      verdict: 'arguable',
      evidence:
        'In 2 pieces: 1 block where nobody lives lies apart, around Block T000030 (mid-2020 estimates). Declare a link if a bridge or ferry joins the pieces.',
    });
  });

  it('thinks of water only where two pieces reach the shore', () => {
    const hint = /\. Declare a link if a bridge or ferry joins the pieces\.$/;
    expect(contiguity([0, 29]).evidence).toMatch(hint);
    // Blocks 8 and 16 are inland; 0 and 12 are on the western shore.
    expect(contiguity([0, 12, 16]).evidence).toMatch(hint);
    expect(contiguity([0, 16]).evidence).not.toContain('link');
    expect(contiguity([8, 9, 29]).evidence).not.toContain('link');
    expect(contiguity([8, 16]).evidence).not.toContain('link');
    expect(contiguity([0, 1]).evidence).not.toContain('link');
  });

  it('ends with the hint even where it encloses others', () => {
    expect(contiguity([1, 2, 3, 7, 9, 13, 14, 15, 29]).evidence).toBe(
      "In 2 pieces: 100 residents (11.1% of the area's) in 1 block lie apart, around Block T000030 (mid-2020 estimates)." +
        ' It encloses 1 block with 100 residents that is not part of it.' +
        ' Declare a link if a bridge or ferry joins the pieces.',
    );
  });

  it('passes across a declared link', () => {
    expect(contiguity([0, 1, 29], townFacts({ links: [[1, 29]] })).verdict).toBe('pass');
  });

  it('shows what it encloses without failing for it', () => {
    const result = contiguity([1, 2, 3, 7, 9, 13, 14, 15]);
    expect(result).toMatchObject({
      verdict: 'pass',
      evidence: 'In one piece. It encloses 1 block with 100 residents that is not part of it.',
    });
    expect(result.offenders).toMatchObject([{ kind: 'hole', code: 'T000009' }]);
  });

  it('is not assessed without boundaries', () => {
    expect(contiguity([0], { ...townFacts(), hasBoundaries: false })).toMatchObject({
      verdict: 'not-assessed',
      missing: ['block boundaries'],
    });
  });
});

describe('compactness', () => {
  const COMPACTNESS = { criterion: 'compactness', tiers: ['place'] };

  it('informs, cut edges first, and passes', () => {
    const west = (block: number): number => (block % 6 < 3 ? 1 : 0);
    expect(only(evaluate({ slots: { place: west }, rules: [COMPACTNESS] }))).toMatchObject({
      verdict: 'pass',
      value: 5,
      unit: 'cut edges',
      threshold: null,
      evidence:
        'Cuts 5 borders between blocks and keeps 81.5% of those it touches; Polsby-Popper 0.74, Schwartzberg 0.86, for information.',
    });
  });

  it('adds Reock and convex hull where they can be had', () => {
    const shape = (...members: number[]): string => {
      const context = drawnContext({ slots: { place: slotOne(...members) }, rules: [COMPACTNESS] });
      const { topology, projected } = gridTopology(TOWN);
      const roundness = (tier: Tier) => new AreaRoundness(topology, projected, context.plan.tiers[tier].slotOf);
      return only(evaluatePlan({ ...context, roundness })).evidence.replace(/^.*; /, '');
    };
    // A square of side s: pi / 4, its root, and s^2 over a circle on the diagonal, 2 / pi.
    expect(shape(0)).toBe('Polsby-Popper 0.79, Schwartzberg 0.89, Reock 0.64, convex hull 1.00, for information.');
    // An L of three squares of side 1: perimeter 8, hull 3.5; the circle through (0, 2), (2, 0) and (0, 0) has area 2 pi.
    expect(shape(0, 1, 6)).toBe('Polsby-Popper 0.59, Schwartzberg 0.77, Reock 0.48, convex hull 0.86, for information.');
  });

  it('is not assessed without boundaries', () => {
    const facts = { ...townFacts(), hasBoundaries: false };
    expect(only(evaluate({ slots: { place: slotOne(0) }, facts, rules: [COMPACTNESS] })).verdict).toBe('not-assessed');
  });
});

describe('nesting', () => {
  const NESTING = { criterion: 'nesting', tiers: ['neighbourhood'] };
  const nesting = (members: readonly number[], place: (block: number) => number, facts = townFacts()) =>
    only(evaluate({ slots: { neighbourhood: slotOne(...members), place }, facts, rules: [NESTING] }));
  const west = (block: number): number => (block % 6 < 3 ? 1 : 2);

  it('passes when the area lies in one area of the tier above', () => {
    expect(nesting([1, 2], west)).toMatchObject({
      verdict: 'pass',
      value: 1,
      unit: 'share',
      evidence: 'Wholly in Place 1.',
      offenders: [],
    });
  });

  it('fails when it lies in two, and says which blocks are astray', () => {
    const result = nesting([1, 2, 3], west);
    expect(result).toMatchObject({
      verdict: 'fail',
      value: 200 / 300,
      evidence: '66.7% of its residents are in Place 1, but 100 residents in 1 block are in Place 2 (mid-2020 estimates).',
    });
    expect(result.offenders).toEqual([
      { kind: 'area', code: 'place-2', name: 'Place 2', blocks: ['T000004'], people: 100, why: 'in another place' },
    ]);
  });

  it('is arguable from ninety-nine per cent', () => {
    const people = (block: number): number => (block === 3 ? 1 : 99);
    expect(nesting([2, 3], west, townFacts({ people })).verdict).toBe('arguable');
    expect(nesting([2, 3], west, townFacts({ people: (block) => (block === 3 ? 1 : 98) })).verdict).toBe('fail');
  });

  it('counts people who are in no area of the tier above', () => {
    const result = nesting([1, 2, 3], (block) => (block === 3 ? 0 : west(block)));
    expect(result.verdict).toBe('fail');
    expect(result.offenders).toMatchObject([{ kind: 'component', code: 'T000004', why: 'in no place' }]);
    expect(nesting([3], (block) => (block === 3 ? 0 : 1))).toMatchObject({
      verdict: 'fail',
      value: 0,
      evidence: 'In no place at all.',
    });
  });

  it('does not mind a block astray where nobody lives', () => {
    const facts = townFacts({ people: (block) => (block === 3 ? 0 : 100) });
    expect(nesting([2, 3], west, facts)).toMatchObject({ verdict: 'pass', offenders: [] });
  });

  it('goes by blocks where nobody lives at all', () => {
    expect(nesting([2, 3], west, townFacts({ people: () => 0 }))).toMatchObject({
      verdict: 'fail',
      value: 0.5,
      evidence: '50% of its blocks are in Place 1, but 1 block where nobody lives is in Place 2 (mid-2020 estimates).',
    });
  });

  it('is not assessed while the tier above is empty', () => {
    expect(nesting([1], () => 0)).toMatchObject({ verdict: 'not-assessed', missing: ['areas of the place tier'] });
  });
});

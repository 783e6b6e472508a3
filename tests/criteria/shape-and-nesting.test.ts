import { describe, expect, it } from 'vitest';
import { townFacts } from '../measures/support/grid.ts';
import { evaluate, only, slotOne } from './support/town-context.ts';

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
        'In 2 pieces: 200 residents (46.5% of its people) in 2 blocks lie apart, around Block T000029 (mid-2020 estimates).',
    });
    expect(result.offenders).toMatchObject([
      { kind: 'component', code: 'T000029', blocks: ['T000029', 'T000030'], people: 200 },
    ]);
  });

  it('is arguable with an exclave of less, and with one where nobody lives', () => {
    const people = (block: number): number => (block === 29 ? 1 : 100);
    expect(contiguity([0, 1, 29], townFacts({ people })).verdict).toBe('arguable');
    expect(contiguity([0, 29], townFacts({ people: (block) => (block === 29 ? 1 : 99) })).verdict).toBe('fail');
    expect(contiguity([0, 29], townFacts({ people: () => 0 })).verdict).toBe('arguable');
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
      evidence: 'Cuts 5 borders between blocks and keeps 81.5% of those it touches; Polsby-Popper 0.74, for information.',
    });
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
      evidence: '66.7% of its people are in Place 1, but 100 residents in 1 block in Place 2 (mid-2020 estimates).',
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
    expect(nesting([2, 3], west, townFacts({ people: () => 0 }))).toMatchObject({ verdict: 'fail', value: 0.5 });
  });

  it('is not assessed while the tier above is empty', () => {
    expect(nesting([1], () => 0)).toMatchObject({ verdict: 'not-assessed', missing: ['areas of the place tier'] });
  });
});

import { describe, expect, it } from 'vitest';
import { layerOf, townFacts } from '../measures/support/grid.ts';
import { townCcg, townCouncil } from '../support/tiny-town.ts';
import { arrangement, BLOCKS, CCGS, evaluate, only, slotOne } from './support/town-context.ts';

const council = (block: number): number => townCouncil(block) + 1;
const ccg = (block: number): number => townCcg(block) + 1;

describe('coterminosity', () => {
  const RULE = { criterion: 'coterminosity', tiers: ['place'], layer: 'lad' };

  it('passes for one whole unit and for several', () => {
    const one = evaluate({ slots: { place: council }, rules: [RULE] });
    expect(one).toMatchObject([
      { verdict: 'pass', value: 1, evidence: 'Exactly one lower-tier council: West.', basis: { data: ['lad21'] } },
      { verdict: 'pass', value: 1, evidence: 'Exactly one lower-tier council: East.' },
    ]);
    expect(only(evaluate({ slots: { place: () => 1 }, rules: [RULE] })).evidence).toBe(
      'Exactly 2 lower-tier councils: West and East.',
    );
  });

  it('fails with slivers on either side', () => {
    const [west, east] = evaluate({ slots: { place: ccg }, rules: [RULE] });
    expect(west).toMatchObject({
      verdict: 'fail',
      value: 1430 / 1530,
      unit: 'jaccard',
      evidence: 'Not a whole number of lower-tier councils: 100 residents in 1 block of West lie outside (mid-2020 estimates).',
    });
    expect(west?.offenders).toEqual([
      {
        kind: 'sliver',
        code: 'T000009',
        name: 'Block T000009',
        blocks: ['T000009'],
        people: 100,
        why: 'in West but outside the area',
      },
    ]);
    expect(east).toMatchObject({
      verdict: 'fail',
      value: 1500 / 1600,
      evidence: 'Not a whole number of lower-tier councils: 100 residents in 1 block of West lie inside (mid-2020 estimates).',
    });
    expect(east?.offenders).toMatchObject([{ why: 'inside the area but in West' }]);
  });

  it('is arguable from a Jaccard of 0.99', () => {
    const with8 = (people: number) => townFacts({ people: (block) => (block === 8 ? people : 100) });
    const verdicts = (people: number) =>
      evaluate({ slots: { place: ccg }, facts: with8(people), rules: [RULE] }).map((result) => result.verdict);
    expect(verdicts(14)).toEqual(['arguable', 'arguable']);
    expect(verdicts(15)).toEqual(['fail', 'arguable']);
    expect(verdicts(16)).toEqual(['fail', 'fail']);
  });

  it('is arguable, not a pass, when the block astray has land but nobody on it', () => {
    const facts = townFacts({ people: (block) => (block === 8 ? 0 : 100) });
    expect(evaluate({ slots: { place: ccg }, facts, rules: [RULE] })[0]).toMatchObject({ verdict: 'arguable', value: 1 });
    const sea = townFacts({ people: (block) => (block === 8 ? 0 : 100), landHectares: (block) => (block === 8 ? 0 : 1) });
    expect(evaluate({ slots: { place: ccg }, facts: sea, rules: [RULE] })[0]?.verdict).toBe('pass');
  });

  it('fails an area that holds most of no unit', () => {
    expect(only(evaluate({ slots: { place: slotOne(0) }, rules: [RULE] }))).toMatchObject({
      verdict: 'fail',
      value: 0,
      evidence: 'Not a whole number of lower-tier councils: 130 residents in 1 block of West lie inside (mid-2020 estimates).',
    });
  });

  it('names blocks that lie in no unit', () => {
    const half = layerOf(
      'lad',
      21,
      ['West'],
      BLOCKS.map((block) => (townCouncil(block) === 0 ? 0 : -1)),
    );
    const slots = { place: (block: number) => (townCouncil(block) === 0 || block === 3 ? 1 : 0) };
    const result = only(evaluate({ slots, layers: [half], rules: [RULE] }));
    expect(result.evidence).toContain('100 residents in 1 block in no lower-tier council lie inside');
    expect(result.offenders).toMatchObject([{ why: 'inside the area but in no lower-tier council' }]);
  });

  it('becomes arguable by an arrangement', () => {
    const arrangements = [arrangement('coterminosity', 'place', 'place-1')];
    const verdicts = evaluate({ slots: { place: ccg }, rules: [RULE], arrangements }).map((result) => result.verdict);
    expect(verdicts).toEqual(['arguable', 'fail']);
  });

  it('is not assessed without the layer', () => {
    expect(only(evaluate({ slots: { place: () => 1 }, rules: [{ ...RULE, layer: 'utla' }] }))).toMatchObject({
      verdict: 'not-assessed',
      missing: ['a layer of upper-tier councils'],
    });
  });
});

describe('council splits', () => {
  const RULE = { criterion: 'council-splits', tiers: ['place'], layer: 'lad' };

  it('passes when every council is whole', () => {
    expect(evaluate({ slots: { place: council }, rules: [RULE] })).toMatchObject([
      { areaId: null, verdict: 'pass', value: 0, evidence: 'None of 2 lower-tier councils is split between places.' },
      { areaId: 'place-1', verdict: 'pass', value: 0 },
      { areaId: 'place-2', verdict: 'pass', evidence: 'No lower-tier council with a part here is split between places.' },
    ]);
  });

  it('fails the tier and every area that holds a part', () => {
    const [tier, west, east] = evaluate({ slots: { place: ccg }, rules: [RULE] });
    expect(tier).toMatchObject({
      areaId: null,
      verdict: 'fail',
      value: 1,
      unit: 'councils',
      threshold: { min: null, max: 0 },
      evidence: '1 of 2 lower-tier councils is split between places: West (2 parts).',
    });
    expect(tier?.offenders).toEqual([
      {
        kind: 'unit',
        code: 'LAD1',
        name: 'West',
        blocks: ['T000009'],
        people: 100,
        why: 'split between Place 1 and Place 2; the part in Place 1 has most people',
      },
    ]);
    expect(west).toMatchObject({
      verdict: 'fail',
      value: 1,
      evidence:
        'Holds a part of one lower-tier council split between places: West with 1,430 of its 1,530 residents (mid-2020 estimates).',
    });
    expect(east?.offenders).toMatchObject([{ code: 'LAD1', blocks: ['T000009'], people: 100, why: 'also in Place 1' }]);
  });

  it('does not blame an area for unassigned parts', () => {
    const part = { place: slotOne(0, 1) };
    expect(evaluate({ slots: part, rules: [RULE] }).map((result) => result.verdict)).toEqual(['pass', 'pass']);
  });

  it('is arguable for the tier when the tier, or every area with a part, has an arrangement', () => {
    const verdicts = (...areas: (string | null)[]) =>
      evaluate({
        slots: { place: ccg },
        rules: [RULE],
        arrangements: areas.map((area) => arrangement('council-splits', 'place', area)),
      }).map((result) => result.verdict);
    expect(verdicts(null)).toEqual(['arguable', 'arguable', 'arguable']);
    expect(verdicts('place-1')).toEqual(['fail', 'arguable', 'fail']);
    expect(verdicts('place-1', 'place-2')).toEqual(['arguable', 'arguable', 'arguable']);
  });

  it('is not assessed without the layer, for the tier and for its areas', () => {
    const results = evaluate({ slots: { place: () => 1 }, rules: [{ ...RULE, layer: 'utla' }] });
    expect(results.map((result) => [result.areaId, result.verdict])).toEqual([
      [null, 'not-assessed'],
      ['place-1', 'not-assessed'],
    ]);
  });
});

describe('existing footprint', () => {
  const footprint = (members: (block: number) => number, rule: object = {}, facts = townFacts()) =>
    only(
      evaluate({
        slots: { system: members },
        facts,
        layers: [{ ...CCGS, id: layerOf('stp', 21, [], []).id }],
        rules: [{ criterion: 'existing-footprint', tiers: ['system'], layers: ['icb', 'stp'], ...rule }],
      }),
    );
  const west = (block: number): number => (townCcg(block) === 0 ? 1 : 0);

  it('passes when an existing footprint is wholly covered, with more besides', () => {
    expect(footprint((block) => (block === 8 ? 1 : west(block)))).toMatchObject({
      verdict: 'pass',
      value: 1,
      unit: 'share',
      basis: { data: ['stp21'] },
      evidence: 'Covers the whole of the existing STP West CCG, which has 1,430 residents (mid-2020 estimates).',
    });
  });

  it('is arguable from ninety-five per cent, and fails below', () => {
    const without = (people: number) => townFacts({ people: (block) => (block === 0 ? people : 100) });
    const allBut0 = (block: number): number => (block === 0 ? 0 : west(block));
    expect(footprint(allBut0, {}, without(68)).verdict).toBe('arguable');
    const failed = footprint(allBut0, {}, without(69));
    expect(failed).toMatchObject({ verdict: 'fail', value: 1300 / 1369 });
    expect(failed.offenders).toMatchObject([{ kind: 'unit', code: 'CCG1', blocks: ['T000001'], why: 'not wholly covered' }]);
  });

  it('fails for a footprint of too few people, unless that bound is soft', () => {
    expect(footprint(west, { minPeople: 1500 })).toMatchObject({
      verdict: 'fail',
      value: 1,
      evidence:
        'Covers the whole of the existing STP West CCG, which has 1,430 residents, fewer than the 1,500 asked for (mid-2020 estimates).',
    });
    expect(footprint(west, { minPeople: 1500, softMinPeople: true }).verdict).toBe('arguable');
    expect(footprint(() => 1, { minPeople: 1500 })).toMatchObject({ verdict: 'pass', value: 1 });
  });

  it('is not assessed without any of the layers', () => {
    const rules = [{ criterion: 'existing-footprint', tiers: ['system'], layers: ['stp', 'icb'] }];
    expect(only(evaluate({ slots: { system: () => 1 }, rules }))).toMatchObject({
      verdict: 'not-assessed',
      missing: ['a layer of STPs or ICBs'],
    });
  });
});

import { describe, expect, it } from 'vitest';
import { townFacts } from '../measures/support/grid.ts';
import { townCouncil } from '../support/tiny-town.ts';
import { arrangement, evaluate, only, slotOne } from './support/town-context.ts';

const COVERAGE = { criterion: 'coverage', tiers: ['place'] };
const council = (block: number): number => townCouncil(block) + 1;

describe('coverage', () => {
  it('passes when every block is in an area', () => {
    expect(only(evaluate({ slots: { place: council }, rules: [COVERAGE] }))).toMatchObject({
      verdict: 'pass',
      areaId: null,
      value: 0,
      unit: 'people',
      evidence: 'All 3,030 residents are in one of the 2 places (mid-2020 estimates).',
      basis: { people: 'resident', peopleLabel: 'mid-2020 estimates', data: [] },
    });
  });

  it('speaks of the one area there is', () => {
    expect(only(evaluate({ slots: { place: () => 1 }, rules: [COVERAGE] })).evidence).toBe(
      'All 3,030 residents are in the one place (mid-2020 estimates).',
    );
  });

  it('fails for unassigned people, and shows them by connected group', () => {
    const slots = { place: (block: number) => ([0, 1, 29].includes(block) ? 0 : 1) };
    const result = only(evaluate({ slots, rules: [COVERAGE] }));
    expect(result).toMatchObject({
      verdict: 'fail',
      value: 330,
      evidence: '330 residents in 3 blocks are in no place (mid-2020 estimates).',
    });
    expect(result.offenders.map(({ kind, code, people }) => [kind, code, people])).toEqual([
      ['component', 'T000001', 230],
      ['component', 'T000030', 100],
    ]);
  });

  it('does not mind an unassigned block where nobody lives', () => {
    const facts = townFacts({ people: (block) => (block === 4 ? 0 : 100) });
    const slots = { place: (block: number) => (block === 4 ? 0 : 1) };
    expect(only(evaluate({ slots, facts, rules: [COVERAGE] })).verdict).toBe('pass');
  });

  it('fails for an area without blocks', () => {
    const result = only(evaluate({ slots: { place: council }, empty: { place: [7] }, rules: [COVERAGE] }));
    expect(result).toMatchObject({ verdict: 'fail', evidence: '1 place has no blocks.' });
    expect(result.offenders).toMatchObject([{ kind: 'area', code: 'place-7', name: 'Place 7' }]);
  });

  it('says that a tier is empty, and nothing else is said about it', () => {
    const rules = [
      COVERAGE,
      { criterion: 'council-splits', tiers: ['place'], layer: 'lad' },
      { criterion: 'contiguity', tiers: ['place'] },
    ];
    expect(only(evaluate({ slots: {}, rules }))).toMatchObject({
      verdict: 'fail',
      evidence: 'No places have been drawn: 3,030 residents are in none (mid-2020 estimates).',
      offenders: [],
    });
  });

  it('says in other criteria that an area has no blocks', () => {
    const rules = [{ criterion: 'size', tiers: ['place'], min: 1, max: null }];
    const [drawn, empty] = evaluate({ slots: { place: () => 1 }, empty: { place: [2] }, rules });
    expect(drawn?.verdict).toBe('pass');
    expect(empty).toMatchObject({ verdict: 'not-assessed', areaId: 'place-2', missing: ['blocks in the area'] });
  });
});

describe('size', () => {
  const size = (people: number, rule: object, extra: object = {}) => {
    const facts = townFacts({ people: (block) => (block === 0 ? people : 100) });
    const rules = [{ criterion: 'size', tiers: ['place'], min: 1000, max: 2000, ...rule }];
    return only(evaluate({ slots: { place: slotOne(0) }, facts, rules, ...extra }));
  };

  it.each([
    [1000, {}, 'pass', '1,000 residents, within the 1,000 to 2,000 asked for (mid-2020 estimates).'],
    [2000, {}, 'pass', '2,000 residents, within the 1,000 to 2,000 asked for (mid-2020 estimates).'],
    [999, {}, 'fail', '999 residents, 1 fewer than the 1,000 asked for (mid-2020 estimates).'],
    [2001, {}, 'fail', '2,001 residents, 1 more than the 2,000 allowed (mid-2020 estimates).'],
    [
      900,
      { tolerance: 0.1 },
      'arguable',
      '900 residents, 100 fewer than the 1,000 asked for, but within tolerance (mid-2020 estimates).',
    ],
    [899, { tolerance: 0.1 }, 'fail', '899 residents, 101 fewer than the 1,000 asked for (mid-2020 estimates).'],
    [
      2200,
      { tolerance: 0.1 },
      'arguable',
      '2,200 residents, 200 more than the 2,000 allowed, but within tolerance (mid-2020 estimates).',
    ],
    [2201, { tolerance: 0.1 }, 'fail', '2,201 residents, 201 more than the 2,000 allowed (mid-2020 estimates).'],
    [
      1,
      { softMin: true },
      'arguable',
      '1 resident, 999 fewer than the 1,000 asked for, but that bound is soft (mid-2020 estimates).',
    ],
    [9000, { softMin: true }, 'fail', '9,000 residents, 7,000 more than the 2,000 allowed (mid-2020 estimates).'],
    [
      9000,
      { softMax: true },
      'arguable',
      '9,000 residents, 7,000 more than the 2,000 allowed, but that bound is soft (mid-2020 estimates).',
    ],
    [9000, { max: null }, 'pass', '9,000 residents, at least the 1,000 asked for (mid-2020 estimates).'],
    [10, { min: null }, 'pass', '10 residents, within the 2,000 allowed (mid-2020 estimates).'],
  ])('%i people under %j: %s', (people, rule, verdict, evidence) => {
    expect(size(people, rule)).toMatchObject({ verdict, value: people, unit: 'people', evidence });
  });

  it('is not assessed on lists until registrations are known', () => {
    expect(size(1500, { people: 'registered' })).toMatchObject({
      verdict: 'not-assessed',
      value: null,
      missing: ['patients registered at GP practices by where they live'],
    });
  });

  it('turns from fail to arguable by an arrangement for the area or for the tier, and by no other', () => {
    const failing = (arrangements: object[]) => size(10, {}, { arrangements });
    expect(failing([arrangement('size', 'place', 'place-1')])).toMatchObject({
      verdict: 'arguable',
      evidence:
        '10 residents, 990 fewer than the 1,000 asked for (mid-2020 estimates). Arrangement recorded: A joint committee decides.',
    });
    expect(failing([arrangement('size', 'place', null)]).verdict).toBe('arguable');
    expect(failing([arrangement('size', 'place', 'place-2')]).verdict).toBe('fail');
    expect(failing([arrangement('size', 'system', 'place-1')]).verdict).toBe('fail');
    expect(failing([arrangement('contiguity', 'place', 'place-1')]).verdict).toBe('fail');
  });

  it('never turns a pass into anything', () => {
    const result = size(1500, {}, { arrangements: [arrangement('size', 'place', null)] });
    expect(result.verdict).toBe('pass');
    expect(result.evidence).not.toContain('Arrangement');
  });

  it('covers every area of its tiers and no other tier', () => {
    const rules = [{ criterion: 'size', tiers: ['place', 'system'], min: 0, max: null }];
    const slots = { neighbourhood: () => 1, place: council, system: () => 4 };
    expect(evaluate({ slots, rules }).map((result) => result.areaId)).toEqual(['place-1', 'place-2', 'system-4']);
  });
});

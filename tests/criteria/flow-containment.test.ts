import { describe, expect, it } from 'vitest';
import { evaluatePlan } from '../../geodata/criteria/evaluate.ts';
import { travelToWorkShare } from '../../geodata/criteria/flow-threshold.ts';
import type { BlockFlows } from '../../geodata/flows/block-flows.ts';
import type { CriterionResult } from '../../geodata/model/verdict.ts';
import { townFacts } from '../measures/support/grid.ts';
import { townCouncil } from '../support/tiny-town.ts';
import { arrangement } from './support/town-context.ts';
import { contextWithFlows, evaluateWithFlows, townFlows } from './support/town-flows.ts';

const council = (block: number): number => townCouncil(block) + 1;
const INDEX = {
  criterion: 'flow-containment',
  tiers: ['place'],
  measure: 'localisation-index',
  flows: 'registered',
  min: 0.75,
};
const CONTAINED = { ...INDEX, measure: 'self-containment', flows: 'admissions', min: 0.6 };
const HOSPITALS: Partial<BlockFlows> = {
  ...{ id: 'trust2019', label: 'Hospital catchments', year: 2019 },
  ...{ basis: 'admissions', destinationKind: 'trust' },
};

// Practice P0 is in the west (block 0), P1 in the east (block 5). Of 120 patients in the west 30 go east; of 80 in the east 10 go west.
const TOWN = townFlows([0, 5], { 0: [70, 10], 2: [20, 20], 3: [10, 50], 5: [0, 20] });

const west = (rule: object, flows: BlockFlows = TOWN, extra: object = {}): CriterionResult =>
  evaluateWithFlows({ slots: { place: council }, rules: [{ ...INDEX, ...rule }], ...extra }, flows)[0]!;

describe('flow containment by localisation index', () => {
  it('passes where enough patients use a practice inside', () => {
    expect(west({})).toMatchObject({
      verdict: 'pass',
      areaId: 'place-1',
      value: 90 / 120,
      unit: 'share',
      threshold: { min: 0.75, max: null },
      basis: { people: 'registered', peopleLabel: 'Registrations, 2022, counted', data: ['gp2022'] },
      offenders: [],
      evidence:
        '75% of the 120 patients registered who live here use a practice inside, at least the 75% asked for (Registrations, 2022, counted); all others go to Place 2 (30).',
    });
  });

  it.each([
    [0.76, 0.02, 'arguable', 'under the 76% asked for, but within tolerance'],
    [0.76, 0.01, 'fail', 'under the 76% asked for'],
    [0.76, 0, 'fail', 'under the 76% asked for'],
  ])('asks %d with a tolerance of %d of it: %s', (min, tolerance, verdict, words) => {
    const result = west({ min, tolerance });
    expect(result.verdict).toBe(verdict);
    expect(result.evidence).toContain(`inside, ${words} (Reg`);
  });

  it('takes the threshold of the pack where the rule has none', () => {
    expect(west({ min: null }).threshold).toEqual({ min: 0.5, max: null });
  });

  it('names the area that patients go to, with the blocks from which more go than stay, and the blocks that leak most', () => {
    const flows = townFlows([0, 5], { 0: [70, 10], 1: [5, 15], 2: [20, 20], 3: [10, 50] });
    expect(west({}, flows).offenders).toEqual([
      {
        kind: 'area',
        code: 'place-2',
        name: 'Place 2',
        blocks: ['T000002'],
        people: 45,
        why: '32.1% of patients who live in the area go there',
      },
      ...[
        ['T000003', 20, '50% of its patients go to Place 2'],
        ['T000002', 15, '75% of its patients go to Place 2'],
        ['T000001', 10, '12.5% of its patients go to Place 2'],
      ].map(([code, people, why]) => expect.objectContaining({ kind: 'block', code, blocks: [code], people, why })),
    ]);
  });

  it('is arguable by an arrangement, and says why after all the rest', () => {
    const result = west({ min: 0.9 }, TOWN, { arrangements: [arrangement('flow-containment', 'place', 'place-1')] });
    expect(result.verdict).toBe('arguable');
    expect(result.evidence).toMatch(/go to Place 2 \(30\)\. Arrangement recorded: A joint committee decides\.$/);
  });

  it('tells of patients of providers without a place, and of providers in no area', () => {
    const slots = { place: (block: number) => (block === 5 ? 0 : council(block)) };
    const rules = [{ ...INDEX, min: 0.5 }];
    const [first] = evaluateWithFlows({ slots, rules }, townFlows([0, 5, -1], { 0: [70, 20, 10] }));
    expect(first?.evidence).toMatch(
      /counted\); 10 go to providers whose place is not known; all others go to providers in no place \(20\)\.$/,
    );
  });

  it('is not assessed where providers without a place would decide', () => {
    const flows = townFlows([0, 5, -1], { 0: [60, 20, 20], 3: [0, 90, 10] });
    const slots = { place: council };
    const verdicts = (rule: object) =>
      evaluateWithFlows({ slots, rules: [{ ...INDEX, ...rule }] }, flows).map(({ verdict }) => verdict);
    expect(verdicts({ min: 0.8 })).toEqual(['not-assessed', 'pass']);
    expect(verdicts({ min: 0.81 })).toEqual(['fail', 'pass']);
    expect(verdicts({ min: 0.81, tolerance: 0.1 })).toEqual(['not-assessed', 'pass']);
    // Treated inside the east: 110, of whom 90 live there; were the ten inside as well, 100 of 120.
    expect(verdicts({ min: 0.83, measure: 'self-containment' })).toEqual(['fail', 'not-assessed']);
    expect(verdicts({ min: 0.84, measure: 'self-containment' })).toEqual(['fail', 'fail']);
    expect(west({ min: 0.8 }, flows).missing).toEqual([
      'the places of the providers that 20% of patients registered who live here go to (Registrations, 2022, counted)',
    ]);
  });

  it('lists two of several areas where none has most of those who leave', () => {
    const slots = { place: (block: number) => (block % 6) + 1 };
    const flows = townFlows([0, 1, 2, 3, 4], { 0: [50, 10, 20, 15, 5] });
    const leaks = (set: BlockFlows): string =>
      (evaluateWithFlows({ slots, rules: [INDEX] }, set)[0]?.evidence ?? '').replace(/^.*\); /, '');
    expect(leaks(flows)).toBe('others go to Place 3 (20), Place 4 (15) and 2 more.');
    expect(leaks(townFlows([0, 1, 2, 3], { 0: [50, 10, 20, 15] }))).toBe('others go to Place 3 (20), Place 4 (15) and 1 more.');
    expect(leaks(townFlows([0, 1, 2], { 0: [50, 10, 20] }))).toBe('most others go to Place 3 (20).');
    expect(leaks(townFlows([0, 1, 2], { 0: [50, 20, 20] }))).toBe('others go to Place 2 (20) and Place 3 (20).');
    expect(leaks(townFlows([0], { 0: [50] }))).toBe(
      '100% of the 50 patients registered who live here use a practice inside, at least the 75% asked for (Registrations, 2022, counted).',
    );
  });

  it('says of a block where most go of those who leave it', () => {
    const slots = { place: (block: number) => (block % 6) + 1 };
    const flows = townFlows([0, 1, 2], { 0: [50, 10, 20] });
    const [first] = evaluateWithFlows({ slots, rules: [INDEX] }, flows);
    expect(first?.offenders.at(-1)).toMatchObject({ people: 30, why: '37.5% of its patients go elsewhere, 20 to Place 3' });
  });

  it('shows no count that is too small to be told', () => {
    const result = west({ min: 0.99 }, townFlows([0, 5], { 0: [70, 4], 2: [30, 0] }, { smallestShown: 5 }));
    expect(result.evidence).toContain('all others go to Place 2 (fewer than 5)');
    expect(result.offenders).toEqual([]);
  });

  it('leaves out where patients go when offenders are not asked for, and is otherwise the same', () => {
    const context = contextWithFlows({ slots: { place: council }, rules: [{ ...INDEX, min: 0.9 }] }, TOWN);
    const bare = evaluatePlan({ ...context, offenders: 'none' });
    expect(bare).toEqual(
      evaluatePlan(context).map((result) => ({
        ...result,
        offenders: [],
        evidence: result.evidence.replace(/; all others .*$/, '.'),
      })),
    );
    expect(bare[0]?.evidence).toMatch(/counted\)\.$/);
  });

  it('is not assessed without a set, or where nobody of the set lives', () => {
    const rules = [INDEX];
    const slots = { place: council };
    expect(evaluateWithFlows({ slots, rules }, null)[0]).toMatchObject({
      verdict: 'not-assessed',
      missing: ['patients registered at GP practices by where they live'],
    });
    expect(evaluatePlan(contextWithFlows({ slots, rules }, null, ['gp1: no layer'])).at(0)?.missing).toEqual([
      'a set of patients registered at GP practices by where they live that can be brought onto the blocks (gp1: no layer)',
    ]);
    expect(evaluateWithFlows({ slots, rules }, townFlows([0], { 4: [5] }))[0]).toMatchObject({
      verdict: 'not-assessed',
      missing: ['somebody of "Registrations, 2022, counted" who lives in the area'],
    });
  });
});

describe('flow containment by supply and demand', () => {
  // West: 80 of 100 stay (80%), and of the 160 treated there 80 live there (50%).
  const HOSPITAL = townFlows([0, 5], { 0: [80, 20], 3: [80, 120] }, HOSPITALS);

  it('gives the lower of the two shares, and says both', () => {
    expect(west(CONTAINED, HOSPITAL)).toMatchObject({
      verdict: 'fail',
      value: 0.5,
      basis: { people: 'none', peopleLabel: 'Hospital catchments, 2019, counted', data: ['trust2019'] },
      evidence:
        '80% of the 100 hospital patients who live here are treated inside, and 50% of those who are treated inside live here: the lower is under the 60% asked for (Hospital catchments, 2019, counted); all others come from Place 2 (80).',
    });
  });

  it('tells of those who come from no area, and counts those from elsewhere among the others', () => {
    const slots = { place: (block: number) => (block === 3 ? 0 : council(block)) };
    const some = { ...HOSPITAL, elsewhere: Float64Array.of(70, 0) };
    const evidence = (flows: BlockFlows) => evaluateWithFlows({ slots, rules: [CONTAINED] }, flows)[0]?.evidence;
    expect(evidence(HOSPITAL)).toMatch(/; all others come from blocks of no place \(80\)\.$/);
    expect(evidence(some)).toMatch(/; most others come from blocks of no place \(80\)\.$/);
    expect(evidence({ ...some, elsewhere: Float64Array.of(90, 0) })).toMatch(/; others come from blocks of no place \(80\)\.$/);
  });

  it('blames the side that falls short', () => {
    expect(west(CONTAINED, HOSPITAL).offenders).toEqual([
      expect.objectContaining({ code: 'place-2', people: 80, why: '50% of patients served in the area live there' }),
    ]);
    const [, east] = evaluateWithFlows({ slots: { place: council }, rules: [{ ...CONTAINED, min: 0.7 }] }, HOSPITAL);
    expect(east?.value).toBe(0.6);
    expect(east?.offenders.map(({ kind, code, people, why }) => [kind, code, people, why])).toEqual([
      ['area', 'place-1', 80, '40% of patients who live in the area go there'],
      ['block', 'T000004', 80, '40% of its patients go to Place 1'],
    ]);
  });

  it('speaks in shares of what was modelled, and never of numbers of people', () => {
    const modelled = { ...HOSPITAL, counted: false, modelling: 'shares of residents' };
    expect(west({ ...CONTAINED, min: 0.5 }, modelled).evidence).toBe(
      '80% of hospital patients who live here are treated inside, and 50% of those who are treated inside live here: the lower is at least the 50% asked for (Hospital catchments, 2019, modelled); all others come from Place 2 (50%).',
    );
  });

  it('fails where nobody is treated, and where nobody who lives here is', () => {
    const away = west(CONTAINED, townFlows([5], { 0: [10] }, HOSPITALS));
    expect(away).toMatchObject({ verdict: 'fail', value: 0 });
    expect(away.evidence).toContain(
      '0% of the 10 hospital patients who live here are treated inside, and nobody from anywhere is treated inside: ',
    );
    const foreign = west(CONTAINED, townFlows([0, 5], { 0: [0, 10], 3: [10, 0] }, HOSPITALS));
    expect(foreign).toMatchObject({ verdict: 'fail', value: 0 });
    expect(foreign.offenders.map(({ kind, people }) => [kind, people])).toEqual([
      ['area', 10],
      ['area', 10],
      ['block', 10],
    ]);
  });

  it('counts patients from elsewhere and from nobody knows where among those who are treated', () => {
    const flows = townFlows([0], { 0: [80] }, { ...HOSPITALS, unknown: Float64Array.of(15), elsewhere: Float64Array.of(5) });
    expect(west(CONTAINED, flows).value).toBe(0.8);
  });

  it('asks more of areas with fewer people: travel-to-work form', () => {
    const form = { smallPeople: 3500, share: 0.75, largePeople: 25_000, largeShare: 0.667 };
    const asked = [0, 3500, 14_250, 25_000, 1e6].map((people) => travelToWorkShare(form, people));
    expect(asked).toEqual([0.75, 0.75, expect.closeTo(0.7085, 12), 0.667, 0.667]);
    const thresholdWith = (people: number): unknown =>
      west({ ...CONTAINED, min: null }, HOSPITAL, { facts: townFacts({ people: (block) => (block === 0 ? people : 0) }) })
        .threshold;
    expect(thresholdWith(14_250)).toEqual({ min: expect.closeTo(0.7085, 12), max: null });
    expect(thresholdWith(100)).toEqual({ min: 0.75, max: null });
  });
});

describe('size by registered patients', () => {
  const SIZE = { criterion: 'size', tiers: ['place'], min: 100, max: 110, people: 'registered' };

  it('counts those on lists who live in the area, wherever their practice is', () => {
    const [first, second] = evaluateWithFlows({ slots: { place: council }, rules: [SIZE] }, TOWN);
    expect(first).toMatchObject({
      verdict: 'fail',
      value: 120,
      unit: 'people',
      basis: { people: 'registered', peopleLabel: 'Registrations, 2022, counted', data: ['gp2022'] },
      evidence: '120 registered patients, 10 more than the 110 allowed (Registrations, 2022, counted).',
    });
    expect(second).toMatchObject({ verdict: 'fail', value: 80 });
  });

  it('names a set that cannot be used', () => {
    const context = contextWithFlows({ slots: { place: council }, rules: [SIZE] }, null, ['gp1: no layer']);
    expect(evaluatePlan(context)[0]?.evidence).toBe(
      'Not assessed: needs a set of patients registered at GP practices by where they live that can be brought onto the blocks (gp1: no layer).',
    );
  });
});

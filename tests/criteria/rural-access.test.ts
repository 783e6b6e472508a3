import { describe, expect, it } from 'vitest';
import { evaluatePlan } from '../../geodata/criteria/evaluate.ts';
import type { CriteriaTravel } from '../../geodata/criteria/travel-answers.ts';
import type { BlockTravel } from '../../geodata/model/travel.ts';
import type { CriterionResult } from '../../geodata/model/verdict.ts';
import { COLUMNS, townCouncil } from '../support/tiny-town.ts';
import { arrangement, drawnContext, only } from './support/town-context.ts';
import { contextWithTravel, townGround, townTravel } from './support/town-travel.ts';

const council = (block: number): number => townCouncil(block) + 1;
const RULE = {
  ...{ criterion: 'rural-access', tiers: ['place'], service: 'emergency-department', mode: 'car' },
  ...{ minutes: 45, minShare: 0.9 },
};

// One hospital in block 0, ten minutes for each row up from it. Rows 3 and 4 are rural, but for block 24, which has no class.
const rowOf = (block: number): number => Math.floor(block / COLUMNS);
const TRAVEL = townTravel([0], (_site, block) => 5 + 10 * rowOf(block) + (block % COLUMNS));
const GROUND = townGround((block) => (block === 24 ? 'unknown' : rowOf(block) >= 3 ? 'rural' : 'urban'));

interface Given {
  readonly rule?: object;
  readonly travel?: BlockTravel | null;
  readonly rural?: CriteriaTravel['rural'];
  readonly extra?: object;
}

const results = ({ rule = {}, travel = TRAVEL, rural = GROUND, extra = {} }: Given): CriterionResult[] =>
  evaluatePlan(contextWithTravel({ slots: { place: council }, rules: [{ ...RULE, ...rule }], ...extra }, travel, rural));
const west = (given: Given): CriterionResult => results(given)[0]!;

describe('rural access', () => {
  // The west's rural blocks are 18, 19, 20 (35, 36, 37 minutes) and 25, 26 (46, 47): 300 of 500 residents within 45 minutes.
  it('asks for a share of rural residents within reach, with what the times rest on', () => {
    expect(west({})).toEqual({
      ...{ criterion: 'rural-access', tier: 'place', areaId: 'place-1', areaName: 'Place 1' },
      ...{ verdict: 'fail', value: 0.6, unit: 'share', threshold: { min: 0.9, max: null }, missing: [] },
      basis: {
        ...{ people: 'resident', peopleLabel: 'mid-2020 estimates' },
        data: ['emergency-department', 'straight-line', 'ruc11'],
      },
      evidence:
        '60% of the 500 rural residents live within 45 minutes by car of an emergency department, under the 90% asked for (mid-2020 estimates; straight line x 1.3 at 40 km/h); 100 residents of blocks without a rural-urban class left out; 90% of them live within 47 minutes; their median is 21 minutes more than that of urban residents here; the worst served is Block T000027, 47 minutes from Hospital 0.',
      offenders: [
        {
          ...{ kind: 'block', code: 'T000026', name: 'Block T000026', blocks: ['T000026'], people: 100 },
          why: '46 minutes by car to Hospital 0',
        },
        {
          ...{ kind: 'block', code: 'T000027', name: 'Block T000027', blocks: ['T000027'], people: 100 },
          why: '47 minutes by car to Hospital 0',
        },
      ],
    });
  });

  it.each([
    [0.6, 0, 'pass', 'at least the 60% asked for'],
    [0.62, 0.05, 'arguable', 'under the 62% asked for, but within tolerance'],
    [0.62, 0.01, 'fail', 'under the 62% asked for'],
  ])('asks %d with a tolerance of %d of it: %s', (minShare, tolerance, verdict, words) => {
    const result = west({ rule: { minShare, tolerance } });
    expect(result.verdict).toBe(verdict);
    expect(result.evidence).toContain(`department, ${words} (mid`);
    expect(result.offenders.length).toBe(verdict === 'pass' ? 0 : 2);
  });

  it('counts a block at exactly the minutes as within', () => {
    expect(west({ rule: { minutes: 46 } }).value).toBe(0.8);
  });

  it('counts those who can reach none as not within, and says so', () => {
    const cut = townTravel([0], (_site, block) => (block === 18 ? null : 5));
    const result = west({ travel: cut });
    expect(result.value).toBe(0.8);
    expect(result.evidence).toContain('; 100 of them can reach none; ');
    expect(result.evidence).toMatch(/the worst served is Block T000019, which can reach none\.$/);
    expect(result.offenders).toMatchObject([{ code: 'T000019', why: 'no emergency department can be reached by car' }]);
  });

  it('passes where nobody lives in a rural block, and says so', () => {
    const result = west({ rural: townGround(() => 'urban') });
    expect(result).toMatchObject({ verdict: 'pass', value: null, offenders: [] });
    expect(result.evidence).toBe('Nobody here lives in a rural block, so nobody there is kept from care (mid-2020 estimates).');
  });

  it('is not assessed without classes, without a list of sites, or without either, and names what is missing', () => {
    expect(west({ rural: null }).missing).toEqual(['rural-urban classes of the blocks']);
    expect(west({ rural: townGround(() => 'unknown') }).missing).toEqual(['rural-urban classes of the blocks']);
    expect(west({ travel: null }).missing).toEqual(['a list of hospitals']);
    const bare = evaluatePlan(drawnContext({ slots: { place: council }, rules: [RULE] }))[0];
    expect(bare?.missing).toEqual(['a list of emergency departments with their points', 'rural-urban classes of the blocks']);
    expect(bare?.verdict).toBe('not-assessed');
  });

  it('is arguable by an arrangement', () => {
    const extra = { arrangements: [arrangement('rural-access', 'place', 'place-1')] };
    expect(west({ extra }).verdict).toBe('arguable');
  });

  it('says the shares alone when offenders are not asked for, and is otherwise the same', () => {
    const context = contextWithTravel({ slots: { place: council }, rules: [RULE] }, TRAVEL, GROUND);
    const bare = evaluatePlan({ ...context, offenders: 'none' });
    expect(bare).toEqual(
      evaluatePlan(context).map((result) => ({
        ...result,
        offenders: [],
        evidence: result.evidence.replace(/; 90% of them .*$/, '.'),
      })),
    );
    expect(bare[0]?.evidence).toMatch(/left out\.$/);
  });

  it.each(['neighbourhood', 'place', 'system'] as const)('is asked of the tier %s', (tier) => {
    const drawn = { slots: { [tier]: () => 1 }, rules: [{ ...RULE, tiers: [tier] }] };
    expect(only(evaluatePlan(contextWithTravel(drawn, TRAVEL, GROUND)).filter(({ areaId }) => areaId))).toMatchObject({ tier });
  });
});

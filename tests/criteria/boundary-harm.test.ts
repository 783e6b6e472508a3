import { describe, expect, it } from 'vitest';
import { evaluatePlan } from '../../geodata/criteria/evaluate.ts';
import type { BlockTravel } from '../../geodata/model/travel.ts';
import type { CriterionResult } from '../../geodata/model/verdict.ts';
import { COLUMNS, townCouncil } from '../support/tiny-town.ts';
import { drawnContext } from './support/town-context.ts';
import { contextWithTravel, townTravel } from './support/town-travel.ts';

const council = (block: number): number => townCouncil(block) + 1;
const RULE = {
  ...{ criterion: 'boundary-harm', tiers: ['place'], service: 'emergency-department', mode: 'car' },
  maxShare: 0.1,
};
const columnOf = (block: number): number => block % COLUMNS;

// Hospital 0 in the west (column 0), hospital 1 in the east, but only in column 3: column 2 is nearer to it by four minutes.
const TRAVEL = townTravel([0, 3], (site, block) =>
  site === 0 ? 2 + 5 * columnOf(block) : 3 + 5 * Math.abs(columnOf(block) - 3),
);

const results = (rule: object = {}, travel: BlockTravel | null = TRAVEL): CriterionResult[] =>
  evaluatePlan(contextWithTravel({ slots: { place: council }, rules: [{ ...RULE, ...rule }] }, travel));
const west = (rule: object = {}, travel: BlockTravel | null = TRAVEL): CriterionResult => results(rule, travel)[0]!;

describe('boundary harm', () => {
  it('counts residents whose nearest site lies outside, says what staying costs, and lists their blocks', () => {
    const result = west();
    expect(result).toMatchObject({
      ...{ verdict: 'fail', value: 500 / 1530, unit: 'share', threshold: { min: null, max: 0.1 } },
      basis: { people: 'resident', data: ['emergency-department', 'straight-line'] },
      evidence:
        '32.7% of the 1,530 residents of the area are nearest by car to an emergency department outside it, above the 10% allowed (mid-2020 estimates; straight line x 1.3 at 40 km/h); kept inside, they would travel 4 minutes more on average; they look to Hospital 1 (500).',
    });
    expect(result.offenders.map(({ code, people, why }) => [code, people, why])).toEqual(
      ['T000003', 'T000009', 'T000015', 'T000021', 'T000027'].map((code) => [
        ...[code, 100, 'nearest to Hospital 1, 8 minutes by car; 4 minutes more to Hospital 0, inside'],
      ]),
    );
  });

  it('passes where everybody is nearest to a site inside', () => {
    expect(results()[1]).toMatchObject({ verdict: 'pass', value: 0, offenders: [] });
    expect(results()[1]?.evidence).toMatch(/^0% of the 1,500 residents .*, at most the 10% allowed \(/);
  });

  it.each([
    [0.33, 0, 'pass', 'at most the 33% allowed'],
    [0.32, 0.05, 'arguable', 'above the 32% allowed, but within tolerance'],
    [0.32, 0.01, 'fail', 'above the 32% allowed'],
  ])('allows %d with a tolerance of %d of it: %s', (maxShare, tolerance, verdict, words) => {
    const result = west({ maxShare, tolerance });
    expect(result.verdict).toBe(verdict);
    expect(result.evidence).toContain(`outside it, ${words} (mid`);
  });

  it('groups blocks by the site they look to, most people first, and says where no site is inside', () => {
    const three = townTravel([5, 3, -1], (site, block) => (site === 1 ? 10 : site === 2 && block === 0 ? 2 : 20));
    const result = west({}, three);
    expect(result.value).toBe(1);
    expect(result.evidence).toMatch(
      /\); there is no emergency department inside; they look to Hospital 1 \(1,400\) and Hospital 2 \(130\)\.$/,
    );
    expect(result.offenders.map(({ code }) => code)).toEqual([
      ...[1, 2, 6, 7, 8, 12, 13, 14, 18, 19, 20, 24, 25, 26].map((block) => `T${String(block + 1).padStart(6, '0')}`),
      'T000001',
    ]);
    expect(result.offenders[0]?.why).toBe(
      'nearest to Hospital 1, 10 minutes by car; no emergency department inside can be reached',
    );
  });

  it('tells of those who can reach no site inside, and does not count those who can reach none at all', () => {
    const cut = townTravel([0, 3], (site, block) => {
      if (block === 1) return null;
      return site === 1 ? (columnOf(block) === 2 ? 5 : null) : block === 2 ? null : 12;
    });
    const result = west({}, cut);
    expect(result.value).toBe(500 / 1530);
    expect(result.evidence).toContain(
      '; 100 of them can reach none inside; kept inside, the other 400 would travel 7 minutes more on average; they',
    );
    const none = townTravel([0, 3], (site, block) => (site === 1 && columnOf(block) === 2 ? 5 : block === 0 ? 1 : null));
    expect(west({}, none).evidence).toContain('; none of them can reach one inside; they look to Hospital 1 (500).');
  });

  it('is not assessed without sites, and names what is missing', () => {
    expect(west({}, null)).toMatchObject({ verdict: 'not-assessed', missing: ['a list of hospitals'] });
    const bare = evaluatePlan(drawnContext({ slots: { place: council }, rules: [{ ...RULE, service: 'dialysis-unit' }] }))[0];
    expect(bare?.missing).toEqual(['a list of dialysis units with their points']);
  });

  it('asks for no times to single sites, and says no more than shares, when offenders are not asked for', () => {
    const unasked: BlockTravel = {
      ...TRAVEL,
      toSite: () => {
        throw new Error('asked for');
      },
    };
    const drawn = { slots: { place: council }, rules: [RULE] };
    const bare = evaluatePlan({ ...contextWithTravel(drawn, unasked), offenders: 'none' });
    expect(bare).toEqual(
      results().map((result) => ({
        ...result,
        offenders: [],
        evidence: result.evidence.replace(/; kept inside.*$/, '.'),
      })),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { evaluateAreas, evaluatePlan, evaluateTier } from '../../geodata/criteria/evaluate.ts';
import { ReferenceLayers, splitLayers } from '../../geodata/criteria/reference-layers.ts';
import { layerId } from '../../geodata/model/ids.ts';
import type { Partner } from '../../geodata/model/plan.ts';
import { RULE_PACKS } from '../../geodata/rules/packs.ts';
import { townCouncil } from '../support/tiny-town.ts';
import { COUNCILS, drawnContext, evaluate, only, packOf } from './support/town-context.ts';

describe('partners', () => {
  const RULE = { criterion: 'partners', tiers: ['place'], layer: 'lad' };
  const partner = (name: string, rest: Partial<Partner> = {}): Partner => ({
    name,
    reference: '',
    state: 'taking-part',
    reason: '',
    ...rest,
  });
  const partners = (...recorded: Partner[]) => only(evaluate({ slots: { place: () => 1 }, rules: [RULE], partners: recorded }));
  const both = [partner('West'), partner('The eastern council', { reference: 'lad19:LAD2' })];

  it('passes when every council with people in the area takes part', () => {
    expect(partners(...both)).toMatchObject({
      verdict: 'pass',
      value: 0,
      evidence: 'Every lower-tier council with residents here is recorded, and its 2 partners all take part.',
    });
  });

  it('fails when a council is not recorded', () => {
    const result = partners(partner('West'));
    expect(result).toMatchObject({ verdict: 'fail', value: 1 });
    expect(result.evidence).toBe('East is not recorded as taking part.');
    expect(result.offenders).toMatchObject([{ kind: 'unit', code: 'LAD2', name: 'East' }]);
  });

  it('is arguable when one has left or suspended its part, with a reason', () => {
    const trust = (state: Partner['state'], reason: string) => partner('A trust', { reference: 'trust:RXX', state, reason });
    expect(partners(...both, trust('left', 'Merged'))).toMatchObject({
      verdict: 'arguable',
      evidence: 'A trust has left: Merged.',
    });
    expect(partners(...both, trust('suspended', 'Elections')).verdict).toBe('arguable');
    expect(partners(...both, trust('left', ' ')).verdict).toBe('fail');
    expect(partners(...both, trust('left', 'Merged'), trust('suspended', 'Elections')).verdict).toBe('fail');
  });

  it('is not assessed before anybody is recorded, or without the layer', () => {
    expect(partners()).toMatchObject({ verdict: 'not-assessed', missing: ['partners recorded on the area'] });
    const rules = [{ ...RULE, layer: 'utla' }];
    expect(only(evaluate({ slots: { place: () => 1 }, rules, partners: both })).verdict).toBe('not-assessed');
  });
});

describe('criteria that await data', () => {
  it.each([
    [
      { criterion: 'flow-containment', measure: 'localisation-index', flows: 'registered', min: null },
      'patients registered at GP practices by where they live',
    ],
    [
      { criterion: 'flow-containment', measure: 'self-containment', flows: 'admissions', min: 0.7 },
      'hospital patients by where they live and where they are treated',
    ],
    [
      { criterion: 'provider-mix', kind: 'acute-trust', min: 2 },
      'lists of hospitals with their trusts, and of trusts with the kind of care they give',
    ],
    [
      { criterion: 'boundary-harm', service: 'emergency-department', mode: 'car', maxShare: 0.1 },
      'a list of emergency departments with their points',
    ],
  ])('%j names what is missing', (rule, missing) => {
    expect(only(evaluate({ slots: { place: () => 1 }, rules: [{ tiers: ['place'], ...rule }] }))).toMatchObject({
      verdict: 'not-assessed',
      missing: [missing],
      evidence: `Not assessed: needs ${missing}.`,
    });
  });
});

describe('evaluation', () => {
  const rules = [
    { criterion: 'coverage', tiers: ['place', 'system'] },
    { criterion: 'size', tiers: ['place', 'system'], min: 1, max: null },
    { criterion: 'council-splits', tiers: ['system'], layer: 'lad' },
  ];
  const context = drawnContext({ slots: { place: (block) => townCouncil(block) + 1, system: () => 3 }, rules });
  const key = ({ tier, criterion, areaId }: { tier: string; criterion: string; areaId: string | null }) =>
    `${tier} ${criterion} ${areaId}`;

  it('goes by tier, rule and area, the tier as a whole first', () => {
    expect(evaluatePlan(context).map(key)).toEqual([
      'place coverage null',
      'place size place-1',
      'place size place-2',
      'system coverage null',
      'system size system-3',
      'system council-splits null',
      'system council-splits system-3',
    ]);
  });

  it('gives for some areas, and for the tier, what it gives for the whole plan', () => {
    const all = evaluatePlan(context);
    expect(evaluateAreas(context, 'place', [2, 99])).toEqual(all.filter((result) => result.areaId === 'place-2'));
    expect(evaluateTier(context, 'system')).toEqual(all.filter((result) => result.tier === 'system' && result.areaId === null));
  });

  it('puts every pack that ships to the town, with a sentence for every result', () => {
    for (const pack of RULE_PACKS) {
      const slots = { neighbourhood: () => 1, place: () => 1, system: () => 1 };
      const results = evaluate({ slots, rules: pack.rules });
      for (const tier of ['neighbourhood', 'place', 'system']) {
        expect(results.some((result) => result.tier === tier && result.areaId !== null)).toBe(true);
      }
      for (const result of results) {
        expect(result.evidence).toMatch(/^[A-Z0-9].{10,}\.$/);
        expect(result.missing.length > 0).toBe(result.verdict === 'not-assessed');
      }
    }
  });

  it('knows which layers put other areas in question', () => {
    const layers = new ReferenceLayers([COUNCILS]);
    expect(splitLayers(packOf(rules), layers, 'system')).toEqual([layerId('lad', 21)]);
    expect(splitLayers(packOf(rules), layers, 'place')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { evaluatePlan } from '../../geodata/criteria/evaluate.ts';
import type { CountedProvider } from '../../geodata/criteria/provider-kinds.ts';
import { townCouncil } from '../support/tiny-town.ts';
import { arrangement, drawnContext, only } from './support/town-context.ts';

const RULE = { criterion: 'provider-mix', tiers: ['place'], kind: 'acute-trust', min: 2 };
const trust = (code: string, ...blocks: number[]): CountedProvider => ({ code, name: `Trust ${code}`, blocks });

function mix(providers: readonly CountedProvider[] | null, rule: object = {}, extra: object = {}) {
  const slots = { place: (block: number) => townCouncil(block) + 1 };
  const context = drawnContext({ slots, rules: [{ ...RULE, ...rule }], ...extra });
  return evaluatePlan({ ...context, sites: { of: () => providers } });
}

describe('provider mix', () => {
  it('counts every provider with a site in the area once, in every area where it has one', () => {
    const [west, east] = mix([trust('A', 0, 1, 5), trust('B', 2)]);
    expect(west).toMatchObject({
      verdict: 'pass',
      value: 2,
      unit: 'acute trusts',
      threshold: { min: 2, max: null },
      basis: { people: 'none', data: ['trust', 'hospital'] },
      evidence: '2 acute trusts have hospitals here, at least the 2 asked for: Trust A and Trust B.',
    });
    expect(east).toMatchObject({
      verdict: 'fail',
      value: 1,
      evidence: '1 acute trust has a hospital here, fewer than the 2 asked for: Trust A.',
    });
  });

  it('says that there is none', () => {
    const [, east] = mix([trust('A', 0)], { kind: 'emergency-department', min: 1 });
    expect(east?.evidence).toBe('No emergency department here, and at least 1 asked for.');
    const [west] = mix([trust('A', 0)], { kind: 'emergency-department', min: 1 });
    expect(west?.evidence).toBe('1 emergency department here, at least the 1 asked for: Trust A.');
  });

  it('is arguable only by an arrangement', () => {
    const [west] = mix([], {}, { arrangements: [arrangement('provider-mix', 'place', 'place-1')] });
    expect(west?.verdict).toBe('arguable');
  });

  it('is not assessed without the list, and names the lists that would do', () => {
    expect(mix(null)[0]?.missing).toEqual([
      'lists of hospitals with their trusts, and of trusts with the kind of care they give',
    ]);
  });

  it('lists the kinds it knows when asked for another', () => {
    const context = drawnContext({ slots: { place: () => 1 }, rules: [{ ...RULE, kind: 'pharmacy' }] });
    expect(only(evaluatePlan(context)).evidence).toBe(
      'Not assessed: needs a rule about a kind that can be counted, not "pharmacy": acute-trust, acute-site, hospital, emergency-department, stroke-unit and gp-practice.',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { layerId } from '../../geodata/model/ids.ts';
import { canonicalJson } from '../../geodata/rules/canonical-json.ts';
import { hashPack } from '../../geodata/rules/hash-pack.ts';
import { DEFAULT_PACK_ID, findPack, RULE_PACKS } from '../../geodata/rules/packs.ts';
import { resolveLayer } from '../../geodata/rules/resolve-layer.ts';
import { parseRulePack } from '../../geodata/rules/rule-pack.ts';
import { layerOf } from '../measures/support/grid.ts';

describe('the packs that ship', () => {
  it('are five, under stable ids', () => {
    expect(RULE_PACKS.map((pack) => pack.id)).toEqual([
      'ics-2019',
      'icb-2021',
      'east-of-england-2025',
      'neighbourhood-2025',
      'pcn-2019',
    ]);
    expect(findPack(DEFAULT_PACK_ID)?.id).toBe('ics-2019');
    expect(findPack('no-such-pack')).toBeNull();
  });

  it('hold the size ranges of their sources', () => {
    const sizes = (id: string) =>
      findPack(id)?.rules.flatMap((rule) =>
        rule.criterion === 'size' ? [[rule.tiers.join(), rule.min, rule.max, rule.softMin, rule.people]] : [],
      );
    expect(sizes('ics-2019')).toEqual([
      ['neighbourhood', 30_000, 50_000, false, 'resident'],
      ['place', 250_000, 500_000, false, 'resident'],
      ['system', 1_000_000, 3_000_000, true, 'resident'],
    ]);
    expect(sizes('icb-2021')).toEqual([]);
    expect(sizes('east-of-england-2025')).toEqual([['system', 1_000_000, null, false, 'resident']]);
    expect(sizes('pcn-2019')).toEqual([['neighbourhood', 30_000, 50_000, false, 'registered']]);
  });

  it.each(RULE_PACKS.map((pack) => [pack.id, pack] as const))(
    '%s has access and flow defaults, and tests every tier',
    (_, pack) => {
      expect(pack.access.bandMinutes).toEqual([15, 30, 45, 60]);
      expect(pack.access.confidence).toBe('convention');
      const standard = (service: string, mode: string) =>
        pack.access.standards.find((entry) => entry.service === service && entry.mode === mode)?.minutes;
      expect([
        standard('gp-practice', 'car'),
        standard('gp-practice', 'foot'),
        standard('emergency-department', 'car'),
      ]).toEqual([15, 30, 45]);
      expect(pack.flows.localisationIndex).toBe(0.5);
      for (const tier of ['neighbourhood', 'place', 'system']) {
        expect(pack.rules.some((rule) => rule.tiers.some((named) => named === tier))).toBe(true);
      }
    },
  );
});

describe('a pack of the user', () => {
  const good = JSON.stringify(findPack('icb-2021'));
  const edited = (edit: (pack: { [key: string]: unknown; rules: { [key: string]: unknown }[] }) => void): string => {
    const pack = JSON.parse(good);
    edit(pack);
    return JSON.stringify(pack);
  };
  const problems = (text: string) => {
    const result = parseRulePack(text, 'mine.json');
    return result.ok ? [] : result.error.map((issue) => `${issue.code} ${issue.message}`);
  };

  it('is read back as it was written, with or without a byte-order mark', () => {
    expect(parseRulePack(good, 'mine.json')).toEqual({ ok: true, value: findPack('icb-2021') });
    expect(parseRulePack(`\uFEFF${good}`, 'mine.json').ok).toBe(true);
  });

  it('is refused with a place when it is no JSON', () => {
    const result = parseRulePack('{', 'mine.json');
    if (result.ok) throw new Error('It was read.');
    expect(result.error).toMatchObject([{ code: 'rule-pack-not-json', severity: 'error', place: { file: 'mine.json' } }]);
  });

  it('is refused with the path of what is wrong', () => {
    const noSource = edited((pack) => {
      pack.rules[0] = { ...pack.rules[0], source: undefined };
    });
    expect(problems(noSource)[0]).toContain('"rules.0.source"');
    expect(problems(edited((pack) => Object.assign(pack, { extra: 1 })))[0]).toContain('extra');
    expect(problems(edited((pack) => Object.assign(pack.rules[0]!, { criterion: 'beauty' })))[0]).toContain(
      'rules.0.criterion',
    );
    expect(problems(edited((pack) => Object.assign(pack, { dated: 'last year' })))[0]).toContain('write a year');
    expect(problems(edited((pack) => Object.assign(pack, { rules: [] })))[0]).toContain('"rules"');
  });

  it('is refused when bounds cross, a tier does not fit, or a rule is said twice', () => {
    const rule = (fields: object) =>
      edited((pack) => {
        pack.rules.push({ source: 'x', confidence: 'read', ...fields });
      });
    expect(problems(rule({ criterion: 'size', tiers: ['place'], min: 2, max: 1 }))[0]).toContain('lower bound is above');
    expect(problems(rule({ criterion: 'nesting', tiers: ['system'] }))[0]).toContain('tiers.0');
    expect(problems(rule({ criterion: 'coverage', tiers: ['system'] }))[0]).toContain('says again');
    expect(problems(rule({ criterion: 'council-splits', tiers: ['system'], layer: 'lad' }))).toEqual([]);
    expect(problems(rule({ criterion: 'council-splits', tiers: ['system'], layer: 'Councils!' }))[0]).toContain('"utla"');
  });
});

describe('the hash of a pack', () => {
  it('does not depend on the order of keys, and does on every value', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x"' }], a: undefined, A: true })).toBe(
      '{"A":true,"b":[1,{"c":"x\\"","d":null}]}',
    );
    const echo = (text: string): string => text;
    const pack = findPack('ics-2019')!;
    const turned = Object.fromEntries(Object.entries(pack).reverse()) as unknown as typeof pack; // same keys, other order
    expect(hashPack(turned, echo)).toBe(hashPack(pack, echo));
    expect(hashPack({ ...pack, title: 'Other' }, echo)).not.toBe(hashPack(pack, echo));
  });
});

describe('the layer that a rule means', () => {
  const layers = [
    layerOf('utla', 21, [], []),
    layerOf('utla', 24, [], []),
    layerOf('utla', 22, [], []),
    layerOf('stp', 21, [], []),
  ];

  it('is the newest, the chosen, or the one named', () => {
    expect(resolveLayer(layers, 'utla')?.id).toBe('utla24');
    expect(resolveLayer(layers, 'utla', { utla: layerId('utla', 22) })?.id).toBe('utla22');
    expect(resolveLayer(layers, 'utla21', { utla: layerId('utla', 22) })?.id).toBe('utla21');
    expect(resolveLayer(layers, 'utla20')).toBeNull();
    expect(resolveLayer(layers, 'icb')).toBeNull();
  });
});

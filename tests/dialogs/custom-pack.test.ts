import { describe, expect, it } from 'vitest';
import { RULE_PACKS } from '../../geodata/rules/packs.ts';
import { parseRulePack } from '../../geodata/rules/rule-pack.ts';
import { customPackJson, fieldText, numberFrom, packNumbers } from '../../renderer/dialogs/rules/custom-pack.ts';

const textOf = (id: string): string => JSON.stringify(RULE_PACKS.find((pack) => pack.id === id));
const ICS = textOf('ics-2019');
const number = (path: string) => {
  const found = packNumbers(ICS).find((each) => each.path === path);
  if (!found) throw new Error(`No number at ${path}.`);
  return found;
};
const changed = (values: ReadonlyMap<string, number | null>, title = 'Our rules', taken: readonly string[] = []) =>
  parseRulePack(customPackJson({ title, json: ICS, values, taken, today: '2026-03-01' }), 'pack');

describe('the numbers of a pack', () => {
  it('names sizes by tier, with open bounds where a bound may be open', () => {
    expect(number('rules.1.min')).toEqual({
      path: 'rules.1.min',
      group: 'Size: neighbourhoods',
      label: 'At least',
      kind: 'people',
      value: 30_000,
      optional: true,
    });
  });

  it.each(RULE_PACKS.map(({ id }) => id))('shows every number of %s so that it reads back as the same', (id) => {
    const numbers = packNumbers(textOf(id));
    expect(numbers.length).toBeGreaterThan(3);
    for (const each of numbers) expect(numberFrom(fieldText(each), each), each.path).toBe(each.value);
  });

  it('reads what people type', () => {
    const people = { kind: 'people', optional: true } as const;
    expect(numberFrom('1,200,000', people)).toBe(1_200_000);
    expect(numberFrom(' ', people)).toBeNull();
    expect(numberFrom('', { ...people, optional: false })).toBeUndefined();
    expect(numberFrom('66.7 %', { kind: 'share', optional: false })).toBeCloseTo(0.667, 12);
    expect(numberFrom('101', { kind: 'share', optional: false })).toBeUndefined();
    expect(['-1', 'many', '1.5'].map((text) => numberFrom(text, people))).toEqual([undefined, undefined, undefined]);
    expect(numberFrom('0', { kind: 'count', optional: false })).toBeUndefined();
  });
});

describe("a pack of one's own", () => {
  it('is a valid pack with the new numbers, owning up to them', () => {
    const mine = changed(
      new Map([
        ['rules.1.min', 25_000],
        ['rules.2.max', null],
      ]),
    );
    if (!mine.ok) throw new Error(JSON.stringify(mine.error));
    expect(mine.value).toMatchObject({ id: 'our-rules', title: 'Our rules', dated: '2026-03-01' });
    expect(mine.value.rules[1]).toMatchObject({ min: 25_000, max: 50_000, confidence: 'convention' });
    expect(mine.value.rules[1]?.source).toBe('Integrated care systems (2019), changed by us: at least was 30,000');
    expect(mine.value.rules[2]).toMatchObject({ max: null, confidence: 'convention' });
  });

  it('leaves rules that were not changed with their source', () => {
    const mine = changed(
      new Map([
        ['rules.1.min', 25_000],
        ['rules.3.min', 1_000_000],
      ]),
    );
    if (!mine.ok) throw new Error(JSON.stringify(mine.error));
    const shipped = RULE_PACKS.find(({ id }) => id === 'ics-2019')?.rules;
    expect(mine.value.rules.filter((_, index) => index !== 1)).toEqual(shipped?.filter((_, index) => index !== 1));
  });

  it('changes the flow thresholds under one source of their own', () => {
    const mine = changed(
      new Map([
        ['flows.localisationIndex', 0.6],
        ['flows.selfContainment.share', 0.7],
      ]),
    );
    if (!mine.ok) throw new Error(JSON.stringify(mine.error));
    expect(mine.value.flows).toMatchObject({ localisationIndex: 0.6, selfContainment: { share: 0.7, largeShare: 0.667 } });
    expect(mine.value.flows.source).toContain('localisation index, at least was 50%; self-containment of small areas was 75%');
  });

  it('takes an id that is free and lawful', () => {
    const mine = changed(new Map(), 'Fens & Wash!', ['fens-wash', 'fens-wash-2']);
    expect(mine.ok && mine.value.id).toBe('fens-wash-3');
    const nameless = changed(new Map(), '***');
    expect(nameless.ok && nameless.value.id).toBe('custom');
  });
});

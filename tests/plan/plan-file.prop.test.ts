import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultInPlan } from '../../geodata/plan/check-plan.ts';
import { formatJson } from '../../geodata/plan/json-format.ts';
import { firstJsonMistake, placeOfPath } from '../../geodata/plan/json-place.ts';
import { parsePlan, serialisePlan } from '../../geodata/plan/plan-file.ts';
import { applyEdit, arbitraryEdit } from './random-edits.ts';
import { must, smallTown, TOWN_CODES, TOWN_CONTEXT } from './town-plan.ts';

const edits = fc.array(arbitraryEdit, { maxLength: 40 });

describe('laws of plan files', () => {
  it('[F1] what is written is read as it was, and written again alike', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const plan = list.reduce(applyEdit, smallTown());
        const text = serialisePlan(plan, TOWN_CODES);
        const parsed = must(parsePlan(text, TOWN_CONTEXT));
        expect(parsed).toEqual({ plan, issues: [] });
        expect(serialisePlan(parsed.plan, TOWN_CODES)).toBe(text);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('[F2] any JSON at all gives a result', () => {
    const json = fc.json({ maxDepth: 5 });
    fc.assert(
      fc.property(json, (text) => {
        const result = parsePlan(text, TOWN_CONTEXT);
        expect(result.ok ? [] : result.error).not.toEqual([]);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('[F3] a plan with one value exchanged is read whole or refused with a place', () => {
    const plan = serialisePlan(smallTown(), TOWN_CODES);
    const tokens = [...plan.matchAll(/"[^"]*"|\d+|false|null|\[\]/g)];
    const value = fc.oneof(fc.json({ maxDepth: 2 }), fc.constantFrom('1e999', '-1', '65536', '"place-1"', '"T000001"', '{}'));
    let refusedCount = 0;
    fc.assert(
      fc.property(fc.nat(tokens.length - 1), value, (which, other) => {
        const token = tokens[which]!;
        const mutated = plan.slice(0, token.index) + other + plan.slice(token.index + token[0].length);
        const result = parsePlan(mutated, TOWN_CONTEXT);
        if (result.ok) expect(faultInPlan(result.value.plan)).toBeNull();
        else {
          refusedCount++;
          for (const issue of result.error) expect(issue).toMatchObject({ place: { file: 'town.footprint' } });
        }
      }),
      { seed: 1, numRuns: 2_000 },
    );
    expect(refusedCount).toBeGreaterThan(1_000);
  });

  it('[F4] a plan cut or changed at any character is read whole or refused', () => {
    const plan = serialisePlan(smallTown(), TOWN_CODES);
    for (let at = 0; at < plan.length - 1; at++) {
      const cut = parsePlan(plan.slice(0, at), TOWN_CONTEXT);
      // Without its last line break it is whole; anything shorter is not.
      expect(cut.ok).toBe(false);
      for (const char of ['"', '{', '\u0000', 'x', '9']) {
        const result = parsePlan(plan.slice(0, at) + char + plan.slice(at + 1), TOWN_CONTEXT);
        if (result.ok) expect(faultInPlan(result.value.plan)).toBeNull();
      }
    }
  });
});

describe('laws of JSON places', () => {
  it('[J1] the scanner and JSON.parse agree on what is JSON', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '1',
      '-',
      '.5',
      'e3',
      '01',
      'true',
      'nul',
      ' ',
      '\n',
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((list) => list.join('')),
      fc.json(),
      fc.string(),
    );
    let good = 0;
    fc.assert(
      fc.property(texts, (text) => {
        let parses = true;
        try {
          JSON.parse(text);
          good++;
        } catch {
          // A text that is no JSON is half of what is tested.
          parses = false;
        }
        expect(firstJsonMistake(text) === null).toBe(parses);
      }),
      { seed: 1, numRuns: 5_000 },
    );
    expect(good).toBeGreaterThan(1_000);
  });

  it('[J2] the laid-out text says the same, and every value is found at its place', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = formatJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        const check = (part: unknown, path: readonly (string | number)[]): void => {
          const found = placeOfPath(text, path)!;
          const rest = text.split('\n')[found.row - 1]!.slice(found.column - 1);
          expect(rest.startsWith(JSON.stringify(part)[0]!)).toBe(true);
          if (Array.isArray(part)) part.forEach((item, i) => void check(item, [...path, i]));
          else if (typeof part === 'object' && part !== null)
            for (const [key, item] of Object.entries(part)) check(item, [...path, key]);
        };
        check(value, []);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

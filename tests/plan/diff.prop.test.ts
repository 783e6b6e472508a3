import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../geodata/model/plan.ts';
import { faultInPlan } from '../../geodata/plan/check-plan.ts';
import { applyDiff, diffPlans, isEmptyDiff, misfitOfDiff, movesByTier, reverseDiff } from '../../geodata/plan/diff.ts';
import { serialisePlan } from '../../geodata/plan/plan-file.ts';
import { applyEdit, arbitraryEdit, type Edit } from './random-edits.ts';
import { deepFreeze, emptyTown, smallTown, TOWN_CODES } from './town-plan.ts';

const drawn = (edits: readonly Edit[], start: Plan = smallTown()): Plan => edits.reduce(applyEdit, start);
const bytes = (plan: Plan): string => serialisePlan(plan, TOWN_CODES);
const edits = fc.array(arbitraryEdit, { maxLength: 40 });

describe('laws of diffs', () => {
  it('[D1] the diff leads there, its reverse leads back', () => {
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const before = deepFreeze(drawn(first));
        const after = deepFreeze(drawn(second, before));
        const diff = diffPlans(before, after);
        expect(bytes(applyDiff(before, diff))).toBe(bytes(after));
        expect(bytes(applyDiff(after, reverseDiff(diff)))).toBe(bytes(before));
        expect(isEmptyDiff(diff)).toBe(bytes(before) === bytes(after));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('[D2] any two plans of the same blocks can be led to one another', () => {
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const before = drawn(first);
        const after = drawn(second, emptyTown());
        expect(bytes(applyDiff(before, diffPlans(before, after)))).toBe(bytes(after));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('[D3] commands never change the plan they are given, and leave it whole', () => {
    fc.assert(
      fc.property(edits, arbitraryEdit, (first, edit) => {
        const before = deepFreeze(drawn(first));
        const text = bytes(before);
        const after = applyEdit(before, edit);
        expect(bytes(before)).toBe(text);
        expect(faultInPlan(after)).toBeNull();
        // The same object when nothing changes: a different one means a diff that is not empty.
        expect(after === before).toBe(isEmptyDiff(diffPlans(before, after)));
      }),
      { seed: 1, numRuns: 1_000 },
    );
  });

  it('[D4] moves are what brute force finds', () => {
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const before = drawn(first);
        const after = drawn(second, before);
        const found = movesByTier(diffPlans(before, after)).flatMap(({ tier, moves }) =>
          [...moves.blocks].map((block, i) => [tier, block, moves.from[i], moves.to[i]]),
        );
        const expected = (['neighbourhood', 'place', 'system'] as const).flatMap((tier) =>
          TOWN_CODES.flatMap((_, block) => {
            const [from, to] = [before.tiers[tier].slotOf[block], after.tiers[tier].slotOf[block]];
            return from === to ? [] : [[tier, block, from, to]];
          }),
        );
        expect(found).toEqual(expected);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('applyDiff', () => {
  it('returns the same plan for an empty diff', () => {
    const plan = smallTown();
    expect(applyDiff(plan, diffPlans(plan, smallTown()))).toBe(plan);
  });

  it('throws on a plan the diff was not made from', () => {
    const diff = diffPlans(emptyTown(), smallTown());
    expect(misfitOfDiff(smallTown(), diff)).toContain('place');
    expect(() => applyDiff(smallTown(), diff)).toThrow('does not fit');
  });

  it('keeps the order of areas when a middle one comes and goes', () => {
    const plan = applyEdit(smallTown(), { kind: 0, tier: 1, a: 0, b: 1, text: 'Third', blocks: [] });
    const without = applyEdit(plan, { kind: 2, tier: 1, a: 1, b: 0, text: '', blocks: [] });
    const back = applyDiff(without, reverseDiff(diffPlans(plan, without)));
    expect(back.tiers.place.areas.map((area) => area.name)).toEqual(['West', 'East', 'Third 1']);
  });
});

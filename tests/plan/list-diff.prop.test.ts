import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyList, diffList, misfitOfList, reverseList } from '../../geodata/plan/list-diff.ts';

interface Item {
  readonly id: string;
  readonly value: number;
}
const item = fc.record({ id: fc.constantFrom(...'abcdefgh'), value: fc.nat(2) });
const list = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 8 });
const byId = ({ id }: Item): string => id;
const a: Item = { id: 'a', value: 1 };
const b: Item = { id: 'b', value: 1 };
const c: Item = { id: 'c', value: 1 };

describe('diffList', () => {
  it('leaves out what stays, and tells what overtakes', () => {
    expect(diffList([a, b], [a, b], byId)).toEqual([]);
    expect(diffList([a, c], [a, b, c], byId)).toEqual([{ before: null, after: { position: 1, item: b } }]);
    expect(diffList([a, b], [b, a], byId)).toEqual([{ before: { position: 0, item: a }, after: { position: 1, item: a } }]);
    expect(diffList([a, b], [b], byId)).toEqual([{ before: { position: 0, item: a }, after: null }]);
  });

  it('[L1] leads from any list to any other and back', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const diff = diffList(before, after, byId);
        expect(misfitOfList(before, diff)).toBeNull();
        expect(applyList(before, diff)).toEqual(after);
        expect(misfitOfList(after, reverseList(diff))).toBeNull();
        expect(applyList(after, reverseList(diff))).toEqual(before);
      }),
      { seed: 1, numRuns: 2_000 },
    );
  });

  it('[L2] a diff that passes the check never leaves a gap', () => {
    const placed = fc.option(fc.record({ position: fc.nat(9), item }));
    const change = fc.record({ before: placed, after: placed });
    let passed = 0;
    fc.assert(
      fc.property(list, fc.array(change, { maxLength: 2 }), (before, diff) => {
        if (misfitOfList(before, diff) !== null) return;
        passed++;
        const grown = diff.filter(({ after }) => after).length - diff.filter((one) => one.before).length;
        const after = applyList(before, diff);
        expect(after.length).toBe(before.length + grown);
        expect(after.every((one) => one !== undefined)).toBe(true);
      }),
      { seed: 1, numRuns: 5_000 },
    );
    expect(passed).toBeGreaterThan(500);
  });
});

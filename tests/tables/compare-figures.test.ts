import { expect, it } from 'vitest';
import type { ComparisonView } from '../../geodata/contract/comparison.ts';
import { figureRows, figuresCsv } from '../../renderer/tables/compare-figures.ts';

const side = { areas: 1042, inRange: 3, exactUnions: 2, splits: 1, onePiece: 4 };

it('sets both sides beside each other', () => {
  const rows = figureRows({
    ...{ range: { min: 250_000, max: 500_000 }, unionsOf: 'Districts (2021)', splitsOf: 'Councils (2021)' },
    before: side,
    now: { ...side, areas: 7, splits: 0 },
  });
  expect(rows).toEqual([
    { label: 'Areas', before: 1042, now: 7 },
    { label: 'With 250,000 to 500,000 residents', before: 3, now: 3 },
    { label: 'Exact unions of Districts (2021)', before: 2, now: 2 },
    { label: 'Split: Councils (2021)', before: 1, now: 0 },
    { label: 'In one piece', before: 4, now: 4 },
  ]);
});

it.each([
  [{ min: 1000, max: null }, 'With at least 1,000 residents'],
  [{ min: null, max: 1000 }, 'With at most 1,000 residents'],
])('reads a range with one end: %j', (range, label) => {
  const rows = figureRows({ range, unionsOf: null, splitsOf: null, before: side, now: side });
  expect(rows.map((row) => row.label)).toContain(label);
});

it('leaves out what neither pack nor atlas knows', () => {
  const bare = { areas: 2, inRange: null, exactUnions: null, splits: null, onePiece: null };
  const rows = figureRows({ range: null, unionsOf: null, splitsOf: null, before: bare, now: bare });
  expect(rows).toEqual([{ label: 'Areas', before: 2, now: 2 }]);
});

it('is copied under the names of both sides', () => {
  const sides = { range: null, unionsOf: null, splitsOf: null, before: { ...side, inRange: null }, now: side };
  const comparison = { with: 'A, or B', sides } as ComparisonView; // only what is read
  expect(figuresCsv(comparison, 'Ours').split(/\r?\n/).slice(0, 2)).toEqual([',"A, or B",Ours', 'Areas,1042,1042']);
});

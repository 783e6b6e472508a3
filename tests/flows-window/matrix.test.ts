import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MatrixCells } from '../../renderer/flows/matrix-cells.ts';
import { gridStep } from '../../renderer/flows/matrix-keys.ts';
import { matrixCsv, spokenCell } from '../../renderer/flows/matrix-words.ts';
import { GP, TRUST } from './sets.ts';

const areas = ['Wigan', 'Bolton', 'Bury'].map((name) => ({ areaId: null, name, colour: '#88ccee' }));
/** Wigan keeps 90, sends 10 to Bolton; Bolton keeps 40 and sends 4 to Wigan; nobody lives in Bury. */
const cells = new MatrixCells({
  areas,
  from: Uint32Array.of(0, 1, 0, 1),
  to: Uint32Array.of(0, 1, 1, 0),
  people: Float64Array.of(90, 40, 10, 4),
});

describe('the cells of a matrix', () => {
  it('are read by origin and destination, with totals for all areas', () => {
    expect([cells.people(0, 0), cells.people(0, 1), cells.people(1, 0), cells.people(2, 2)]).toEqual([90, 10, 4, 0]);
    expect([cells.people(0, null), cells.people(null, 0), cells.people(null, null)]).toEqual([100, 94, 144]);
    expect([cells.share(0, 1), cells.share(null, 0), cells.share(2, 0)]).toEqual([0.1, 94 / 144, null]);
  });

  it('come in the order of the plan, of names, or most people first; all areas stay first', () => {
    expect(cells.ordered('plan', 'from')).toEqual([null, 0, 1, 2]);
    expect(cells.ordered('name', 'to')).toEqual([null, 1, 2, 0]);
    expect(cells.ordered('total', 'to')).toEqual([null, 0, 1, 2]);
    expect(new MatrixCells({ ...CROSSED, areas }).ordered('total', 'from')).toEqual([null, 1, 0, 2]);
    expect(new MatrixCells({ ...CROSSED, areas }).ordered('total', 'to')).toEqual([null, 2, 0, 1]);
  });

  it('are what was told, whatever the order of the list', () => {
    const pair = fc.tuple(fc.nat(7), fc.nat(7));
    fc.assert(
      fc.property(fc.uniqueArray(pair, { selector: String }), fc.array(fc.integer({ min: 1, max: 999 })), (pairs, counts) => {
        const people = Float64Array.from(pairs, (_, i) => counts[i] ?? 1);
        const named = Array.from({ length: 8 }, (_, i) => ({ areaId: null, name: String(i), colour: '#000000' }));
        const [from, to] = [Uint32Array.from(pairs, ([a]) => a), Uint32Array.from(pairs, ([, b]) => b)];
        const made = new MatrixCells({ areas: named, from, to, people });
        const oracle = new Map(pairs.map((key, i) => [String(key), people[i]]));
        for (let a = 0; a < 8; a++) for (let b = 0; b < 8; b++) expect(made.people(a, b)).toBe(oracle.get(String([a, b])) ?? 0);
        expect(made.total).toBe(people.reduce((sum, count) => sum + count, 0));
      }),
      { seed: 1 },
    );
  });

  it('say themselves in a sentence', () => {
    expect(spokenCell(cells, 0, 1, GP)).toBe("From Wigan to Bolton: 10 patients, 10% of Wigan's");
    expect(spokenCell(cells, 0, 0, GP)).toBe("Within Wigan: 90 patients, 90% of Wigan's");
    expect(spokenCell(cells, 0, null, GP)).toBe('From Wigan to All areas: 100 patients');
    expect(spokenCell(cells, null, null, GP)).toBe('All areas: 144 patients');
    expect(spokenCell(cells, 1, 0, TRUST)).toBe("From Bolton to Wigan: fewer than 5 people, 9.1% of Bolton's");
  });

  it('are copied in the order on show, small counts withheld, with what they rest on', () => {
    expect(matrixCsv(cells, [null, 1], [0, 1], TRUST).split('\r\n')).toEqual([
      'From / to,Wigan,Bolton',
      'All areas,94,50',
      'Bolton,fewer than 5,40',
      '',
      '"Acute admissions, 2019, modelled: shares of residents, spread over blocks; OHID"',
      '',
    ]);
  });
});

const CROSSED = { from: Uint32Array.of(0, 1), to: Uint32Array.of(0, 2), people: Float64Array.of(5, 9) };

describe('keys in a grid of 30 rows and 20 columns', () => {
  const size = { rows: 30, columns: 20 };
  it.each([
    ['ArrowDown', false, 6, 5],
    ['ArrowUp', false, 4, 5],
    ['ArrowRight', false, 5, 6],
    ['ArrowLeft', false, 5, 4],
    ['PageDown', false, 15, 5],
    ['PageUp', false, 0, 5],
    ['Home', false, 5, 0],
    ['End', false, 5, 19],
    ['Home', true, 0, 0],
    ['End', true, 29, 19],
    ['ArrowDown', true, 29, 5],
  ])('%s (Ctrl: %s) leads to row %i, column %i', (key, ctrlKey, row, column) => {
    expect(gridStep({ key, ctrlKey }, { row: 5, column: 5 }, size)).toEqual({ row, column });
  });

  it('end at the edges, and leave other keys alone', () => {
    expect(gridStep({ key: 'ArrowUp', ctrlKey: false }, { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 });
    expect(gridStep({ key: 'a', ctrlKey: false }, { row: 0, column: 0 }, size)).toBeNull();
    expect(gridStep({ key: 'ArrowUp', ctrlKey: false }, { row: 0, column: 0 }, { rows: 0, columns: 0 })).toBeNull();
  });
});

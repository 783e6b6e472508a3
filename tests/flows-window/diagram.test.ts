import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chordData, largest } from '../../renderer/flows/chord-data.ts';
import { chordShapes } from '../../renderer/flows/chord-shapes.ts';

const area = (name: string) => ({ areaId: null, name, colour: '#117733' });
const AREAS = ['A', 'B', 'C', 'D'].map(area);
/** A keeps 900; A to B 50, B to A 20, C to A 9, C to D 4, D to C 3. */
const VIEW = {
  areas: AREAS,
  from: Uint32Array.of(0, 0, 1, 2, 2, 3),
  to: Uint32Array.of(0, 1, 0, 0, 3, 2),
  people: Float64Array.of(900, 50, 20, 9, 4, 3),
};

describe('who crosses, as a diagram', () => {
  it('leaves out who stays, and shows every area where there is room', () => {
    const data = chordData(VIEW, 4);
    expect(data.areas.map(({ name, outOf, into }) => [name, outOf, into])).toEqual([
      ['A', 50, 29],
      ['B', 20, 50],
      ['C', 13, 3],
      ['D', 3, 4],
    ]);
    expect(data.matrix[0]).toEqual([0, 50, 0, 0]);
    expect(data.amongOthers).toBe(0);
  });

  it('puts those that fewest people cross together, and says who is lost between them', () => {
    const data = chordData(VIEW, 2);
    expect(data.areas.map(({ name, outOf, into }) => [name, outOf, into])).toEqual([
      ['A', 50, 29],
      ['B', 20, 50],
      ['Others', 9, 0],
    ]);
    expect(data.amongOthers).toBe(7);
  });

  it('names the largest flows of an area', () => {
    const data = chordData(VIEW, 4);
    expect(largest(data, 0, 'into')).toEqual([
      { name: 'B', people: 20 },
      { name: 'C', people: 9 },
    ]);
    expect(largest(data, 3, 'outOf')).toEqual([{ name: 'C', people: 3 }]);
  });

  it('loses nobody who crosses', () => {
    const pair = fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 500 }));
    fc.assert(
      fc.property(
        fc.uniqueArray(pair, { selector: ([a, b]) => `${a} ${b}` }),
        fc.integer({ min: 1, max: 12 }),
        (cells, most) => {
          const view = {
            areas: Array.from({ length: 10 }, (_, i) => area(String(i))),
            from: Uint32Array.from(cells, ([a]) => a),
            to: Uint32Array.from(cells, ([, b]) => b),
            people: Float64Array.from(cells, ([, , people]) => people),
          };
          const crossing = cells.filter(([a, b]) => a !== b).reduce((sum, [, , people]) => sum + people, 0);
          const data = chordData(view, most);
          const drawn = data.areas.reduce((sum, { outOf }) => sum + outOf, 0);
          expect(drawn + data.amongOthers).toBe(crossing);
          expect(data.areas.reduce((sum, { into }) => sum + into, 0)).toBe(drawn);
        },
      ),
      { seed: 1 },
    );
  });

  it('draws an arc for each area and an arrow for each flow', () => {
    const { groups, ribbons } = chordShapes(chordData(VIEW, 4).matrix);
    expect(groups).toHaveLength(4);
    expect(ribbons.map(({ from, to, people }) => [from, to, people]).sort()).toEqual([
      [0, 1, 50],
      [1, 0, 20],
      [2, 0, 9],
      [2, 3, 4],
      [3, 2, 3],
    ]);
    expect(ribbons.every(({ path }) => /^M.*Z$/.test(path) && !path.includes('NaN'))).toBe(true);
  });
});

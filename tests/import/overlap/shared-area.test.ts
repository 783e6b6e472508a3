import { describe, expect, it } from 'vitest';
import { orientEdges } from '../../../geodata/import/overlap/oriented-edges.ts';
import { polygonArea, SharedArea } from '../../../geodata/import/overlap/shared-area.ts';
import { box, polygonSet, type Ring, SCALE } from './square-sets.ts';

const areaOf = (...rings: readonly Ring[]) => polygonArea(orientEdges(polygonSet([rings])), 0) / SCALE ** 2;
const shared = (a: readonly Ring[], b: readonly Ring[]) =>
  new SharedArea(orientEdges(polygonSet([a])), orientEdges(polygonSet([b]))).of(0, 0) / SCALE ** 2;
const reversed = (ring: Ring): Ring => ring.toReversed();

describe('orientEdges', () => {
  it('takes holes from outer rings, whatever the direction and order of rings', () => {
    const outer = box(0, 0, 10, 10);
    const hole = box(2, 2, 4, 4);
    const island = box(2.5, 2.5, 3, 3);
    for (const a of [outer, reversed(outer)])
      for (const b of [hole, reversed(hole)]) expect(areaOf(b, a, island)).toBeCloseTo(96.25, 9);
  });

  it('adds parts that touch at a point or lie apart, and a hole that touches its outer ring', () => {
    expect(areaOf(box(0, 0, 1, 1), box(1, 1, 2, 2), box(5, 5, 7, 7))).toBeCloseTo(6, 9);
    const touching: Ring = [
      [0, 5],
      [3, 4],
      [3, 6],
    ];
    expect(areaOf(box(0, 0, 10, 10), touching)).toBeCloseTo(97, 9);
  });

  it('gives a polygon without rings an empty box and no edges', () => {
    const edges = orientEdges(polygonSet([[], [box(0, 0, 1, 1)]]));
    expect([...edges.offsets]).toEqual([0, 0, 4]);
    expect(edges.boxes[0]).toBe(Infinity);
  });
});

describe('SharedArea', () => {
  it.each([
    ['a corner', [box(0, 0, 2, 2)], [box(1, 1, 3, 3)], 1],
    ['one inside the other', [box(1, 1, 2, 2)], [box(0, 0, 3, 3)], 1],
    ['the other way round', [box(0, 0, 3, 3)], [box(1, 1, 2, 2)], 1],
    ['the same', [box(0, 0, 3, 3)], [reversed(box(0, 0, 3, 3))], 9],
    ['apart', [box(0, 0, 1, 1)], [box(2, 0, 3, 1)], 0],
    ['one above the other', [box(0, 0, 1, 1)], [box(0, 2, 1, 3)], 0],
    ['one below the other', [box(0, 2, 1, 3)], [box(0, 0, 1, 1)], 0],
    ['a common side', [box(0, 0, 1, 1)], [box(1, 0, 2, 1)], 0],
    ['a block in a hole', [box(2, 2, 4, 4)], [box(0, 0, 10, 10), box(2, 2, 4, 4)], 0],
    ['a block over a hole', [box(1, 1, 5, 5)], [box(0, 0, 10, 10), box(2, 2, 4, 4)], 12],
    ['a cross', [box(0, 1, 3, 2)], [box(1, 0, 2, 3)], 1],
    ['two parts', [box(0, 0, 4, 1)], [box(0, 0, 1, 1), box(3, 0, 9, 9)], 2],
  ])('measures %s', (_, a, b, expected) => {
    expect(shared(a, b)).toBeCloseTo(expected, 6);
  });

  it('measures slanting sides', () => {
    const diamond: Ring = [
      [0, -1],
      [1, 0],
      [0, 1],
      [-1, 0],
    ];
    expect(shared([diamond], [box(-0.5, -0.5, 0.5, 0.5)])).toBeCloseTo(1, 6);
    expect(shared([diamond], [box(0, 0, 1, 1)])).toBeCloseTo(0.5, 6);
  });
});

// A polygon set made of some polygons of another, in a chosen order.
import type { PolygonSet } from '../model/polygons.ts';

/** Polygons `wanted[0]`, `wanted[1]`, ... of `set`. The same set when that is all of it in order. */
export function pickPolygons(set: PolygonSet, wanted: ArrayLike<number>): PolygonSet {
  if (isAll(set, wanted)) return set;
  const ringOffsets = new Uint32Array(wanted.length + 1);
  let rings = 0;
  let points = 0;
  for (let index = 0; index < wanted.length; index++) {
    const [from, to] = ringsOf(set, wanted[index]!);
    rings += to - from;
    points += set.pointOffsets[to]! - set.pointOffsets[from]!;
    ringOffsets[index + 1] = rings;
  }
  const pointOffsets = new Uint32Array(rings + 1);
  const coordinates = new Int32Array(points * 2);
  let ring = 0;
  let point = 0;
  for (let index = 0; index < wanted.length; index++) {
    const [from, to] = ringsOf(set, wanted[index]!);
    const firstPoint = set.pointOffsets[from]!;
    coordinates.set(set.coordinates.subarray(firstPoint * 2, set.pointOffsets[to]! * 2), point * 2);
    for (let r = from; r < to; r++) pointOffsets[++ring] = point + set.pointOffsets[r + 1]! - firstPoint;
    point = pointOffsets[ring]!;
  }
  return { count: wanted.length, ringOffsets, pointOffsets, coordinates };
}

const ringsOf = (set: PolygonSet, polygon: number): readonly [number, number] => [
  set.ringOffsets[polygon]!,
  set.ringOffsets[polygon + 1]!,
];

function isAll(set: PolygonSet, wanted: ArrayLike<number>): boolean {
  if (wanted.length !== set.count) return false;
  for (let index = 0; index < wanted.length; index++) if (wanted[index] !== index) return false;
  return true;
}

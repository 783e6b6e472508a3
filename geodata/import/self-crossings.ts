// Rings that cross themselves: a bow-tie has no inside that can be trusted.
import type { PolygonSet } from '../model/polygons.ts';

export interface SelfCrossing {
  /** Where, in whole 1e-7 degrees. */
  readonly x: number;
  readonly y: number;
  /** Area of the smaller of the two loops that meet there as a share of the larger, 0 to 1. */
  readonly share: number;
}

/**
 * The worst place where an edge of a ring properly crosses another edge of the same ring, or null. Touching is allowed.
 * A sweep along longitude, O(n log n) for rings whose edges are short. Cross products stay exact in doubles for rings up to
 * about 5 degrees across.
 */
export function worstSelfCrossing(set: PolygonSet, polygon: number): SelfCrossing | null {
  let worst: SelfCrossing | null = null;
  for (let ring = set.ringOffsets[polygon]!; ring < set.ringOffsets[polygon + 1]!; ring++) {
    const points = set.coordinates.subarray(2 * set.pointOffsets[ring]!, 2 * set.pointOffsets[ring + 1]!);
    for (const [first, second] of crossingEdges(points)) {
      const share = loopShare(points, first, second);
      if (!worst || share > worst.share) worst = { x: points[2 * first]!, y: points[2 * first + 1]!, share };
    }
  }
  return worst;
}

/** Pairs of edges (edge i runs from point i to the next) that cross in a point inside both. */
function crossingEdges(points: Int32Array): readonly (readonly [first: number, second: number])[] {
  const size = points.length / 2;
  if (size < 4) return [];
  const order = Uint32Array.from({ length: size }, (_, edge) => edge).sort((a, b) => west(points, a) - west(points, b));
  const active: number[] = [];
  const found: (readonly [number, number])[] = [];
  for (const edge of order) {
    const start = west(points, edge);
    let kept = 0;
    for (const other of active) {
      if (east(points, other) < start) continue;
      active[kept++] = other;
      if (cross(points, edge, other)) found.push(edge < other ? [edge, other] : [other, edge]);
    }
    active.length = kept;
    active.push(edge);
  }
  return found;
}

const next = (points: Int32Array, point: number): number => (2 * point + 2 < points.length ? point + 1 : 0);
const west = (points: Int32Array, edge: number): number => Math.min(points[2 * edge]!, points[2 * next(points, edge)]!);
const east = (points: Int32Array, edge: number): number => Math.max(points[2 * edge]!, points[2 * next(points, edge)]!);

function cross(points: Int32Array, a: number, c: number): boolean {
  const [b, d] = [next(points, a), next(points, c)];
  const low = Math.min(points[2 * a + 1]!, points[2 * b + 1]!);
  const high = Math.max(points[2 * a + 1]!, points[2 * b + 1]!);
  const [first, second] = [points[2 * c + 1]!, points[2 * d + 1]!];
  if ((first < low && second < low) || (first > high && second > high)) return false;
  return side(points, a, b, c) * side(points, a, b, d) < 0 && side(points, c, d, a) * side(points, c, d, b) < 0;
}

/** -1, 0 or 1: on which side of the line from `a` to `b` point `c` lies. */
function side(points: Int32Array, a: number, b: number, c: number): number {
  const [x, y] = [points[2 * a]!, points[2 * a + 1]!];
  return Math.sign((points[2 * b]! - x) * (points[2 * c + 1]! - y) - (points[2 * b + 1]! - y) * (points[2 * c]! - x));
}

/** The ring falls into two loops at the crossing: from the end of the first edge to the start of the second, and the rest. */
function loopShare(points: Int32Array, first: number, second: number): number {
  const size = points.length / 2;
  const at = crossingPoint(points, first, second);
  const inner = loopArea(points, { from: first + 1, length: second - first }, at);
  const outer = loopArea(points, { from: second + 1, length: size - (second - first) }, at);
  const [small, large] = inner < outer ? [inner, outer] : [outer, inner];
  return large === 0 ? 0 : small / large;
}

function crossingPoint(points: Int32Array, a: number, c: number): readonly [x: number, y: number] {
  const [b, d] = [next(points, a), next(points, c)];
  const [x, y] = [points[2 * a]!, points[2 * a + 1]!];
  const [abX, abY] = [points[2 * b]! - x, points[2 * b + 1]! - y];
  const [cdX, cdY] = [points[2 * d]! - points[2 * c]!, points[2 * d + 1]! - points[2 * c + 1]!];
  const along = ((points[2 * c]! - x) * cdY - (points[2 * c + 1]! - y) * cdX) / (abX * cdY - abY * cdX);
  return [x + along * abX, y + along * abY];
}

/** Unsigned area of the loop through `length` points from `from` on, round the end if need be, that closes in `at`. */
function loopArea(
  points: Int32Array,
  { from, length }: { readonly from: number; readonly length: number },
  [x, y]: readonly [number, number],
): number {
  const size = points.length / 2;
  let twice = 0;
  for (let step = 0; step + 1 < length; step++) {
    const [a, b] = [(from + step) % size, (from + step + 1) % size];
    twice += (points[2 * a]! - x) * (points[2 * b + 1]! - y) - (points[2 * a + 1]! - y) * (points[2 * b]! - x);
  }
  return Math.abs(twice) / 2;
}

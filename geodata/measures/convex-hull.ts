// Convex hull by Andrew's monotone chain (A. M. Andrew, 1979), and the convex-hull ratio. O(n log n) at worst; points well
// inside are thrown away before the sorting (Akl and Toussaint, 1978), which leaves O(n) and a little for real boundaries.

/**
 * The hull of points (two metres a point, easting and northing), anticlockwise from the westernmost point, without points in
 * the middle of an edge. Fewer than three distinct points come back as they are.
 */
export function convexHull(points: Float64Array): Float64Array {
  const order = candidates(points).sort((a, b) => points[2 * a]! - points[2 * b]! || points[2 * a + 1]! - points[2 * b + 1]!);
  const lower = chain(points, order);
  const upper = chain(points, order.reverse());
  const hull = [...lower.slice(0, -1), ...upper.slice(0, -1)];
  const kept = hull.length > 0 ? hull : lower;
  return Float64Array.from(kept.flatMap((point) => [points[2 * point]!, points[2 * point + 1]!]));
}

/** Points that are not inside the polygon of those furthest out in eight directions, in order. */
function candidates(points: Float64Array): Uint32Array {
  const count = points.length / 2;
  const corners = furthestOut(points);
  const kept: number[] = [];
  for (let point = 0; point < count; point++) {
    let inside = true;
    for (let i = 0; inside && i < corners.length; i++) {
      inside = cross(points, corners[i]!, corners[(i + 1) % corners.length]!, point) > 0;
    }
    if (!inside) kept.push(point);
  }
  return Uint32Array.from(kept);
}

/** Compass directions, anticlockwise, so that the furthest points are the corners of a convex polygon. */
const DIRECTIONS = [
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
  [1, -1],
] as const;

/** The furthest point in each direction, anticlockwise, without repetition; empty without points. */
function furthestOut(points: Float64Array): number[] {
  const corners: number[] = [];
  for (const [east, north] of DIRECTIONS) {
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < points.length; i += 2) {
      const reach = east * points[i]! + north * points[i + 1]!;
      if (reach <= most) continue;
      most = reach;
      best = i / 2;
    }
    if (best >= 0 && !corners.some((corner) => samePlace(points, corner, best))) corners.push(best);
  }
  return corners;
}

const samePlace = (points: Float64Array, a: number, b: number): boolean =>
  points[2 * a] === points[2 * b] && points[2 * a + 1] === points[2 * b + 1];

function chain(points: Float64Array, order: Uint32Array): number[] {
  const turns: number[] = [];
  for (const point of order) {
    while (turns.length >= 2 && cross(points, turns[turns.length - 2]!, turns[turns.length - 1]!, point) <= 0) turns.pop();
    turns.push(point);
  }
  return turns;
}

/** Twice the area of the triangle, positive when a, b, c turn left. */
function cross(points: Float64Array, a: number, b: number, c: number): number {
  const abx = points[2 * b]! - points[2 * a]!;
  const aby = points[2 * b + 1]! - points[2 * a + 1]!;
  return abx * (points[2 * c + 1]! - points[2 * a + 1]!) - aby * (points[2 * c]! - points[2 * a]!);
}

/** Area over the area of the convex hull of its boundary points (two metres a point); NaN when the hull has no area. */
export function convexHullRatio(squareMetres: number, boundary: Float64Array): number {
  const hull = convexHull(boundary);
  let twice = 0;
  for (let i = 0; i + 3 < hull.length; i += 2) {
    // Fan from the first point, so that big grid coordinates do not cost precision.
    twice += (hull[i]! - hull[0]!) * (hull[i + 3]! - hull[1]!) - (hull[i + 2]! - hull[0]!) * (hull[i + 1]! - hull[1]!);
  }
  return twice > 0 ? (2 * squareMetres) / twice : Number.NaN;
}

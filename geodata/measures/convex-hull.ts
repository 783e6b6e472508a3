// Convex hull by Andrew's monotone chain (A. M. Andrew, 1979), and the convex-hull ratio. O(n log n).

/**
 * The hull of points (two metres a point, easting and northing), anticlockwise from the westernmost point, without points in
 * the middle of an edge. Fewer than three distinct points come back as they are.
 */
export function convexHull(points: Float64Array): Float64Array {
  const order = Uint32Array.from({ length: points.length / 2 }, (_, i) => i).sort(
    (a, b) => points[2 * a]! - points[2 * b]! || points[2 * a + 1]! - points[2 * b + 1]!,
  );
  const lower = chain(points, order);
  const upper = chain(points, order.reverse());
  const hull = [...lower.slice(0, -1), ...upper.slice(0, -1)];
  const kept = hull.length > 0 ? hull : lower;
  return Float64Array.from(kept.flatMap((point) => [points[2 * point]!, points[2 * point + 1]!]));
}

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

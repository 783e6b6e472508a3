// Reock: area over the area of the smallest circle that encloses it (Reock, 1961). The circle by Welzl's method (1991) in its
// incremental form, on the convex hull, in an order shuffled by a fixed seed: O(hull) expected after O(n log n) for the hull.
import { convexHull } from './convex-hull.ts';

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The smallest circle around points (two metres a point); radius 0 around one point, NaN around none. */
export function smallestCircle(points: Float64Array): Circle {
  const hull = shuffled(convexHull(points));
  const count = hull.length / 2;
  if (count === 0) return { x: Number.NaN, y: Number.NaN, radius: Number.NaN };
  let circle: Circle = { x: hull[0]!, y: hull[1]!, radius: 0 };
  for (let i = 1; i < count; i++) if (!holds(circle, hull, i)) circle = circleThrough(hull, i);
  return circle;
}

/** Area over the smallest circle around its boundary points (two metres a point); NaN when the circle has no area. */
export function reock(squareMetres: number, boundary: Float64Array): number {
  const { radius } = smallestCircle(boundary);
  return radius > 0 ? squareMetres / (Math.PI * radius ** 2) : Number.NaN;
}

/** The smallest circle around points 0 to i that passes through point i. */
function circleThrough(points: Float64Array, i: number): Circle {
  let circle: Circle = { x: points[2 * i]!, y: points[2 * i + 1]!, radius: 0 };
  for (let j = 0; j < i; j++) {
    if (holds(circle, points, j)) continue;
    circle = diametral(points, i, j);
    for (let k = 0; k < j; k++) if (!holds(circle, points, k)) circle = circumscribed(points, i, j, k);
  }
  return circle;
}

function holds(circle: Circle, points: Float64Array, i: number): boolean {
  // A part in 1e12 for rounding: points on the circle must count as held.
  return Math.hypot(points[2 * i]! - circle.x, points[2 * i + 1]! - circle.y) <= circle.radius * (1 + 1e-12) + 1e-9;
}

function diametral(points: Float64Array, i: number, j: number): Circle {
  const x = (points[2 * i]! + points[2 * j]!) / 2;
  const y = (points[2 * i + 1]! + points[2 * j + 1]!) / 2;
  return { x, y, radius: Math.hypot(points[2 * i]! - x, points[2 * i + 1]! - y) };
}

function circumscribed(points: Float64Array, i: number, j: number, k: number): Circle {
  const ax = points[2 * i]!;
  const ay = points[2 * i + 1]!;
  const bx = points[2 * j]! - ax;
  const by = points[2 * j + 1]! - ay;
  const cx = points[2 * k]! - ax;
  const cy = points[2 * k + 1]! - ay;
  const d = 2 * (bx * cy - by * cx);
  // Three points of a hull in a line cannot be: the hull has no points in the middle of an edge.
  if (d === 0) return diametral(points, i, j);
  const ux = (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / d;
  const uy = (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / d;
  return { x: ax + ux, y: ay + uy, radius: Math.hypot(ux, uy) };
}

/** The same points in an order that depends on their number alone: a linear congruential generator (Numerical Recipes). */
function shuffled(points: Float64Array): Float64Array {
  const result = points.slice();
  let seed = 1;
  for (let i = result.length / 2 - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const j = seed % (i + 1);
    for (const axis of [0, 1]) {
      const kept = result[2 * i + axis]!;
      result[2 * i + axis] = result[2 * j + axis]!;
      result[2 * j + axis] = kept;
    }
  }
  return result;
}

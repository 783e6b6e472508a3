// Distances on screen, in pixels.
import type { ScreenPoint } from './map-surface.ts';

/** Square of the distance from a point to the segment between two others. */
export function squaredToSegment(px: number, py: number, x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((px - x1) * dx + (py - y1) * dy) / length));
  const [ox, oy] = [px - (x1 + share * dx), py - (y1 + share * dy)];
  return ox * ox + oy * oy;
}

/** Whether a point lies inside a polygon that closes itself (even-odd rule). */
export function isInside(polygon: readonly ScreenPoint[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [a, b] = [polygon[i]!, polygon[j]!];
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

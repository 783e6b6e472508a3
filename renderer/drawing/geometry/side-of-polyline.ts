import type { ScreenPoint } from '../../map/map-surface.ts';
import { segmentDistance } from './segment-distance.ts';

/**
 * On which side of a line of two points or more a point lies, walking along it with y pointing down: 1 right, -1 left, 0 on it.
 * The first and the last segment go on for ever. At a corner that is nearest to the point, the sharper of its two
 * segments' views counts, as for signed distances to polygons.
 */
export function sideOfPolyline(point: ScreenPoint, line: readonly ScreenPoint[]): number {
  let best = Number.POSITIVE_INFINITY;
  let cross = 0;
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1]!, line[i]!];
    const start = i === 1 ? beyond(to, from) : from;
    const end = i === line.length - 1 ? beyond(from, to) : to;
    const distance = segmentDistance(point, start, end);
    const turn = turnOf(point, from, to);
    const tie = Math.abs(distance - best) < 1e-6;
    if ((!tie && distance < best) || (tie && Math.abs(turn) > Math.abs(cross))) {
      best = Math.min(best, distance);
      cross = turn;
    }
  }
  return Math.sign(cross);
}

/** Ten thousand times the segment beyond its end: farther than any screen. */
const beyond = (from: ScreenPoint, to: ScreenPoint): ScreenPoint => ({
  x: to.x + (to.x - from.x) * 1e4,
  y: to.y + (to.y - from.y) * 1e4,
});

/** Signed distance from the segment's line, positive on the right. */
function turnOf(point: ScreenPoint, from: ScreenPoint, to: ScreenPoint): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return 0;
  return ((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)) / length;
}

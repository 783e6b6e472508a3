import type { ScreenPoint } from '../../map/map-surface.ts';

/** Points from one to another, at most `spacing` apart, without the first and with the last: so that a quick stroke has no gaps. */
export function pointsBetween(from: ScreenPoint, to: ScreenPoint, spacing: number): ScreenPoint[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / spacing));
  const points = Array.from({ length: steps - 1 }, (_, i) => ({
    x: from.x + ((to.x - from.x) * (i + 1)) / steps,
    y: from.y + ((to.y - from.y) * (i + 1)) / steps,
  }));
  return [...points, to];
}

import type { ScreenPoint } from '../../map/map-surface.ts';

/** Whether a point lies inside a closed polygon (the last point joins the first). Even-odd rule; on an edge either may come out. */
export function pointInPolygon({ x, y }: ScreenPoint, polygon: readonly ScreenPoint[]): boolean {
  let inside = false;
  let previous = polygon.at(-1);
  for (const corner of polygon) {
    if (previous && corner.y > y !== previous.y > y) {
      const crossing = corner.x + ((y - corner.y) / (previous.y - corner.y)) * (previous.x - corner.x);
      if (x < crossing) inside = !inside;
    }
    previous = corner;
  }
  return inside;
}

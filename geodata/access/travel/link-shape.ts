// The line of a link, and the place on it that is nearest to a point.
import { fromFixedDegrees } from '../../model/coordinates.ts';
import type { RoadNetwork } from '../../model/roads.ts';
import type { MetresPerDegree } from '../../topology/metres-per-degree.ts';

/** Where a point meets a link. */
export interface PlaceOnLink {
  readonly link: number;
  /** Share of the link's length from its start, 0 to 1. */
  readonly along: number;
  readonly metres: number;
  /** Degrees. */
  readonly longitude: number;
  readonly latitude: number;
}

/** A point in degrees, with the metres of a degree there. */
export interface LocalPoint {
  readonly longitude: number;
  readonly latitude: number;
  readonly scale: MetresPerDegree;
}

/** The nearest place of a link; of equals the first from its start. O(bends). */
export function nearestOnLink(network: RoadNetwork, link: number, point: LocalPoint): PlaceOnLink {
  const { nodeLongitude, nodeLatitude, linkStart, linkEnd, shapeOffsets, shape } = network;
  const { longitude, latitude, scale } = point;
  const start = linkStart[link]!;
  const end = linkEnd[link]!;
  const first = shapeOffsets[link]!;
  const bends = shapeOffsets[link + 1]! - first;
  let x = (fromFixedDegrees(nodeLongitude[start]!) - longitude) * scale.longitude;
  let y = (fromFixedDegrees(nodeLatitude[start]!) - latitude) * scale.latitude;
  let [bestX, bestY, best, bestLength, length] = [x, y, x * x + y * y, 0, 0];
  for (let i = 0; i <= bends; i++) {
    const east = i === bends ? nodeLongitude[end]! : shape[(first + i) * 2]!;
    const north = i === bends ? nodeLatitude[end]! : shape[(first + i) * 2 + 1]!;
    const toX = (fromFixedDegrees(east) - longitude) * scale.longitude;
    const toY = (fromFixedDegrees(north) - latitude) * scale.latitude;
    const dx = toX - x;
    const dy = toY - y;
    const squared = dx * dx + dy * dy;
    const step = Math.sqrt(squared);
    const share = squared > 0 ? Math.min(1, Math.max(0, -(x * dx + y * dy) / squared)) : 0;
    // At an end the very number of the end, so that links which meet there are equally near.
    const placeX = share === 1 ? toX : x + share * dx;
    const placeY = share === 1 ? toY : y + share * dy;
    const distance = placeX * placeX + placeY * placeY;
    if (distance < best) [bestX, bestY, best, bestLength] = [placeX, placeY, distance, length + share * step];
    [x, y] = [toX, toY];
    length += step;
  }
  return {
    ...{ link, along: length > 0 ? Math.min(1, bestLength / length) : 0, metres: Math.sqrt(best) },
    ...{ longitude: longitude + bestX / scale.longitude, latitude: latitude + bestY / scale.latitude },
  };
}

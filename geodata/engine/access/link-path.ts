// Part of a link's shape: where a route leaves a point and joins the roads between two junctions.
import { FIXED_PER_DEGREE } from '../../model/coordinates.ts';
import type { RoadNetwork } from '../../model/roads.ts';

/** Degrees, WGS 84. */
type Point = readonly [longitude: number, latitude: number];

/** Points of a link from a share of its length to another, both ends included; backwards where the first share is the greater. */
export function linkPath(network: RoadNetwork, link: number, from: number, to: number): readonly Point[] {
  const points = pointsOf(network, link);
  const lengths = lengthsAlong(points);
  const whole = lengths.at(-1) ?? 0;
  const [low, high] = from <= to ? [from, to] : [to, from];
  const between = points.filter((_, i) => lengths[i]! > low * whole && lengths[i]! < high * whole);
  const path = [pointAt(points, lengths, low * whole), ...between, pointAt(points, lengths, high * whole)];
  return from <= to ? path : path.reverse();
}

function pointsOf(network: RoadNetwork, link: number): readonly Point[] {
  const node = (at: number): Point => [
    network.nodeLongitude[at]! / FIXED_PER_DEGREE,
    network.nodeLatitude[at]! / FIXED_PER_DEGREE,
  ];
  const bends: Point[] = [];
  for (let bend = network.shapeOffsets[link]!; bend < network.shapeOffsets[link + 1]!; bend++) {
    bends.push([network.shape[2 * bend]! / FIXED_PER_DEGREE, network.shape[2 * bend + 1]! / FIXED_PER_DEGREE]);
  }
  return [node(network.linkStart[link]!), ...bends, node(network.linkEnd[link]!)];
}

/** On a plane that touches the ground at the first point: shares of a link are all that is asked. */
function lengthsAlong(points: readonly Point[]): readonly number[] {
  const level = Math.cos(((points[0]?.[1] ?? 0) * Math.PI) / 180);
  let length = 0;
  return points.map(([x, y], i) => {
    const [x0, y0] = points[i - 1] ?? [x, y];
    length += Math.hypot((x - x0) * level, y - y0);
    return length;
  });
}

function pointAt(points: readonly Point[], lengths: readonly number[], length: number): Point {
  const after = Math.max(
    1,
    lengths.findIndex((one) => one >= length),
  );
  const [x0, y0] = points[after - 1]!;
  const [x1, y1] = points[after] ?? points[after - 1]!;
  const span = lengths[after]! - lengths[after - 1]!;
  const share = span > 0 ? (length - lengths[after - 1]!) / span : 0;
  return [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
}

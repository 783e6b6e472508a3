// Finds polygons that cross themselves and rings that enclose nothing, before a topology is built from them.
import { fromFixedDegrees } from '../model/coordinates.ts';
import type { PolygonSet } from '../model/polygons.ts';

/** A fault within one polygon. */
export interface PolygonProblem {
  /** `self-crossing`: two of its edges cross; `degenerate-ring`: fewer than three points, or no area. */
  readonly kind: 'self-crossing' | 'degenerate-ring';
  readonly polygon: number;
  /** Ring of the set; for a crossing the ring of the first edge. */
  readonly ring: number;
  /** Where, in degrees (WGS 84). NaN for a ring without points. */
  readonly longitude: number;
  readonly latitude: number;
}

/**
 * Problems of all polygons, by polygon; of several crossings in one polygon only the westernmost is given. Touching, at
 * a point or along an edge, is allowed. Exact for polygons under 6 degrees across; beyond that the sign of a nearly
 * straight corner may be misjudged.
 */
export function checkPolygons(polygons: PolygonSet): PolygonProblem[] {
  const problems: PolygonProblem[] = [];
  const sweep = new EdgeSweep();
  for (let polygon = 0; polygon < polygons.count; polygon++) {
    for (let ring = polygons.ringOffsets[polygon]!; ring < polygons.ringOffsets[polygon + 1]!; ring++) {
      if (!isDegenerate(polygons, ring)) continue;
      problems.push({ kind: 'degenerate-ring', polygon, ring, ...firstPoint(polygons, ring) });
    }
    const crossing = sweep.findCrossing(polygons, polygon);
    if (crossing !== null) problems.push({ kind: 'self-crossing', polygon, ...crossing });
  }
  return problems;
}

function isDegenerate(polygons: PolygonSet, ring: number): boolean {
  const { coordinates, pointOffsets } = polygons;
  const first = pointOffsets[ring]! * 2;
  const end = pointOffsets[ring + 1]! * 2;
  if (end - first < 6) return true;
  let sum = 0;
  for (let i = first + 2; i + 2 < end; i += 2) {
    const [dx, dy] = [coordinates[i]! - coordinates[first]!, coordinates[i + 1]! - coordinates[first + 1]!];
    sum += dx * (coordinates[i + 3]! - coordinates[first + 1]!) - (coordinates[i + 2]! - coordinates[first]!) * dy;
  }
  return sum === 0;
}

function firstPoint(polygons: PolygonSet, ring: number): { longitude: number; latitude: number } {
  const point = polygons.pointOffsets[ring]!;
  if (point === polygons.pointOffsets[ring + 1]) return { longitude: NaN, latitude: NaN };
  return {
    longitude: fromFixedDegrees(polygons.coordinates[point * 2]!),
    latitude: fromFixedDegrees(polygons.coordinates[point * 2 + 1]!),
  };
}

/** Compares the edges of one polygon from west to east: only edges that overlap in longitude meet. */
class EdgeSweep {
  /** Four numbers an edge: x1, y1, x2, y2, the western end first. */
  #edges = new Int32Array(4096);
  #rings: number[] = [];

  findCrossing(polygons: PolygonSet, polygon: number): Pick<PolygonProblem, 'ring' | 'longitude' | 'latitude'> | null {
    const count = this.#load(polygons, polygon);
    const edges = this.#edges;
    const order = new Float64Array(count);
    // Longitude above, serial number below: sorting numbers is faster than sorting with a comparison.
    for (let i = 0; i < count; i++) order[i] = edges[i * 4]! * 1048576 + i;
    order.sort();
    for (let i = 0; i < count; i++) order[i] = ((order[i]! % 1048576) + 1048576) % 1048576;
    for (let i = 0; i < count; i++) {
      const e = order[i]! * 4;
      for (let j = i + 1; j < count && edges[order[j]! * 4]! <= edges[e + 2]!; j++) {
        const at = crossingPoint(edges, e, order[j]! * 4);
        if (at !== null) return { ring: this.#rings[e / 4]!, ...at };
      }
    }
    return null;
  }

  #load(polygons: PolygonSet, polygon: number): number {
    const { coordinates, pointOffsets, ringOffsets } = polygons;
    const points = pointOffsets[ringOffsets[polygon + 1]!]! - pointOffsets[ringOffsets[polygon]!]!;
    if (points >= 1048576) throw new RangeError(`A polygon of ${points} points is too large to check.`);
    if (points * 4 > this.#edges.length) this.#edges = new Int32Array(points * 8);
    this.#rings.length = 0;
    let count = 0;
    for (let ring = ringOffsets[polygon]!; ring < ringOffsets[polygon + 1]!; ring++) {
      const end = pointOffsets[ring + 1]! * 2;
      for (let i = pointOffsets[ring]! * 2; i < end; i += 2) {
        const j = i + 2 < end ? i + 2 : pointOffsets[ring]! * 2;
        const [west, east] = coordinates[i]! <= coordinates[j]! ? [i, j] : [j, i];
        this.#edges.set([coordinates[west]!, coordinates[west + 1]!, coordinates[east]!, coordinates[east + 1]!], count * 4);
        this.#rings.push(ring);
        count++;
      }
    }
    return count;
  }
}

function crossingPoint(edges: Int32Array, e: number, f: number): { longitude: number; latitude: number } | null {
  const [ax, ay, bx, by] = [edges[e]!, edges[e + 1]!, edges[e + 2]!, edges[e + 3]!];
  const [cx, cy, dx, dy] = [edges[f]!, edges[f + 1]!, edges[f + 2]!, edges[f + 3]!];
  if ((cy > ay && cy > by && dy > ay && dy > by) || (cy < ay && cy < by && dy < ay && dy < by)) return null;
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if (c === 0 || d === 0 || c > 0 === d > 0) return null;
  const a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  if (a === 0 || b === 0 || a > 0 === b > 0) return null;
  const t = a / (a - b);
  return { longitude: fromFixedDegrees(ax + t * (bx - ax)), latitude: fromFixedDegrees(ay + t * (by - ay)) };
}

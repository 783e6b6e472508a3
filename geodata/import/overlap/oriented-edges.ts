// Polygons as edges with the inside on their left, whatever direction and order the rings were published in.
import type { PolygonSet } from '../../model/polygons.ts';

/** Edges of all polygons, four numbers each: x1, y1, x2, y2 in whole 1e-7 degrees. The inside is on the left. */
export interface OrientedEdges {
  /** Length polygons + 1, in edges. */
  readonly offsets: Uint32Array;
  readonly ends: Float64Array;
  /** Four numbers a polygon: smallest x and y, largest x and y. Infinity where it has no rings. */
  readonly boxes: Float64Array;
}

/**
 * Orients every ring by how many other rings of its polygon it lies in: none or two is an outer ring, one is a hole.
 * O(points + rings squared) a polygon.
 */
export function orientEdges(polygons: PolygonSet): OrientedEdges {
  const { count, ringOffsets, pointOffsets, coordinates } = polygons;
  const offsets = new Uint32Array(count + 1);
  const ends = new Float64Array(coordinates.length * 2);
  const boxes = new Float64Array(4 * count);
  const rings = ringShapes(polygons);
  let edge = 0;
  for (let p = 0; p < count; p++) {
    offsets[p] = edge;
    const own = rings.slice(ringOffsets[p], ringOffsets[p + 1]);
    writeBox(boxes, p, own);
    for (const ring of own) {
      const depth = own.reduce((inside, other) => inside + (other !== ring && contains(other, ring, coordinates) ? 1 : 0), 0);
      const insideOnLeft = ring.doubleArea > 0 === (depth % 2 === 0);
      for (let point = ring.start; point < ring.end; point++) {
        const next = point + 1 === ring.end ? ring.start : point + 1;
        writeEdge(ends, edge++, coordinates, insideOnLeft ? point : next, insideOnLeft ? next : point);
      }
    }
  }
  offsets[count] = edge;
  if (edge !== pointOffsets[ringOffsets[count]!]) throw new Error('The rings of a polygon set must fill its coordinates.');
  return { offsets, ends: ends.subarray(0, 4 * edge), boxes };
}

interface Ring {
  /** In points. */
  readonly start: number;
  readonly end: number;
  /** Twice the signed area: positive when anticlockwise. */
  readonly doubleArea: number;
  readonly box: readonly [minX: number, minY: number, maxX: number, maxY: number];
}

function ringShapes({ pointOffsets, coordinates }: PolygonSet): readonly Ring[] {
  const rings: Ring[] = [];
  for (let r = 0; r + 1 < pointOffsets.length; r++) rings.push(ringShape(pointOffsets[r]!, pointOffsets[r + 1]!, coordinates));
  return rings;
}

function ringShape(start: number, end: number, coordinates: Int32Array): Ring {
  const originX = coordinates[2 * start]!;
  const originY = coordinates[2 * start + 1]!;
  let [minX, minY, maxX, maxY] = [originX, originY, originX, originY];
  let doubleArea = 0;
  let lastX = coordinates[2 * end - 2]! - originX;
  let lastY = coordinates[2 * end - 1]! - originY;
  for (let point = start; point < end; point++) {
    const x = coordinates[2 * point]! - originX; // from the ring's own origin, so that products stay exact enough
    const y = coordinates[2 * point + 1]! - originY;
    doubleArea += lastX * y - x * lastY;
    lastX = x;
    lastY = y;
    minX = Math.min(minX, x + originX);
    minY = Math.min(minY, y + originY);
    maxX = Math.max(maxX, x + originX);
    maxY = Math.max(maxY, y + originY);
  }
  return { start, end, doubleArea, box: [minX, minY, maxX, maxY] };
}

/** Whether `inner` lies in `outer`, by its first point that is not on the other's border (rings may touch). */
function contains(outer: Ring, inner: Ring, coordinates: Int32Array): boolean {
  if (inner.box.some((side, i) => (i < 2 ? side < outer.box[i]! : side > outer.box[i]!))) return false;
  for (let point = inner.start; point < inner.end; point++) {
    const side = sideOf(outer, coordinates[2 * point]!, coordinates[2 * point + 1]!, coordinates);
    if (side !== 'border') return side === 'inside';
  }
  return false;
}

function sideOf(ring: Ring, x: number, y: number, coordinates: Int32Array): 'inside' | 'outside' | 'border' {
  let inside = false;
  for (let point = ring.start, last = ring.end - 1; point < ring.end; last = point++) {
    const x1 = coordinates[2 * last]! - x;
    const y1 = coordinates[2 * last + 1]! - y;
    const x2 = coordinates[2 * point]! - x;
    const y2 = coordinates[2 * point + 1]! - y;
    const cross = x1 * y2 - x2 * y1;
    if (cross === 0 && x1 * x2 + y1 * y2 <= 0) return 'border';
    if (y1 > 0 !== y2 > 0 && cross > 0 === y2 > y1) inside = !inside;
  }
  return inside ? 'inside' : 'outside';
}

function writeBox(boxes: Float64Array, p: number, rings: readonly Ring[]): void {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i < 2; i++) box[i] = Math.min(box[i]!, ring.box[i]!);
    for (let i = 2; i < 4; i++) box[i] = Math.max(box[i]!, ring.box[i]!);
  }
  boxes.set(box, 4 * p);
}

function writeEdge(ends: Float64Array, edge: number, coordinates: Int32Array, from: number, to: number): void {
  ends[4 * edge] = coordinates[2 * from]!;
  ends[4 * edge + 1] = coordinates[2 * from + 1]!;
  ends[4 * edge + 2] = coordinates[2 * to]!;
  ends[4 * edge + 3] = coordinates[2 * to + 1]!;
}

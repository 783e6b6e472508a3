// Outlines of blocks along the sides of tiles. Each side is bent once and used by both neighbours, so borders match exactly.
import type { BlockShapes } from './block-shapes.ts';
import { type Degrees, type KmPoint, toDegrees } from './plane.ts';
import type { Random } from './random.ts';

/** How far a bend leaves the straight line, as a share of its length. More would let lines of thin tiles cross. */
const INLAND_BEND = 0.13;
const COAST_BEND = 0.17;
/** Sides shorter than this stay straight, km. */
const SHORTEST_BENT_KM = 0.09;

/** One side of a tile that is a border: from corner `from` to corner `to`, `left` on its left hand. -1 is outside. */
interface Side {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

export interface BlockOutlines {
  /** Rings of each block in degrees: the outer ring first, counter-clockwise, closed; then holes. */
  readonly rings: readonly (readonly (readonly Degrees[])[])[];
  /** Neighbours of each block with km of shared border, by block number. */
  readonly neighbours: readonly ReadonlyMap<number, number>[];
  /** Middle points of sides that border the outside, for each block. */
  readonly outerSides: readonly (readonly KmPoint[])[];
}

/** Every side between two different blocks, once: triangles are corners, a halfedge pair is a side. */
function borderSides({ mosaic, blockOfTile }: BlockShapes): Side[] {
  const { triangles, halfedges } = mosaic.delaunay;
  const sides: Side[] = [];
  for (let edge = 0; edge < halfedges.length; edge += 1) {
    const twin = halfedges[edge]!;
    if (twin < edge) continue;
    const left = blockOfTile[triangles[edge]!]!;
    const right = blockOfTile[triangles[twin]!]!;
    if (left !== right) sides.push({ from: Math.floor(edge / 3), to: Math.floor(twin / 3), left, right });
  }
  return sides;
}

/** Corners with the zigzag of the tiles taken off: a corner of only two sides moves halfway to the middle of its neighbours. */
function smoothCorners(corners: Float64Array, sides: readonly Side[]): Float64Array {
  const ends = new Map<number, number[]>();
  for (const { from, to } of sides) {
    ends.set(from, [...(ends.get(from) ?? []), to]);
    ends.set(to, [...(ends.get(to) ?? []), from]);
  }
  const smoothed = Float64Array.from(corners);
  for (const [corner, others] of ends) {
    const [a, b, third] = others;
    if (a === undefined || b === undefined || third !== undefined) continue;
    for (const axis of [0, 1]) {
      smoothed[2 * corner + axis] = corners[2 * corner + axis]! / 2 + (corners[2 * a + axis]! + corners[2 * b + axis]!) / 4;
    }
  }
  return smoothed;
}

/** Points strictly between two corners, by midpoint displacement. */
function bend(from: KmPoint, to: KmPoint, share: number, random: Random, depth: number): KmPoint[] {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  if (depth === 0 || dx * dx + dy * dy < SHORTEST_BENT_KM * SHORTEST_BENT_KM) return [];
  const along = 0.5 + 0.2 * (random() - 0.5);
  const aside = 2 * share * (random() - 0.5);
  const middle = { x: from.x + along * dx - aside * dy, y: from.y + along * dy + aside * dx };
  return [...bend(from, middle, share, random, depth - 1), middle, ...bend(middle, to, share, random, depth - 1)];
}

const samePlace = (a: Degrees | undefined, b: Degrees): boolean => a !== undefined && a[0] === b[0] && a[1] === b[1];

/** Twice the signed area of a closed ring in square degrees: positive when counter-clockwise. */
function turning(ring: readonly Degrees[]): number {
  let sum = 0;
  for (let corner = 0; corner + 1 < ring.length; corner += 1) {
    sum += ring[corner]![0] * ring[corner + 1]![1] - ring[corner + 1]![0] * ring[corner]![1];
  }
  return sum;
}

/** Joins lines head to tail into closed rings. Three tiles meet at a corner, so a block passes each corner once. */
function joinRings(lines: ReadonlyMap<number, { readonly to: number; readonly line: readonly Degrees[] }>): Degrees[][] {
  const rings: Degrees[][] = [];
  const used = new Set<number>();
  for (const start of lines.keys()) {
    if (used.has(start)) continue;
    const ring: Degrees[] = [];
    for (let corner = start; !used.has(corner); ) {
      used.add(corner);
      const next = lines.get(corner);
      if (!next) throw new Error(`An outline stops at corner ${corner}.`);
      for (const point of next.line) if (!samePlace(ring.at(-1), point)) ring.push(point);
      corner = next.to;
    }
    rings.push(ring);
  }
  return rings.sort((a, b) => turning(b) - turning(a));
}

/** Traces the outline of every block. Coordinates are rounded to six decimals before they are shared. */
export function outlineBlocks(shapes: BlockShapes, random: Random): BlockOutlines {
  const sides = borderSides(shapes);
  const corners = smoothCorners(shapes.mosaic.corners, sides);
  const cornerAt = (corner: number): KmPoint => ({ x: corners[2 * corner]!, y: corners[2 * corner + 1]! });
  const lines = Array.from({ length: shapes.count }, () => new Map<number, { to: number; line: Degrees[] }>());
  const neighbours = Array.from({ length: shapes.count }, () => new Map<number, number>());
  const outerSides = Array.from({ length: shapes.count }, (): KmPoint[] => []);
  for (const { from, to, left, right } of sides) {
    const start = cornerAt(from);
    const end = cornerAt(to);
    const outer = left < 0 || right < 0;
    const path = [start, ...bend(start, end, outer ? COAST_BEND : INLAND_BEND, random, outer ? 2 : 1), end].map(toDegrees);
    if (left >= 0) lines[left]!.set(from, { to, line: path });
    if (right >= 0) lines[right]!.set(to, { to: from, line: path.toReversed() });
    const length = Math.sqrt((end.x - start.x) * (end.x - start.x) + (end.y - start.y) * (end.y - start.y));
    if (outer) outerSides[Math.max(left, right)]!.push({ x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 });
    else {
      neighbours[left]!.set(right, (neighbours[left]!.get(right) ?? 0) + length);
      neighbours[right]!.set(left, (neighbours[right]!.get(left) ?? 0) + length);
    }
  }
  return { rings: lines.map(joinRings), neighbours, outerSides };
}

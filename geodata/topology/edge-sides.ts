// Finds which polygon lies on either side of every edge, whatever the direction of the rings (even-odd rule).
import type { RingGraph } from './ring-graph.ts';
import { type Loop, splitLoops } from './simple-loops.ts';

/** Owners of edges, on the left and right when walking from the edge's first end to its second; -1 for none. */
export interface EdgeSides {
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Further owners of a side that is taken already: the polygons overlap there. */
  readonly conflicts: readonly { readonly edge: number; readonly polygon: number; readonly side: 'left' | 'right' }[];
}

/** Sides of all edges of the graph. `points` holds two whole 1e-7 degrees a vertex. */
export function findEdgeSides(graph: RingGraph, points: Int32Array): EdgeSides {
  const left = new Int32Array(graph.edgeCount).fill(-1);
  const right = new Int32Array(graph.edgeCount).fill(-1);
  const conflicts: { edge: number; polygon: number; side: 'left' | 'right' }[] = [];
  const own = (edge: number, polygon: number, side: 'left' | 'right'): void => {
    const owners = side === 'left' ? left : right;
    if (owners[edge] === -1) owners[edge] = polygon;
    else conflicts.push({ edge, polygon, side });
  };
  const lastSeen = new Int32Array(points.length / 2).fill(-1);
  for (let polygon = 0; polygon + 1 < graph.ringOffsets.length; polygon++) {
    const ring = graph.ringOffsets[polygon]!;
    if (graph.ringOffsets[polygon + 1] === ring + 1 && visitsOnce(graph, ring, lastSeen)) {
      ownSimpleRing(graph, points, ring, (edge, side) => own(edge, polygon, side));
    } else {
      ownLoops(graph, points, splitLoops(graph, polygon), (edge, side) => own(edge, polygon, side));
    }
  }
  return { left, right, conflicts };
}

type Own = (edge: number, side: 'left' | 'right') => void;

function visitsOnce(graph: RingGraph, ring: number, lastSeen: Int32Array): boolean {
  const start = graph.stepOffsets[ring]!;
  const end = graph.stepOffsets[ring + 1]!;
  for (let step = start; step < end; step++) {
    const vertex = graph.vertices[step]!;
    if (lastSeen[vertex] === ring) return false;
    lastSeen[vertex] = ring;
  }
  return end - start >= 3;
}

function ownSimpleRing(graph: RingGraph, points: Int32Array, ring: number, own: Own): void {
  const { vertices, edges, ends } = graph;
  const start = graph.stepOffsets[ring]!;
  const end = graph.stepOffsets[ring + 1]!;
  const anticlockwise = doubleArea(vertices.subarray(start, end), points) > 0;
  for (let step = start; step < end; step++) {
    const edge = edges[step]!;
    own(edge, (ends[edge * 2] === vertices[step]) === anticlockwise ? 'left' : 'right');
  }
}

/** Twice the signed area of a ring of vertices, positive when anticlockwise. */
function doubleArea(ring: ArrayLike<number>, points: Int32Array): number {
  const x0 = points[ring[0]! * 2]!;
  const y0 = points[ring[0]! * 2 + 1]!;
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const v = ring[i]! * 2;
    const w = ring[i + 1 < ring.length ? i + 1 : 0]! * 2;
    sum += (points[v]! - x0) * (points[w + 1]! - y0) - (points[w]! - x0) * (points[v + 1]! - y0);
  }
  return sum;
}

/**
 * An edge bounds the polygon from inside its loop when an even number of the polygon's other loops is around it. That
 * is the same all along a loop, unless loops meet at vertices, where they may cross.
 */
function ownLoops(graph: RingGraph, points: Int32Array, loops: readonly Loop[], own: Own): void {
  const boxes = loops.map((loop) => loopBox(loop, points));
  const meeting = loopsMeet(loops);
  loops.forEach((loop, index) => {
    const anticlockwise = doubleArea(loop.vertices, points) > 0;
    let depth = 0;
    loop.edges.forEach((edge, step) => {
      if (loops.length > 1 && (meeting || step === 0)) depth = depthOf(loop, step, index, loops, boxes, points);
      const insideLeft = anticlockwise === (depth % 2 === 0);
      own(edge, (graph.ends[edge * 2] === loop.vertices[step]) === insideLeft ? 'left' : 'right');
    });
  });
}

function loopsMeet(loops: readonly Loop[]): boolean {
  const seen = new Set<number>();
  let vertices = 0;
  for (const loop of loops) {
    for (const vertex of loop.vertices) seen.add(vertex);
    vertices += loop.vertices.length;
  }
  return seen.size < vertices;
}

/** Counts the other loops around the middle of one of the loop's edges, which lies on none of them. */
function depthOf(
  loop: Loop,
  step: number,
  index: number,
  loops: readonly Loop[],
  boxes: readonly LoopBox[],
  points: Int32Array,
): number {
  const v = loop.vertices[step]! * 2;
  const w = loop.vertices[(step + 1) % loop.vertices.length]! * 2;
  const x = (points[v]! + points[w]!) / 2;
  const y = (points[v + 1]! + points[w + 1]!) / 2;
  let crossings = 0;
  loops.forEach((other, i) => {
    const box = boxes[i]!;
    if (i === index || y < box.minY || y > box.maxY || x > box.maxX) return;
    crossings += crossingsEast(other, points, x, y);
  });
  return crossings;
}

function crossingsEast(loop: Loop, points: Int32Array, x: number, y: number): number {
  let crossings = 0;
  const n = loop.vertices.length;
  for (let i = 0; i < n; i++) {
    const v = loop.vertices[i]! * 2;
    const w = loop.vertices[i + 1 < n ? i + 1 : 0]! * 2;
    const y1 = points[v + 1]! - y;
    const y2 = points[w + 1]! - y;
    if (y1 > 0 === y2 > 0) continue;
    if (points[v]! - x + ((points[w]! - points[v]!) * y1) / (y1 - y2) > 0) crossings++;
  }
  return crossings;
}

interface LoopBox {
  readonly minY: number;
  readonly maxY: number;
  readonly maxX: number;
}

function loopBox(loop: Loop, points: Int32Array): LoopBox {
  let [minY, maxY, maxX] = [Infinity, -Infinity, -Infinity];
  for (const vertex of loop.vertices) {
    maxX = Math.max(maxX, points[vertex * 2]!);
    minY = Math.min(minY, points[vertex * 2 + 1]!);
    maxY = Math.max(maxY, points[vertex * 2 + 1]!);
  }
  return { minY, maxY, maxX };
}

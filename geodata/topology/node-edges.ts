// Noding: gives edges that touch or cross a common vertex, so that neighbours share whole edges.
import { eachNearbyPair, edgeBoxes } from './nearby-pairs.ts';
import type { PairTable } from './pair-table.ts';
import { gatherEdges, type RingGraph, type VertexRings } from './ring-graph.ts';

/**
 * Squared distance, in (1e-7 degree)^2, within which a vertex lies on an edge or on another vertex. Rounding to the
 * grid moves a point by up to 0.7, so two copies of one point may be 1.4 apart; on the ground it is under 2 cm.
 */
const TOUCH_SQUARED = 2;

/** What must change before touching edges share their vertices. */
interface Noding {
  /** Vertices to insert into an edge, in no order. */
  readonly splits: ReadonlyMap<number, readonly number[]>;
  /** Vertices to replace by another. */
  readonly merges: ReadonlyMap<number, number>;
}

/**
 * Compares `edges` with each other and finds vertices that lie on one of them, crossings (which become new vertices,
 * added to `points`) and vertices that are the same but for rounding. `settled`: pairs of two settled edges are skipped.
 */
function findNoding(graph: RingGraph, points: PairTable, edges: Int32Array, settled: Uint8Array | null): Noding {
  const splits = new Map<number, number[]>();
  const merges = new Map<number, number>();
  const { ends } = graph;
  const split = (edge: number, vertex: number): void => {
    if (ends[edge * 2] === vertex || ends[edge * 2 + 1] === vertex) return;
    const known = splits.get(edge);
    if (known === undefined) splits.set(edge, [vertex]);
    else if (!known.includes(vertex)) known.push(vertex);
  };
  const boxes = edgeBoxes(edges, ends, points.pairs, 2);
  eachNearbyPair(boxes, settled, (i, j) => {
    const [e, f] = [edges[i]!, edges[j]!];
    const [a, b, c, d] = [ends[e * 2]!, ends[e * 2 + 1]!, ends[f * 2]!, ends[f * 2 + 1]!];
    if (mergeEnds(points.pairs, a, b, c, d, merges)) return;
    let touching = false;
    for (const [vertex, edge, from, to] of [
      [a, f, c, d],
      [b, f, c, d],
      [c, e, a, b],
      [d, e, a, b],
    ] as const) {
      if (vertex === from || vertex === to || !liesOnEdge(points.pairs, vertex, from, to)) continue;
      split(edge, vertex);
      touching = true;
    }
    if (touching || a === c || a === d || b === c || b === d) return;
    const crossing = crossingVertex(points, a, b, c, d);
    if (crossing < 0) return;
    split(e, crossing);
    split(f, crossing);
  });
  return { splits, merges };
}

function mergeEnds(pairs: Int32Array, a: number, b: number, c: number, d: number, merges: Map<number, number>): boolean {
  let merged = false;
  for (const v of [a, b]) {
    for (const w of [c, d]) {
      if (v === w || squaredDistance(pairs, v, w) > TOUCH_SQUARED) continue;
      merges.set(Math.max(v, w), Math.min(v, w, merges.get(Math.max(v, w)) ?? v));
      merged = true;
    }
  }
  return merged;
}

function squaredDistance(pairs: Int32Array, v: number, w: number): number {
  return (pairs[v * 2]! - pairs[w * 2]!) ** 2 + (pairs[v * 2 + 1]! - pairs[w * 2 + 1]!) ** 2;
}

function liesOnEdge(pairs: Int32Array, v: number, a: number, b: number): boolean {
  const [ax, ay] = [pairs[a * 2]!, pairs[a * 2 + 1]!];
  const [dx, dy] = [pairs[b * 2]! - ax, pairs[b * 2 + 1]! - ay];
  const [vx, vy] = [pairs[v * 2]! - ax, pairs[v * 2 + 1]! - ay];
  const along = vx * dx + vy * dy;
  const lengthSquared = dx * dx + dy * dy;
  if (along <= 0 || along >= lengthSquared) return false;
  const across = dx * vy - dy * vx;
  return across * across <= TOUCH_SQUARED * lengthSquared;
}

/** The vertex, rounded to the grid, at which edges a-b and c-d properly cross; -1 where they do not. */
function crossingVertex(points: PairTable, a: number, b: number, c: number, d: number): number {
  const p = points.pairs;
  const [ax, ay, cx, cy] = [p[a * 2]!, p[a * 2 + 1]!, p[c * 2]!, p[c * 2 + 1]!];
  const [ux, uy] = [p[b * 2]! - ax, p[b * 2 + 1]! - ay];
  const [vx, vy] = [p[d * 2]! - cx, p[d * 2 + 1]! - cy];
  const cross = ux * vy - uy * vx;
  if (cross === 0) return -1;
  const t = ((cx - ax) * vy - (cy - ay) * vx) / cross;
  const s = ((cx - ax) * uy - (cy - ay) * ux) / cross;
  if (t <= 0 || t >= 1 || s <= 0 || s >= 1) return -1;
  return points.add(Math.round(ax + t * ux), Math.round(ay + t * uy));
}

/** The rings with merged vertices replaced and split edges opened, in their old order and direction. */
function applyNoding(graph: RingGraph, points: PairTable, noding: Noding): VertexRings {
  const { stepOffsets, vertices, edges, ends } = graph;
  const ordered = new Map<number, number[]>();
  for (const [edge, inserted] of noding.splits) ordered.set(edge, sortAlong(points.pairs, ends[edge * 2]!, inserted));
  const out: number[] = [];
  const offsets = new Uint32Array(stepOffsets.length);
  for (let ring = 0; ring + 1 < stepOffsets.length; ring++) {
    const start = out.length;
    const push = (vertex: number): void => {
      const kept = finalVertex(noding.merges, vertex);
      if (out.length === start || out[out.length - 1] !== kept) out.push(kept);
    };
    for (let step = stepOffsets[ring]!; step < stepOffsets[ring + 1]!; step++) {
      push(vertices[step]!);
      const inserted = ordered.get(edges[step]!);
      if (inserted === undefined) continue;
      if (ends[edges[step]! * 2] === vertices[step]) for (const vertex of inserted) push(vertex);
      else for (let i = inserted.length - 1; i >= 0; i--) push(inserted[i]!);
    }
    while (out.length > start + 1 && out[out.length - 1] === out[start]) out.pop();
    offsets[ring + 1] = out.length;
  }
  return { ringOffsets: graph.ringOffsets, stepOffsets: offsets, vertices: Int32Array.from(out) };
}

function finalVertex(merges: ReadonlyMap<number, number>, vertex: number): number {
  let kept = vertex;
  for (let next = merges.get(kept); next !== undefined; next = merges.get(kept)) kept = next;
  return kept;
}

function sortAlong(pairs: Int32Array, from: number, vertices: readonly number[]): number[] {
  return [...vertices].sort((v, w) => squaredDistance(pairs, from, v) - squaredDistance(pairs, from, w) || v - w);
}

export type NodingScope = 'lone' | 'everything' | 'every-pair';

/** More rounds than any data needed; what is left then is reported as a tangle. */
const MOST_ROUNDS = 12;

/**
 * Nodes edges until nothing changes. `lone`: edges with one owner among themselves, which is where simplified polygons
 * meet in T-junctions and costs little; `everything`: edges with one owner against all edges; `every-pair`: all edges
 * against all.
 */
export function nodeEdges(graph: RingGraph, points: PairTable, scope: NodingScope): RingGraph {
  let current = graph;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { edges, settled } = candidates(current, scope);
    const noding = findNoding(current, points, edges, settled);
    if (noding.splits.size === 0 && noding.merges.size === 0) return current;
    current = gatherEdges(applyNoding(current, points, noding));
  }
  return current;
}

function candidates(graph: RingGraph, scope: NodingScope): { edges: Int32Array; settled: Uint8Array | null } {
  if (scope !== 'lone') {
    const settled = graph.uses.map((uses) => (uses === 2 ? 1 : 0));
    return { edges: Int32Array.from(settled, (_, edge) => edge), settled: scope === 'everything' ? settled : null };
  }
  let count = 0;
  for (const uses of graph.uses) if (uses === 1) count++;
  const edges = new Int32Array(count);
  let next = 0;
  graph.uses.forEach((uses, edge) => {
    if (uses === 1) edges[next++] = edge;
  });
  return { edges, settled: null };
}

// Joins edges into arcs: runs of edges with the same block on either side, from node to node.
import type { Topology } from '../model/topology.ts';

/** A topology before its arcs are measured. */
export type ArcGraph = Omit<Topology, 'lengthMetres' | 'sweepSquareMetres'>;

/** Edges with their owners: `left` and `right` as seen from the first of the edge's two `ends` towards the second. */
export interface OwnedEdges {
  readonly count: number;
  readonly ends: Int32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Two whole 1e-7 degrees a vertex. */
  readonly points: Int32Array;
  /** 1 for vertices that must become nodes whatever meets there; null for none. */
  readonly breaks: Uint8Array | null;
}

export interface TracedArcs {
  readonly graph: ArcGraph;
  /** Arc of each edge; -1 for edges that bound nothing (the same owner on both sides). */
  readonly arcOfEdge: Int32Array;
  /** 1 where the arc runs along the edge from its second end to its first. */
  readonly reversed: Uint8Array;
}

/**
 * Arcs of the edges, in order of the first edge of each, closed arcs last. The left block of an arc is never OUTSIDE:
 * it is the lower of two block indexes, or the only one.
 */
export function traceArcs(edges: OwnedEdges): TracedArcs {
  const oriented = orient(edges);
  const isNode = findNodes(edges, oriented);
  const walk = new ArcWalk(edges, oriented);
  for (let edge = 0; edge < edges.count; edge++) {
    if (oriented.bounds[edge] && isNode[oriented.from[edge]!]) walk.trace(edge, isNode);
  }
  for (let edge = 0; edge < edges.count; edge++) {
    if (!oriented.bounds[edge] || walk.arcOfEdge[edge] !== -1) continue;
    isNode[oriented.from[edge]!] = 1;
    walk.trace(edge, isNode);
  }
  return { graph: walk.finish(), arcOfEdge: walk.arcOfEdge, reversed: oriented.reversed };
}

interface Oriented {
  readonly bounds: Uint8Array;
  readonly reversed: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** The last edge found to leave each vertex; at a vertex that is no node there is only one. */
  readonly leaving: Int32Array;
}

function orient(edges: OwnedEdges): Oriented {
  const { count, ends } = edges;
  const bounds = new Uint8Array(count);
  const reversed = new Uint8Array(count);
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const left = edges.left.slice();
  const right = edges.right.slice();
  const leaving = new Int32Array(edges.points.length / 2).fill(-1);
  for (let edge = 0; edge < count; edge++) {
    const [l, r] = [left[edge]!, right[edge]!];
    bounds[edge] = l === r ? 0 : 1;
    const flip = l < 0 || (r >= 0 && r < l);
    reversed[edge] = flip ? 1 : 0;
    from[edge] = ends[edge * 2 + (flip ? 1 : 0)]!;
    to[edge] = ends[edge * 2 + (flip ? 0 : 1)]!;
    if (flip) [left[edge], right[edge]] = [r, l];
    if (bounds[edge]) leaving[from[edge]!] = edge;
  }
  return { bounds, reversed, from, to, left, right, leaving };
}

/** A vertex is a node unless exactly one edge arrives and one leaves, with the same pair of blocks. */
function findNodes(edges: OwnedEdges, oriented: Oriented): Uint8Array {
  const { bounds, from, to, left, right, leaving } = oriented;
  const isNode = edges.breaks?.slice() ?? new Uint8Array(leaving.length);
  const arrivals = new Uint8Array(leaving.length);
  for (let edge = 0; edge < edges.count; edge++) {
    if (!bounds[edge]) continue;
    const start = from[edge]!;
    if (leaving[start] !== edge) isNode[start] = 1;
    const end = to[edge]!;
    const onward = leaving[end]!;
    if (arrivals[end] || onward < 0 || left[onward] !== left[edge] || right[onward] !== right[edge]) isNode[end] = 1;
    arrivals[end] = 1;
  }
  for (let edge = 0; edge < edges.count; edge++) {
    if (bounds[edge] && !arrivals[from[edge]!]) isNode[from[edge]!] = 1;
  }
  return isNode;
}

class ArcWalk {
  readonly arcOfEdge: Int32Array;
  readonly #edges: OwnedEdges;
  readonly #oriented: Oriented;
  readonly #nodeOfVertex: Int32Array;
  readonly #coordinates: Int32Array;
  readonly #offsets: number[] = [0];
  readonly #ends: number[] = [];
  readonly #blocks: number[] = [];
  #points = 0;
  #nodes = 0;

  constructor(edges: OwnedEdges, oriented: Oriented) {
    this.#edges = edges;
    this.#oriented = oriented;
    this.arcOfEdge = new Int32Array(edges.count).fill(-1);
    this.#nodeOfVertex = new Int32Array(oriented.leaving.length).fill(-1);
    // Every edge adds one point, and every arc one more; there are no more arcs than edges.
    this.#coordinates = new Int32Array(edges.count * 4);
  }

  trace(first: number, isNode: Uint8Array): void {
    const { from, to, left, right, leaving } = this.#oriented;
    const arc = this.#offsets.length - 1;
    this.#addPoint(from[first]!);
    let edge = first;
    for (;;) {
      this.arcOfEdge[edge] = arc;
      this.#addPoint(to[edge]!);
      if (isNode[to[edge]!]) break;
      edge = leaving[to[edge]!]!;
    }
    this.#ends.push(this.#node(from[first]!), this.#node(to[edge]!));
    this.#blocks.push(left[first]!, right[first]!);
    this.#offsets.push(this.#points);
  }

  finish(): ArcGraph {
    const arcCount = this.#offsets.length - 1;
    const even = (values: readonly number[], shift: number): Int32Array =>
      Int32Array.from({ length: arcCount }, (_, arc) => values[arc * 2 + shift]!);
    return {
      arcCount,
      nodeCount: this.#nodes,
      offsets: Uint32Array.from(this.#offsets),
      coordinates: this.#coordinates.slice(0, this.#points * 2),
      leftBlock: even(this.#blocks, 0),
      rightBlock: even(this.#blocks, 1),
      startNode: Uint32Array.from(even(this.#ends, 0)),
      endNode: Uint32Array.from(even(this.#ends, 1)),
    };
  }

  #addPoint(vertex: number): void {
    this.#coordinates[this.#points * 2] = this.#edges.points[vertex * 2]!;
    this.#coordinates[this.#points * 2 + 1] = this.#edges.points[vertex * 2 + 1]!;
    this.#points++;
  }

  #node(vertex: number): number {
    const known = this.#nodeOfVertex[vertex]!;
    if (known >= 0) return known;
    this.#nodeOfVertex[vertex] = this.#nodes;
    return this.#nodes++;
  }
}

// The tiles of the mosaic as a graph that roads can follow, and least-cost paths through it.
import type { BlockShapes } from './block-shapes.ts';
import { moorDistance } from './land.ts';
import { type KmPoint, km } from './plane.ts';

/** Land tiles and the edges between them, in CSR. Nodes are tile numbers. */
export interface RoadGraph {
  readonly nodes: number;
  readonly places: readonly KmPoint[];
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  /** Undirected edge of each entry: both directions share one number. */
  readonly edges: Uint32Array;
  /** Cost of building along an edge, by edge number: km, more on the moor, less where a road is already. */
  readonly costs: Float64Array;
}

/** A stable number in [0, 1) for a pair of tiles: roads wander instead of running straight. */
function wander(a: number, b: number): number {
  const mixed = Math.imul(Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
}

/** All pairs of neighbouring land tiles plus the `extra` pairs (a bridge). */
export function makeRoadGraph({ mosaic, blockOfTile }: BlockShapes, extra: readonly (readonly [number, number])[]): RoadGraph {
  const places = Array.from({ length: mosaic.count }, (_, tile) => ({
    x: mosaic.points[2 * tile]!,
    y: mosaic.points[2 * tile + 1]!,
  }));
  const targets: number[] = [];
  const edges: number[] = [];
  const costs: number[] = [];
  const offsets = new Uint32Array(mosaic.count + 1);
  const numberOf = new Map<number, number>();
  for (let tile = 0; tile < mosaic.count; tile += 1) {
    const bridges = extra.flatMap(([a, b]) => (a === tile ? [b] : b === tile ? [a] : []));
    for (const other of blockOfTile[tile]! < 0 ? [] : [...mosaic.delaunay.neighbors(tile), ...bridges]) {
      if (blockOfTile[other]! < 0) continue;
      const key = Math.min(tile, other) * mosaic.count + Math.max(tile, other);
      let edge = numberOf.get(key);
      if (edge === undefined) {
        edge = costs.length;
        numberOf.set(key, edge);
        const moor = moorDistance(places[tile]!) < 0.9 ? 1.6 : 1;
        costs.push(
          km(places[tile]!, places[other]!) * moor * (0.8 + 0.5 * wander(Math.min(tile, other), Math.max(tile, other))),
        );
      }
      targets.push(other);
      edges.push(edge);
    }
    offsets[tile + 1] = targets.length;
  }
  return {
    nodes: mosaic.count,
    places,
    offsets,
    targets: Uint32Array.from(targets),
    edges: Uint32Array.from(edges),
    costs: Float64Array.from(costs),
  };
}

/** A path as edge numbers with the node each edge leads to, from start to end. */
export interface Path {
  readonly start: number;
  readonly steps: readonly { readonly edge: number; readonly to: number }[];
}

/** Finds least-cost paths; keeps its arrays between calls. Ties go to the lower node, so that answers do not wander. */
export class PathFinder {
  private readonly graph: RoadGraph;
  private readonly cost: Float64Array;
  private readonly cameBy: Int32Array;
  private readonly visit: Uint32Array;
  private readonly settled: Uint32Array;
  private visits = 0;

  constructor(graph: RoadGraph) {
    this.graph = graph;
    this.cost = new Float64Array(graph.nodes);
    this.cameBy = new Int32Array(graph.nodes);
    this.visit = new Uint32Array(graph.nodes);
    this.settled = new Uint32Array(graph.nodes);
  }

  /** The cheapest way from one node to any node for which `arrived` holds; null where there is none. */
  find(from: number, arrived: (node: number) => boolean): Path | null {
    const { offsets, targets, edges, costs } = this.graph;
    this.visits += 1;
    const heap = new NodeHeap();
    this.reach(from, 0, -1);
    heap.push(from, 0);
    for (let node = heap.pop(); node >= 0; node = heap.pop()) {
      if (this.settled[node] === this.visits) continue;
      this.settled[node] = this.visits;
      if (arrived(node)) return this.traceBack(from, node);
      for (let entry = offsets[node]!; entry < offsets[node + 1]!; entry += 1) {
        const to = targets[entry]!;
        const cost = this.cost[node]! + costs[edges[entry]!]!;
        if (this.visit[to] === this.visits && this.cost[to]! <= cost) continue;
        this.reach(to, cost, entry);
        heap.push(to, cost);
      }
    }
    return null;
  }

  private reach(node: number, cost: number, entry: number): void {
    this.visit[node] = this.visits;
    this.cost[node] = cost;
    this.cameBy[node] = entry;
  }

  private traceBack(from: number, to: number): Path {
    const steps: { edge: number; to: number }[] = [];
    for (let node = to; node !== from; ) {
      const entry = this.cameBy[node]!;
      const edge = this.graph.edges[entry]!;
      steps.push({ edge, to: node });
      node = this.sourceOf(entry);
    }
    return { start: from, steps: steps.reverse() };
  }

  /** The node whose list holds an entry (binary search in the offsets). */
  private sourceOf(entry: number): number {
    const { offsets } = this.graph;
    let low = 0;
    let high = this.graph.nodes;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (offsets[middle]! <= entry) low = middle;
      else high = middle;
    }
    return low;
  }
}

/** A binary heap of nodes by cost, then number. */
class NodeHeap {
  private readonly nodes: number[] = [];
  private readonly costs: number[] = [];

  push(node: number, cost: number): void {
    let at = this.nodes.length;
    this.nodes.push(node);
    this.costs.push(cost);
    while (at > 0 && this.before(at, (at - 1) >> 1)) {
      this.swap(at, (at - 1) >> 1);
      at = (at - 1) >> 1;
    }
  }

  /** The cheapest node, or -1 when there is none. */
  pop(): number {
    const first = this.nodes[0];
    if (first === undefined) return -1;
    const last = this.nodes.length - 1;
    this.swap(0, last);
    this.nodes.pop();
    this.costs.pop();
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const least = left + 1 < last && this.before(left + 1, left) ? left + 1 : left;
      if (left >= last || !this.before(least, at)) return first;
      this.swap(at, least);
      at = least;
    }
  }

  private before(a: number, b: number): boolean {
    const difference = this.costs[a]! - this.costs[b]!;
    return difference < 0 || (difference === 0 && this.nodes[a]! < this.nodes[b]!);
  }

  private swap(a: number, b: number): void {
    [this.nodes[a], this.nodes[b]] = [this.nodes[b]!, this.nodes[a]!];
    [this.costs[a], this.costs[b]] = [this.costs[b]!, this.costs[a]!];
  }
}

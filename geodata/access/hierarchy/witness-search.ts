// Short Dijkstra searches that look for a way around a node: where there is one no longer than through it, no shortcut is needed.
import { NO_WAY } from './cost.ts';
import { OUT, type ShrinkingGraph } from './shrinking-graph.ts';

/** A search that is given up early finds fewer ways around: more shortcuts, never a wrong one. */
export interface WitnessLimits {
  readonly settled: number;
  readonly hops: number;
}

/** Holds 9 bytes a node between searches, so that a search costs only what it looks at. */
export class WitnessSearch {
  readonly #graph: ShrinkingGraph;
  readonly #cost: Float64Array;
  readonly #hops: Uint8Array;
  #touched = new Uint32Array(1024);
  #touchedCount = 0;
  #heapCost = new Float64Array(1024);
  #heapNode = new Uint32Array(1024);
  #heapSize = 0;

  constructor(graph: ShrinkingGraph) {
    this.#graph = graph;
    this.#cost = new Float64Array(graph.nodeCount).fill(NO_WAY);
    this.#hops = new Uint8Array(graph.nodeCount);
  }

  /** Upper bound of the cost to the node, found by the last run. */
  costTo(node: number): number {
    return this.#cost[node]!;
  }

  /** Searches from a node around another, as far as `limit`; nodes that are gone are in nobody's block. */
  run(from: number, around: number, limit: number, limits: WitnessLimits): void {
    this.#clear();
    const { first, size, other, cost: arcCost, way } = this.#graph;
    const cost = this.#cost;
    this.#reach(from, 0, 0);
    for (let settled = 0; this.#heapSize > 0 && settled < limits.settled; ) {
      const here = this.#heapCost[0]!;
      if (here > limit) return;
      const node = this.#heapNode[0]!;
      this.#pop();
      if (here > cost[node]!) continue;
      settled++;
      const hops = this.#hops[node]! + 1;
      if (hops > limits.hops) continue;
      const end = first[node]! + size[node]!;
      for (let at = first[node]!; at < end; at++) {
        if ((way[at]! & OUT) === 0) continue;
        const next = other[at]!;
        const reached = here + arcCost[at]!;
        if (next !== around && reached <= limit && reached < cost[next]!) this.#reach(next, reached, hops);
      }
    }
  }

  #clear(): void {
    for (let at = 0; at < this.#touchedCount; at++) this.#cost[this.#touched[at]!] = NO_WAY;
    this.#touchedCount = 0;
    this.#heapSize = 0;
  }

  #reach(node: number, cost: number, hops: number): void {
    if (this.#cost[node] === NO_WAY) {
      if (this.#touchedCount === this.#touched.length) this.#touched = grown(this.#touched, Uint32Array);
      this.#touched[this.#touchedCount++] = node;
    }
    this.#cost[node] = cost;
    this.#hops[node] = hops;
    if (this.#heapSize === this.#heapCost.length) {
      this.#heapCost = grown(this.#heapCost, Float64Array);
      this.#heapNode = grown(this.#heapNode, Uint32Array);
    }
    const [costs, nodes] = [this.#heapCost, this.#heapNode];
    let at = this.#heapSize++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (costs[parent]! <= cost) break;
      costs[at] = costs[parent]!;
      nodes[at] = nodes[parent]!;
      at = parent;
    }
    costs[at] = cost;
    nodes[at] = node;
  }

  #pop(): void {
    const [costs, nodes] = [this.#heapCost, this.#heapNode];
    const size = --this.#heapSize;
    const cost = costs[size]!;
    const node = nodes[size]!;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && costs[child + 1]! < costs[child]!) child++;
      if (costs[child]! >= cost) break;
      costs[at] = costs[child]!;
      nodes[at] = nodes[child]!;
      at = child;
    }
    costs[at] = cost;
    nodes[at] = node;
  }
}

function grown<T extends Uint32Array | Float64Array>(old: T, Kind: new (length: number) => T): T {
  const larger = new Kind(2 * old.length);
  larger.set(old);
  return larger;
}

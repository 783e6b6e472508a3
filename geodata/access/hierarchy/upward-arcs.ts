// What contraction leaves behind: the arcs of each node to those that were taken off after it.

import type { RoutingGraph } from '../routing/routing-graph.ts';
import { costDecimetres, costDeciseconds } from './cost.ts';
import type { ClimbTable, Hierarchy } from './hierarchy.ts';
import { IN, OUT, type ShrinkingGraph } from './shrinking-graph.ts';

/** Arcs and shortcuts of nodes that were taken off, gathered node by node, then laid out as a hierarchy. */
export class UpwardArcs {
  readonly #graph: RoutingGraph;
  /** A node stands at the end of a longest climb of so many arcs. */
  readonly #level: Uint32Array;
  readonly #first: Uint32Array;
  readonly #size: Uint32Array;
  #count = 0;
  #other: Uint32Array;
  #cost: Float64Array;
  #way: Uint8Array;

  constructor(graph: RoutingGraph) {
    this.#graph = graph;
    this.#level = new Uint32Array(graph.nodeCount);
    this.#first = new Uint32Array(graph.nodeCount);
    this.#size = new Uint32Array(graph.nodeCount);
    const room = Math.ceil(1.5 * graph.forward.nodes.length) + 16;
    this.#other = new Uint32Array(room);
    this.#cost = new Float64Array(room);
    this.#way = new Uint8Array(room);
  }

  levelOf(node: number): number {
    return this.#level[node]!;
  }

  /** Keeps the arcs that a node has when it is taken off, and lifts its neighbours above it. */
  keep(shrinking: ShrinkingGraph, node: number): void {
    const from = shrinking.first[node]!;
    const size = shrinking.size[node]!;
    if (this.#count + size > this.#other.length) this.#grow();
    this.#first[node] = this.#count;
    this.#size[node] = size;
    const above = this.#level[node]! + 1;
    for (let at = from; at < from + size; at++, this.#count++) {
      const other = shrinking.other[at]!;
      this.#other[this.#count] = other;
      this.#cost[this.#count] = shrinking.cost[at]!;
      this.#way[this.#count] = shrinking.way[at]!;
      if (this.#level[other]! < above) this.#level[other] = above;
    }
  }

  /** All nodes have been taken off: numbers them from the top down, along the graph's own order within a level. */
  hierarchy(): Hierarchy {
    const { nodeCount, networkNodes, original } = this.#graph;
    const nodeAt = this.#fromTheTop();
    const placeOf = new Uint32Array(nodeCount);
    for (let place = 0; place < nodeCount; place++) placeOf[nodeAt[place]!] = place;
    return {
      nodeCount,
      networkNodes,
      copiesOf: original.slice(networkNodes),
      placeOf,
      climb: this.#table(nodeAt, placeOf, OUT),
      descent: this.#table(nodeAt, placeOf, IN),
    };
  }

  #fromTheTop(): Uint32Array {
    const level = this.#level;
    const top = level.reduce((most, at) => Math.max(most, at), 0);
    const next = new Uint32Array(top + 2);
    for (let node = 0; node < level.length; node++) next[top - level[node]! + 1]!++;
    for (let at = 0; at <= top; at++) next[at + 1]! += next[at]!;
    const nodeAt = new Uint32Array(level.length);
    for (let node = 0; node < level.length; node++) nodeAt[next[top - level[node]!]!++] = node;
    return nodeAt;
  }

  #table(nodeAt: Uint32Array, placeOf: Uint32Array, way: number): ClimbTable {
    let arcs = 0;
    for (let at = 0; at < this.#count; at++) if ((this.#way[at]! & way) !== 0) arcs++;
    const offsets = new Uint32Array(nodeAt.length + 1);
    const places = new Uint32Array(arcs);
    const deciseconds = new Uint32Array(arcs);
    const decimetres = new Uint32Array(arcs);
    arcs = 0;
    for (let place = 0; place < nodeAt.length; place++) {
      const first = this.#first[nodeAt[place]!]!;
      for (let at = first; at < first + this.#size[nodeAt[place]!]!; at++) {
        if ((this.#way[at]! & way) === 0) continue;
        places[arcs] = placeOf[this.#other[at]!]!;
        deciseconds[arcs] = costDeciseconds(this.#cost[at]!);
        decimetres[arcs] = costDecimetres(this.#cost[at]!);
        arcs++;
      }
      offsets[place + 1] = arcs;
    }
    return { offsets, places, deciseconds, decimetres };
  }

  #grow(): void {
    const room = 2 * this.#other.length + 65_536;
    const [other, cost, way] = [new Uint32Array(room), new Float64Array(room), new Uint8Array(room)];
    other.set(this.#other);
    cost.set(this.#cost);
    way.set(this.#way);
    [this.#other, this.#cost, this.#way] = [other, cost, way];
  }
}

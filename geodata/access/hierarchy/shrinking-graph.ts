// The part of a graph that is still to be contracted: arcs of each node in one block of a pool, both ways in one entry where they cost the same.
import type { RoutingGraph } from '../routing/routing-graph.ts';
import { packCost } from './cost.ts';

/** Bits of `way`: the arc leads from the node of the block to the other, or from the other to it. */
export const OUT = 1;
export const IN = 2;

/** Every arc stands in the blocks of both its nodes. Loops are left out: no shortest way uses one. */
export class ShrinkingGraph {
  readonly nodeCount: number;
  /** Where a node's entries begin in the pool, and how many there are. */
  readonly first: Uint32Array;
  readonly size: Uint32Array;
  /** 1 for nodes that were taken off. */
  readonly gone: Uint8Array;
  /** The pool: replaced when it is full, so hold these only between insertions. */
  other: Uint32Array;
  cost: Float64Array;
  way: Uint8Array;
  readonly #room: Uint32Array;
  #end = 0;

  constructor(graph: RoutingGraph) {
    const { nodeCount } = graph;
    this.nodeCount = nodeCount;
    this.first = new Uint32Array(nodeCount);
    this.size = new Uint32Array(nodeCount);
    this.gone = new Uint8Array(nodeCount);
    this.#room = new Uint32Array(nodeCount);
    const { forward, backward } = graph;
    let room = 0;
    for (let node = 0; node < nodeCount; node++) {
      const arcs = forward.offsets[node + 1]! - forward.offsets[node]! + backward.offsets[node + 1]! - backward.offsets[node]!;
      this.first[node] = room;
      this.#room[node] = arcs;
      room += arcs;
    }
    this.#end = room;
    this.other = new Uint32Array(room);
    this.cost = new Float64Array(room);
    this.way = new Uint8Array(room);
    for (let node = 0; node < nodeCount; node++) {
      for (let arc = forward.offsets[node]!; arc < forward.offsets[node + 1]!; arc++) {
        this.#addHalf(node, forward.nodes[arc]!, packCost(forward.deciseconds[arc]!, forward.decimetres[arc]!), OUT);
      }
      for (let arc = backward.offsets[node]!; arc < backward.offsets[node + 1]!; arc++) {
        this.#addHalf(node, backward.nodes[arc]!, packCost(backward.deciseconds[arc]!, backward.decimetres[arc]!), IN);
      }
    }
  }

  /** Adds the arc, or lowers the cost of the one that is there. */
  add(from: number, to: number, cost: number): void {
    this.#addHalf(from, to, cost, OUT);
    this.#addHalf(to, from, cost, IN);
  }

  /** Takes the node and its arcs out of the graph. */
  remove(node: number): void {
    const end = this.first[node]! + this.size[node]!;
    for (let at = this.first[node]!; at < end; at++) this.#forget(this.other[at]!, node);
    this.size[node] = 0;
    this.gone[node] = 1;
  }

  /** How many nodes it has arcs to or from; no more than `most` are told apart. */
  neighbours(node: number, most: number): number {
    const start = this.first[node]!;
    const end = start + this.size[node]!;
    let count = 0;
    for (let at = start; at < end && count < most; at++) {
      let seen = start;
      while (this.other[seen] !== this.other[at]) seen++;
      if (seen === at) count++;
    }
    return count;
  }

  #addHalf(node: number, other: number, cost: number, way: number): void {
    if (node === other) return;
    const start = this.first[node]!;
    const end = start + this.size[node]!;
    let same = -1;
    for (let at = start; at < end; at++) {
      if (this.other[at] !== other) continue;
      if ((this.way[at]! & way) !== 0) {
        if (this.cost[at]! <= cost) return;
        if (this.way[at] === way) this.#drop(node, at);
        else this.way[at]! ^= way;
        this.#addHalf(node, other, cost, way);
        return;
      }
      if (this.cost[at] === cost) same = at;
    }
    if (same >= 0) this.way[same]! |= way;
    else this.#append(node, other, cost, way);
  }

  #append(node: number, other: number, cost: number, way: number): void {
    if (this.size[node] === this.#room[node]) this.#makeRoom(node);
    const at = this.first[node]! + this.size[node]!++;
    this.other[at] = other;
    this.cost[at] = cost;
    this.way[at] = way;
  }

  #drop(node: number, at: number): void {
    const last = this.first[node]! + --this.size[node]!;
    this.other[at] = this.other[last]!;
    this.cost[at] = this.cost[last]!;
    this.way[at] = this.way[last]!;
  }

  #forget(node: number, other: number): void {
    for (let at = this.first[node]! + this.size[node]! - 1; at >= this.first[node]!; at--) {
      if (this.other[at] === other) this.#drop(node, at);
    }
  }

  /** Moves a block to the end of the pool with half as much room again. */
  #makeRoom(node: number): void {
    const room = Math.ceil(this.#room[node]! * 1.5) + 2;
    if (this.#end + room > this.other.length) this.#pack(room);
    const from = this.first[node]!;
    const to = this.#end;
    this.other.copyWithin(to, from, from + this.size[node]!);
    this.cost.copyWithin(to, from, from + this.size[node]!);
    this.way.copyWithin(to, from, from + this.size[node]!);
    this.first[node] = to;
    this.#room[node] = room;
    this.#end = to + room;
  }

  /** A new pool without the holes, blocks in the order of nodes, with room for as many entries again as are left. */
  #pack(more: number): void {
    let used = 0;
    for (let node = 0; node < this.nodeCount; node++) used += this.size[node]!;
    const room = Math.ceil(used * 1.25) + more + 1024;
    const other = new Uint32Array(room);
    const cost = new Float64Array(room);
    const way = new Uint8Array(room);
    let end = 0;
    for (let node = 0; node < this.nodeCount; node++) {
      const from = this.first[node]!;
      const size = this.size[node]!;
      for (let at = 0; at < size; at++) {
        other[end + at] = this.other[from + at]!;
        cost[end + at] = this.cost[from + at]!;
        way[end + at] = this.way[from + at]!;
      }
      this.first[node] = end;
      this.#room[node] = size;
      end += size;
    }
    this.other = other;
    this.cost = cost;
    this.way = way;
    this.#end = end;
  }
}

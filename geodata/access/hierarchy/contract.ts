// Nodes are taken off one after another, those that cost least first; where the shortest way between two neighbours led through the node,
// a shortcut stays. Rounds take only nodes that come before all their neighbours, so the order of the work changes nothing.
import type { RoutingGraph } from '../routing/routing-graph.ts';
import type { Hierarchy } from './hierarchy.ts';
import { IN, OUT, ShrinkingGraph } from './shrinking-graph.ts';
import { UpwardArcs } from './upward-arcs.ts';
import { type WitnessLimits, WitnessSearch } from './witness-search.ts';

export interface ContractionWatch {
  /** Nodes that are done, of all. */
  readonly progress?: (done: number, total: number) => void;
  /** Asked between rounds, and every thousand nodes; true ends the work without a result. */
  readonly cancelled?: () => boolean;
}

/** To weigh a node, and to take it off: the second is done once a node, the first often. */
const WEIGHING: WitnessLimits = { settled: 60, hops: 8 };
const TAKING: WitnessLimits = { settled: 400, hops: 100 };
/**
 * Weight of a shortcut for each arc that goes, against one level of height. Tried on a made-up country of 300,000 nodes: 1, 2, 4, 6, 8
 * and 16 leave 682, 649, 624, 615, 609 and 603 thousand arcs and climbs of 196, 152, 121, 119, 117 and 117 places. Counting neighbours
 * that were taken off as well made both worse (733 thousand, 494 places).
 */
const SHORTCUT_WEIGHT = 8;
/** Rounds of dead ends and chains end sooner when one takes less than a thousandth of what is left. */
const EASY_ROUNDS = 200;
const ASK_EVERY = 1024;

/** The hierarchy of a graph; null when it was cancelled. Equal for equal graphs. */
export function contract(graph: RoutingGraph, watch: ContractionWatch = {}): Hierarchy | null {
  const contraction = new Contraction(graph, watch);
  return contraction.easyOnes() && contraction.rest() ? contraction.hierarchy() : null;
}

class Contraction {
  readonly #shrinking: ShrinkingGraph;
  readonly #search: WitnessSearch;
  readonly #arcs: UpwardArcs;
  readonly #watch: ContractionWatch;
  readonly #weight: Float32Array;
  #left: Uint32Array;
  #done = 0;
  /** Shortcuts of the node that is looked at: from, to, cost. */
  readonly #found: number[] = [];

  constructor(graph: RoutingGraph, watch: ContractionWatch) {
    this.#shrinking = new ShrinkingGraph(graph);
    this.#search = new WitnessSearch(this.#shrinking);
    this.#arcs = new UpwardArcs(graph);
    this.#watch = watch;
    this.#weight = new Float32Array(graph.nodeCount);
    this.#left = Uint32Array.from({ length: graph.nodeCount }, (_, node) => node);
  }

  hierarchy(): Hierarchy {
    return this.#arcs.hierarchy();
  }

  /** Dead ends and chains: they need no search. Every round leaves out nodes beside one that it took. */
  easyOnes(): boolean {
    const takenRound = new Uint32Array(this.#shrinking.nodeCount);
    for (let round = 1; round <= EASY_ROUNDS; round++) {
      const before = this.#done;
      for (const node of this.#left) {
        if (takenRound[node] === round || this.#shrinking.neighbours(node, 3) > 2) continue;
        this.#everyPair(node);
        this.#mark(node, takenRound, round);
        this.#takeOff(node);
        if (this.#done % ASK_EVERY === 0 && this.#stopped()) return false;
      }
      this.#forgetTheGone();
      if (this.#done - before < this.#left.length / 1000 || this.#left.length === 0) break;
    }
    return !this.#stopped();
  }

  rest(): boolean {
    for (const node of this.#left) {
      this.#weigh(node);
      if (node % ASK_EVERY === 0 && this.#stopped()) return false;
    }
    const touched = new Uint8Array(this.#shrinking.nodeCount);
    while (this.#left.length > 0) {
      const chosen = this.#left.filter((node) => this.#isLeast(node));
      for (const node of chosen) {
        this.#shortcuts(node, TAKING);
        this.#mark(node, touched, 1);
        this.#takeOff(node);
        if (this.#done % ASK_EVERY === 0 && this.#stopped()) return false;
      }
      this.#forgetTheGone();
      for (const node of this.#left) {
        if (touched[node] === 0) continue;
        touched[node] = 0;
        this.#weigh(node);
      }
      if (this.#stopped()) return false;
    }
    return true;
  }

  #stopped(): boolean {
    this.#watch.progress?.(this.#done, this.#shrinking.nodeCount);
    return this.#watch.cancelled?.() ?? false;
  }

  #forgetTheGone(): void {
    this.#left = this.#left.filter((node) => this.#shrinking.gone[node] === 0);
  }

  #mark(node: number, marks: Uint32Array | Uint8Array, mark: number): void {
    const { first, size, other } = this.#shrinking;
    for (let at = first[node]!; at < first[node]! + size[node]!; at++) marks[other[at]!] = mark;
  }

  /** With `#found` as its shortcuts. */
  #takeOff(node: number): void {
    this.#arcs.keep(this.#shrinking, node);
    this.#shrinking.remove(node);
    for (let at = 0; at < this.#found.length; at += 3) {
      this.#shrinking.add(this.#found[at]!, this.#found[at + 1]!, this.#found[at + 2]!);
    }
    this.#done++;
  }

  /** Before all its neighbours: by weight, then by a mixed number, so that equal weights make no long queues. */
  #isLeast(node: number): boolean {
    const { first, size, other } = this.#shrinking;
    const weight = this.#weight[node]!;
    for (let at = first[node]!; at < first[node]! + size[node]!; at++) {
      const next = other[at]!;
      if (this.#weight[next]! < weight) return false;
      if (this.#weight[next] === weight && mixed(next) < mixed(node)) return false;
    }
    return true;
  }

  /** What taking the node off would cost: shortcuts for each arc that goes, and how high it stands. */
  #weigh(node: number): void {
    const { first, size, way } = this.#shrinking;
    this.#shortcuts(node, WEIGHING);
    let arcs = 0;
    for (let at = first[node]!; at < first[node]! + size[node]!; at++) arcs += way[at] === (OUT | IN) ? 2 : 1;
    const added = this.#found.length / 3;
    this.#weight[node] = arcs === 0 ? 0 : (SHORTCUT_WEIGHT * added) / arcs + this.#arcs.levelOf(node);
  }

  /** A shortcut for every pair of neighbours: right for a node with two, where a search would cost more than it saves. */
  #everyPair(node: number): void {
    const { first, size, other, cost, way } = this.#shrinking;
    const end = first[node]! + size[node]!;
    this.#found.length = 0;
    for (let into = first[node]!; into < end; into++) {
      if ((way[into]! & IN) === 0) continue;
      for (let out = first[node]!; out < end; out++) {
        if ((way[out]! & OUT) === 0 || other[out] === other[into]) continue;
        this.#found.push(other[into]!, other[out]!, cost[into]! + cost[out]!);
      }
    }
  }

  /** Fills `#found` with the ways through a node for which there is none as good around it. */
  #shortcuts(node: number, limits: WitnessLimits): void {
    const { first, size, other, cost, way } = this.#shrinking;
    const start = first[node]!;
    const end = start + size[node]!;
    this.#found.length = 0;
    for (let into = start; into < end; into++) {
      if ((way[into]! & IN) === 0) continue;
      const from = other[into]!;
      let longest = -1;
      for (let out = start; out < end; out++) {
        if ((way[out]! & OUT) !== 0 && other[out] !== from) longest = Math.max(longest, cost[out]!);
      }
      if (longest < 0) continue;
      this.#search.run(from, node, cost[into]! + longest, limits);
      for (let out = start; out < end; out++) {
        if ((way[out]! & OUT) === 0 || other[out] === from) continue;
        const through = cost[into]! + cost[out]!;
        if (this.#search.costTo(other[out]!) > through) this.#found.push(from, other[out]!, through);
      }
    }
  }
}

/** The finishing steps of MurmurHash3 (Austin Appleby, public domain). */
function mixed(node: number): number {
  let hash = Math.imul(node ^ (node >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

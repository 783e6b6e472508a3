// Nodes at one place, such as a bridge over a road where both have a junction: told apart by what meets there, not by the row they came in.

/** What is asked of the graph to tell its nodes apart. Nodes are numbered so that those at one place follow each other. */
export interface TiedGraph {
  readonly nodeCount: number;
  /** Whether node `i` lies at the place of node `i - 1`. */
  sameAsBefore(node: number): boolean;
  /** Nodes at the other ends of a node's links. */
  neighbours(node: number): readonly number[];
  /** What meets at a node, as text that does not depend on numbers of nodes but through `colours`. */
  describe(node: number, colours: Uint32Array): string;
}

/**
 * New position -> node. Nodes at one place are put in the order of what meets there, what meets at their neighbours, and so on, as far as that
 * tells them apart (colour refinement); of those that still look alike one is put first and the rest looked at again, so that nodes that are alike
 * because the graph maps onto itself may be taken either way.
 */
export function orderTied(graph: TiedGraph): Uint32Array {
  const order = Uint32Array.from({ length: graph.nodeCount }, (_, i) => i);
  // The colour of a node is the position at which its group begins.
  const colours = order.slice();
  for (let i = 1; i < graph.nodeCount; i++) if (graph.sameAsBefore(i)) colours[i] = colours[i - 1]!;
  const groups = new TiedGroups(graph, order, colours);
  for (let i = 0; i + 1 < graph.nodeCount; i++) {
    if (colours[order[i + 1]!] === i && colours[order[i]!] === i) groups.add(i);
  }
  groups.refine();
  for (let i = 0; i + 1 < graph.nodeCount; i++) {
    if (colours[order[i + 1]!] !== i) continue;
    groups.setApart(i);
    groups.refine();
  }
  return order;
}

class TiedGroups {
  readonly #graph: TiedGraph;
  readonly #order: Uint32Array;
  readonly #colours: Uint32Array;
  readonly #waiting = new Set<number>();

  constructor(graph: TiedGraph, order: Uint32Array, colours: Uint32Array) {
    this.#graph = graph;
    this.#order = order;
    this.#colours = colours;
  }

  add(first: number): void {
    this.#waiting.add(first);
  }

  /** Splits groups until no group is split by what its nodes are joined to. Groups wait in the order of their positions. */
  refine(): void {
    while (this.#waiting.size > 0) {
      const round = [...this.#waiting].sort((a, b) => a - b);
      this.#waiting.clear();
      // All are described before any is split, so that the order in which they are split does not matter.
      const described = round.map((first) => this.#described(first));
      const changed = described.flatMap((group, i) => this.#split(round[i]!, group));
      for (const node of changed) this.#awaken(node);
    }
  }

  /** Puts the first of a group apart from the rest. */
  setApart(first: number): void {
    const nodes = this.#nodesOf(first);
    for (const node of nodes.slice(1)) this.#colours[node] = first + 1;
    for (const node of nodes) this.#awaken(node);
    this.#waiting.add(first + 1);
  }

  #nodesOf(first: number): readonly number[] {
    let end = first;
    while (end < this.#order.length && this.#colours[this.#order[end]!] === first) end++;
    return [...this.#order.subarray(first, end)];
  }

  #described(first: number): readonly (readonly [text: string, node: number])[] {
    return this.#nodesOf(first).map((node) => [this.#graph.describe(node, this.#colours), node] as const);
  }

  /** The nodes whose colour changed. */
  #split(first: number, described: readonly (readonly [text: string, node: number])[]): readonly number[] {
    const sorted = described.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const changed: number[] = [];
    let colour = first;
    sorted.forEach(([text, node], i) => {
      if (i > 0 && text !== sorted[i - 1]![0]) colour = first + i;
      this.#order[first + i] = node;
      if (this.#colours[node] !== colour) changed.push(node);
      this.#colours[node] = colour;
    });
    return changed;
  }

  /** The tied groups next to a node must be looked at again. */
  #awaken(node: number): void {
    for (const neighbour of this.#graph.neighbours(node)) {
      const first = this.#colours[neighbour]!;
      if (first + 1 < this.#order.length && this.#colours[this.#order[first + 1]!] === first) this.#waiting.add(first);
    }
  }
}

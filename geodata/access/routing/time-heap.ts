/** Nodes by time, a binary heap. For the few that lie far ahead: see BucketQueue. */
export class TimeHeap {
  readonly #nodes: number[] = [];
  readonly #times: number[] = [];

  get size(): number {
    return this.#nodes.length;
  }

  /** The earliest time; Infinity when there is none. */
  get least(): number {
    return this.#times[0] ?? Number.POSITIVE_INFINITY;
  }

  clear(): void {
    this.#nodes.length = 0;
    this.#times.length = 0;
  }

  push(node: number, time: number): void {
    let at = this.#nodes.length;
    this.#nodes.push(node);
    this.#times.push(time);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#times[above]! <= time) break;
      this.#move(above, at);
      at = above;
    }
    this.#nodes[at] = node;
    this.#times[at] = time;
  }

  /** Takes out the node of the earliest time. Only when there is one. */
  pop(): number {
    const top = this.#nodes[0]!;
    const node = this.#nodes.pop()!;
    const time = this.#times.pop()!;
    const count = this.#nodes.length;
    if (count === 0) return top;
    let at = 0;
    while (true) {
      let below = 2 * at + 1;
      if (below >= count) break;
      if (below + 1 < count && this.#times[below + 1]! < this.#times[below]!) below++;
      if (this.#times[below]! >= time) break;
      this.#move(below, at);
      at = below;
    }
    this.#nodes[at] = node;
    this.#times[at] = time;
    return top;
  }

  #move(from: number, to: number): void {
    this.#nodes[to] = this.#nodes[from]!;
    this.#times[to] = this.#times[from]!;
  }
}

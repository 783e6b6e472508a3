/** Entries of linked lists in one piece of memory: a node, its time, and the entry after it (-1: none). Places are used again. */
export class NodeTimes {
  /** Entries that have not been taken out. */
  count = 0;
  #entries = new Uint32Array(3 * 1024);
  #used = 0;
  #free = -1;

  clear(): void {
    this.count = 0;
    this.#used = 0;
    this.#free = -1;
  }

  /** Puts an entry before another; where it is. */
  add(node: number, time: number, next: number): number {
    let entry = this.#free;
    if (entry >= 0) this.#free = this.next(entry);
    else {
      entry = this.#used;
      this.#used += 3;
      if (this.#used > this.#entries.length) this.#grow();
    }
    this.#entries[entry] = node;
    this.#entries[entry + 1] = time;
    this.#entries[entry + 2] = next;
    this.count++;
    return entry;
  }

  node(entry: number): number {
    return this.#entries[entry]!;
  }

  time(entry: number): number {
    return this.#entries[entry + 1]!;
  }

  next(entry: number): number {
    // -1 is kept as the largest number.
    return this.#entries[entry + 2]! | 0;
  }

  link(entry: number, next: number): void {
    this.#entries[entry + 2] = next;
  }

  /** Takes an entry out that no list holds any more: its node. */
  take(entry: number): number {
    this.#entries[entry + 2] = this.#free;
    this.#free = entry;
    this.count--;
    return this.#entries[entry]!;
  }

  #grow(): void {
    const entries = new Uint32Array(this.#entries.length * 2);
    entries.set(this.#entries);
    this.#entries = entries;
  }
}

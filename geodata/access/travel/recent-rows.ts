// Rows of times that were worked out, the least recently used forgotten first.

/** Holds rows by a key, up to a number of bytes (one row at least). */
export class RecentRows {
  readonly #rows = new Map<string, Uint32Array>();
  readonly #most: number;

  constructor(rowLength: number, bytes: number) {
    this.#most = Math.max(1, Math.floor(bytes / Math.max(4, rowLength * 4)));
  }

  /** The row of a key, made where it is not held. */
  row(key: string, make: () => Uint32Array): Uint32Array {
    const row = this.#rows.get(key) ?? make();
    // A map remembers the order of insertion: the newest goes to its end.
    this.#rows.delete(key);
    this.#rows.set(key, row);
    for (const oldest of this.#rows.keys()) {
      if (this.#rows.size <= this.#most) break;
      this.#rows.delete(oldest);
    }
    return row;
  }
}

// Numbers pairs of whole numbers 0, 1, 2, ... in order of first appearance: points by coordinates, edges by end vertices.

/** A growing open-addressing hash from pairs of Int32 to their serial numbers. Equal pairs get equal numbers. */
export class PairTable {
  #slots: Int32Array;
  #mask: number;
  #pairs: Int32Array;
  #count = 0;

  constructor(expected: number) {
    let capacity = 16;
    while (capacity < expected * 2) capacity *= 2;
    this.#slots = new Int32Array(capacity).fill(-1);
    this.#mask = capacity - 1;
    this.#pairs = new Int32Array(Math.max(16, expected * 2));
  }

  get count(): number {
    return this.#count;
  }

  /** Two numbers a pair, in order of first appearance. May be longer than `2 * count`; do not keep across `add`. */
  get pairs(): Int32Array {
    return this.#pairs;
  }

  /** The serial number of the pair, which is added when it is new. */
  add(first: number, second: number): number {
    let slot = hashPair(first, second) & this.#mask;
    for (;;) {
      const found = this.#slots[slot]!;
      if (found < 0) break;
      if (this.#pairs[found * 2] === first && this.#pairs[found * 2 + 1] === second) return found;
      slot = (slot + 1) & this.#mask;
    }
    const serial = this.#count++;
    if (serial * 2 >= this.#pairs.length) this.#growPairs();
    this.#pairs[serial * 2] = first;
    this.#pairs[serial * 2 + 1] = second;
    this.#slots[slot] = serial;
    if (this.#count * 2 > this.#slots.length) this.#growSlots();
    return serial;
  }

  #growPairs(): void {
    const grown = new Int32Array(this.#pairs.length * 2);
    grown.set(this.#pairs);
    this.#pairs = grown;
  }

  #growSlots(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    this.#mask = this.#slots.length - 1;
    for (let serial = 0; serial < this.#count; serial++) {
      let slot = hashPair(this.#pairs[serial * 2]!, this.#pairs[serial * 2 + 1]!) & this.#mask;
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = serial;
    }
  }
}

/** Mixes both numbers into 32 bits (multiply and shift, as in MurmurHash3's finaliser). */
function hashPair(first: number, second: number): number {
  let h = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return h ^ (h >>> 15);
}

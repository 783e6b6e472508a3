// The blocks on the two sides of every arc that has been seen in a tile, and the arcs around every block.
import type { TileSides } from './tile-sides.ts';

/** An arc that no tile has shown yet. */
const UNSEEN = -2;

/** Grows as tiles come in. Arcs are the feature ids of the tiles' layer `arcs`. */
export class ArcSides {
  /** Blocks by arc, -1 for none, `UNSEEN` for arcs that are not known. */
  #left = new Int32Array(1024).fill(UNSEEN);
  #right = new Int32Array(1024).fill(UNSEEN);
  #count = 0;
  /** Linked lists of the sides of each block: side 2a is the left of arc a, 2a + 1 the right. */
  readonly #firstSide: Int32Array;
  #nextSide = new Int32Array(2048).fill(-1);

  constructor(blockCount: number) {
    this.#firstSide = new Int32Array(blockCount).fill(-1);
  }

  /** One more than the greatest arc seen. */
  get count(): number {
    return this.#count;
  }

  get left(): Int32Array {
    return this.#left;
  }

  get right(): Int32Array {
    return this.#right;
  }

  /** Takes over what a tile says; returns the arcs that are new. */
  add({ arcs, left, right }: TileSides): readonly number[] {
    const fresh: number[] = [];
    for (let i = 0; i < arcs.length; i++) {
      const arc = arcs[i]!;
      this.#reserve(arc);
      if (this.#left[arc] !== UNSEEN) continue;
      this.#left[arc] = left[i]!;
      this.#right[arc] = right[i]!;
      this.#link(left[i]!, arc * 2);
      this.#link(right[i]!, arc * 2 + 1);
      fresh.push(arc);
    }
    return fresh;
  }

  /** Calls back with every known arc on the border of a block. */
  around(block: number, hear: (arc: number) => void): void {
    for (let side = this.#firstSide[block] ?? -1; side >= 0; side = this.#nextSide[side]!) hear(side >> 1);
  }

  isKnown(arc: number): boolean {
    return arc < this.#count && this.#left[arc] !== UNSEEN;
  }

  #link(block: number, side: number): void {
    // A tile of another atlas may name blocks that are not there; they are nobody's border.
    if (block < 0 || block >= this.#firstSide.length) return;
    this.#nextSide[side] = this.#firstSide[block]!;
    this.#firstSide[block] = side;
  }

  #reserve(arc: number): void {
    this.#count = Math.max(this.#count, arc + 1);
    if (arc < this.#left.length) return;
    const length = Math.max(this.#left.length * 2, arc + 1);
    this.#left = grown(this.#left, length, UNSEEN);
    this.#right = grown(this.#right, length, UNSEEN);
    this.#nextSide = grown(this.#nextSide, length * 2, -1);
  }
}

function grown(array: Int32Array<ArrayBuffer>, length: number, filler: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length).fill(filler);
  longer.set(array);
  return longer;
}

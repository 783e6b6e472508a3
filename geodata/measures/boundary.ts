// Borders of areas: perimeter (metres, coast included), and the borders between blocks that an area cuts or keeps.
// A border is a pair of blocks that touch along a line; a declared link is no border. "Cut edges" are the borders with one
// block in the area and one out of it (as in the redistricting literature, e.g. DeFord, Duchin and Solomon, 2021).
// Area: square metres. From scratch O(blocks + borders); one block moved O(its borders). Source: CRITERIA section 1.
import type { BlockFacts } from './block-facts.ts';

/** Running sums by slot; slot 0 holds the unassigned. All are exact (exact-sums.ts). */
export class Boundaries {
  readonly #facts: BlockFacts;
  perimeterMetres: Float64Array;
  squareMetres: Float64Array;
  /** Borders with one block in the slot. */
  cut: Uint32Array;
  /** Borders with both blocks in the slot. */
  kept: Uint32Array;

  constructor(facts: BlockFacts, rows: number) {
    this.#facts = facts;
    this.perimeterMetres = new Float64Array(rows);
    this.squareMetres = new Float64Array(rows);
    this.cut = new Uint32Array(rows);
    this.kept = new Uint32Array(rows);
  }

  /** Forgets everything and counts again. */
  fill(slotOf: Uint16Array): void {
    const { count, offsets, neighbours, borderMetres, linked, outsideMetres, squareMetres } = this.#facts;
    for (const sums of [this.perimeterMetres, this.squareMetres, this.cut, this.kept]) sums.fill(0);
    for (let block = 0; block < count; block++) {
      const slot = slotOf[block]!;
      this.squareMetres[slot]! += squareMetres[block]!;
      this.perimeterMetres[slot]! += outsideMetres[block]!;
      for (let edge = offsets[block]!; edge < offsets[block + 1]!; edge++) {
        if (linked[edge] === 1) continue;
        const neighbour = neighbours[edge]!;
        if (slotOf[neighbour] !== slot) {
          this.perimeterMetres[slot]! += borderMetres[edge]!;
          this.cut[slot]!++;
        } else if (neighbour > block) this.kept[slot]!++;
      }
    }
  }

  /** Takes note that `block` goes from one slot to another; `slotOf` may or may not know it yet. */
  move(slotOf: Uint16Array, block: number, from: number, to: number): void {
    const { offsets, neighbours, borderMetres, linked, outsideMetres, squareMetres } = this.#facts;
    this.squareMetres[from]! -= squareMetres[block]!;
    this.squareMetres[to]! += squareMetres[block]!;
    this.perimeterMetres[from]! -= outsideMetres[block]!;
    this.perimeterMetres[to]! += outsideMetres[block]!;
    for (let edge = offsets[block]!; edge < offsets[block + 1]!; edge++) {
      if (linked[edge] === 1) continue;
      const slot = slotOf[neighbours[edge]!]!;
      this.#leave(from, slot, borderMetres[edge]!);
      this.#join(to, slot, borderMetres[edge]!);
    }
  }

  /** Makes room for rows up to `rows` - 1; never shrinks. */
  grow(rows: number): void {
    if (rows <= this.cut.length) return;
    this.perimeterMetres = copyInto(new Float64Array(rows), this.perimeterMetres);
    this.squareMetres = copyInto(new Float64Array(rows), this.squareMetres);
    this.cut = copyInto(new Uint32Array(rows), this.cut);
    this.kept = copyInto(new Uint32Array(rows), this.kept);
  }

  /** A border with a block in `other` loses its block in `slot`. */
  #leave(slot: number, other: number, metres: number): void {
    if (other === slot) {
      this.kept[slot]!--;
      return;
    }
    this.cut[slot]!--;
    this.cut[other]!--;
    this.perimeterMetres[slot]! -= metres;
    this.perimeterMetres[other]! -= metres;
  }

  /** A border with a block in `other` gains its block in `slot`. */
  #join(slot: number, other: number, metres: number): void {
    if (other === slot) {
      this.kept[slot]!++;
      return;
    }
    this.cut[slot]!++;
    this.cut[other]!++;
    this.perimeterMetres[slot]! += metres;
    this.perimeterMetres[other]! += metres;
  }
}

function copyInto<Numbers extends Float64Array | Uint32Array>(target: Numbers, source: Numbers): Numbers {
  target.set(source);
  return target;
}

// From the ends of a trip up: every place that can be climbed to, with the least time.
import type { Seed } from '../routing/routing-graph.ts';
import type { ClimbTable, Hierarchy } from './hierarchy.ts';

/** A place with what is spent between it and a point. */
export interface Foot {
  readonly place: number;
  readonly deciseconds: number;
  readonly decimetres: number;
}

/**
 * Where trips begin or end. A trip that begins at a junction may leave by every arc; one that ends there may have come by every link, so
 * it may end at any copy of the junction.
 */
export function feetOf(hierarchy: Hierarchy, seeds: readonly Seed[], end: 'begin' | 'end'): readonly Foot[] {
  return seeds.flatMap(({ node, deciseconds, decimetres }) => {
    const feet = [{ place: hierarchy.placeOf[node]!, deciseconds, decimetres }];
    if (end === 'begin') return feet;
    for (let copy = firstCopy(hierarchy.copiesOf, node); hierarchy.copiesOf[copy] === node; copy++) {
      feet.push({ place: hierarchy.placeOf[hierarchy.networkNodes + copy]!, deciseconds, decimetres });
    }
    return feet;
  });
}

/** Copies lie in order of their junction. */
function firstCopy(copiesOf: Uint32Array, node: number): number {
  let low = 0;
  let high = copiesOf.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (copiesOf[middle]! < node) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Climbs from point after point; each climb passes a few hundred places of millions. */
export class Climber {
  readonly #table: ClimbTable;
  readonly #time: Float64Array;
  #places = new Uint32Array(1024);

  constructor(table: ClimbTable) {
    this.#table = table;
    this.#time = new Float64Array(table.offsets.length - 1).fill(Number.POSITIVE_INFINITY);
  }

  /** Calls `reach` with every place above the feet, from the bottom up, and the least tenths of a second by arcs that lead up. */
  climb(feet: readonly Foot[], reach: (place: number, deciseconds: number) => void): void {
    const { offsets, places, deciseconds } = this.#table;
    const time = this.#time;
    const count = this.#closure(feet);
    for (const foot of feet) if (foot.deciseconds < time[foot.place]!) time[foot.place] = foot.deciseconds;
    // Arcs lead to lesser places, so the greatest is settled first.
    const order = this.#places.subarray(0, count).sort();
    for (let at = count - 1; at >= 0; at--) {
      const place = order[at]!;
      const here = time[place]!;
      for (let arc = offsets[place]!; arc < offsets[place + 1]!; arc++) {
        const reached = here + deciseconds[arc]!;
        if (reached < time[places[arc]!]!) time[places[arc]!] = reached;
      }
      reach(place, here);
      time[place] = Number.POSITIVE_INFINITY;
    }
  }

  /** All places above the feet, each once, in no order; their times are a sign that they were met. */
  #closure(feet: readonly Foot[]): number {
    const { offsets, places } = this.#table;
    const met = Number.MAX_VALUE;
    let count = 0;
    const meet = (place: number): void => {
      if (this.#time[place] === met) return;
      this.#time[place] = met;
      if (count === this.#places.length) {
        const larger = new Uint32Array(2 * count);
        larger.set(this.#places);
        this.#places = larger;
      }
      this.#places[count++] = place;
    };
    for (const foot of feet) meet(foot.place);
    for (let at = 0; at < count; at++) {
      const place = this.#places[at]!;
      for (let arc = offsets[place]!; arc < offsets[place + 1]!; arc++) meet(places[arc]!);
    }
    return count;
  }
}

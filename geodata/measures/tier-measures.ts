// The measures of one tier while it is edited: every move of a block updates the sums it touches; what needs a search
// (components, holes) is worked out again for touched areas only, when somebody asks.
// Cost: a move O(bands + layers + borders of the block); from scratch O(blocks x bands + borders).
import type { LayerId } from '../model/ids.ts';
import { AreaShapes } from './area-shapes.ts';
import type { BlockFacts } from './block-facts.ts';
import { Boundaries } from './boundary.ts';
import type { Component } from './components.ts';
import { Crosstab } from './crosstab.ts';
import { type Members, membersBySlot, membersOf } from './members.ts';
import type { Partition } from './partition.ts';

/** Blocks that change hands: entry i moves `blocks[i]` from slot `from[i]` to slot `to[i]` (0 is unassigned), in order. */
export interface BlockMoves {
  readonly blocks: ArrayLike<number>;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
}

/** A layer to count areas against. */
export interface MeasuredLayer {
  readonly id: LayerId;
  readonly units: Partition;
}

/** Sums by slot, with slot 0 for the unassigned. Getters answer 0 for slots that were never used. */
export class TierMeasures {
  readonly facts: BlockFacts;
  readonly crosstabs: ReadonlyMap<LayerId, Crosstab>;
  /** This tier's own copy of the assignment; read only for others. */
  readonly slotOf: Uint16Array;
  readonly #boundaries: Boundaries;
  readonly #shapes: AreaShapes;
  #people: Float64Array;
  #blocks: Uint32Array;
  #bands: Float64Array;
  /** Good for all slots but those that were touched since. */
  #members: Members | null = null;
  /** Blocks of touched slots; null until somebody asks. */
  readonly #touched = new Map<number, Uint32Array | null>();

  /** `slotOf` has one entry a block and is copied. `layers` are those that criteria will ask about. */
  constructor(facts: BlockFacts, slotOf: Uint16Array, layers: readonly MeasuredLayer[] = []) {
    const rows = highest(slotOf) + 1;
    this.facts = facts;
    this.slotOf = slotOf.slice();
    this.crosstabs = new Map(layers.map(({ id, units }) => [id, new Crosstab(units, facts.people, rows)]));
    this.#boundaries = new Boundaries(facts, rows);
    this.#shapes = new AreaShapes(facts);
    this.#people = new Float64Array(rows);
    this.#blocks = new Uint32Array(rows);
    this.#bands = new Float64Array(rows * facts.bandCount);
    this.#count();
  }

  /** Replaces the assignment and counts everything again from scratch. */
  reset(slotOf: Uint16Array): void {
    this.#grow(highest(slotOf) + 1);
    this.slotOf.set(slotOf);
    this.#count();
  }

  /** Applies moves in order. Throws when a block is not where the moves say it is: plan and measures have come apart. */
  apply(moves: BlockMoves): void {
    let rows = this.#people.length;
    for (let i = 0; i < moves.blocks.length; i++) rows = Math.max(rows, moves.from[i]! + 1, moves.to[i]! + 1);
    this.#grow(rows);
    this.#touch(moves);
    for (let i = 0; i < moves.blocks.length; i++) this.#move(moves.blocks[i]!, moves.from[i]!, moves.to[i]!);
  }

  people(slot: number): number {
    return this.#people[slot] ?? 0;
  }

  blockCount(slot: number): number {
    return this.#blocks[slot] ?? 0;
  }

  /** People by age band, length bandCount; a view that the next edit changes. */
  bands(slot: number): Float64Array {
    const { bandCount } = this.facts;
    if (slot >= this.#people.length) return new Float64Array(bandCount);
    return this.#bands.subarray(slot * bandCount, (slot + 1) * bandCount);
  }

  perimeterMetres(slot: number): number {
    return this.#boundaries.perimeterMetres[slot] ?? 0;
  }

  squareMetres(slot: number): number {
    return this.#boundaries.squareMetres[slot] ?? 0;
  }

  cutEdges(slot: number): number {
    return this.#boundaries.cut[slot] ?? 0;
  }

  keptEdges(slot: number): number {
    return this.#boundaries.kept[slot] ?? 0;
  }

  /** Blocks of a slot in index order; a view that is good until the next edit. */
  members(slot: number): Uint32Array {
    this.#members ??= membersBySlot(this.slotOf, this.#people.length - 1);
    const touched = this.#touched.get(slot);
    if (touched === undefined) return membersOf(this.#members, slot);
    if (touched !== null) return touched;
    const found = blocksIn(this.slotOf, slot, this.blockCount(slot));
    this.#touched.set(slot, found);
    return found;
  }

  /** Connected components, the one with most people first. */
  components(slot: number): readonly Component[] {
    return this.#shapes.components(slot, this.members(slot));
  }

  /** Groups of blocks of other areas, or of none, that the area wholly encloses. */
  holes(slot: number): readonly Uint32Array[] {
    return this.#shapes.holes(slot, this.members(slot), this.slotOf);
  }

  /** A few slots are looked up one by one when somebody asks; many are sorted out together. */
  #touch({ from, to }: BlockMoves): void {
    const slots = new Set<number>();
    for (let i = 0; i < from.length; i++) slots.add(from[i]!).add(to[i]!);
    if (slots.size <= FEW_SLOTS) {
      for (const slot of slots) this.#touched.set(slot, null);
      return;
    }
    this.#members = null;
    this.#touched.clear();
  }

  #move(block: number, from: number, to: number): void {
    if (this.slotOf[block] !== from) {
      throw new Error(
        `Block ${block} is in slot ${this.slotOf[block]}, not in slot ${from}: measures and plan have come apart.`,
      );
    }
    if (from === to) return;
    this.slotOf[block] = to;
    this.#people[from]! -= this.facts.people[block]!;
    this.#people[to]! += this.facts.people[block]!;
    this.#blocks[from]!--;
    this.#blocks[to]!++;
    this.#moveBands(block, from, to);
    for (const table of this.crosstabs.values()) {
      table.remove(block, from);
      table.add(block, to);
    }
    this.#boundaries.move(this.slotOf, block, from, to);
    this.#shapes.forget(from);
    this.#shapes.forget(to);
  }

  #moveBands(block: number, from: number, to: number): void {
    const { bandCount, byBand } = this.facts;
    for (let band = 0; band < bandCount; band++) {
      const people = byBand[block * bandCount + band]!;
      this.#bands[from * bandCount + band]! -= people;
      this.#bands[to * bandCount + band]! += people;
    }
  }

  #count(): void {
    const { bandCount, byBand, people } = this.facts;
    this.#people.fill(0);
    this.#blocks.fill(0);
    this.#bands.fill(0);
    this.#members = null;
    this.#touched.clear();
    for (let block = 0; block < this.slotOf.length; block++) {
      const slot = this.slotOf[block]!;
      this.#people[slot]! += people[block]!;
      this.#blocks[slot]!++;
      const source = block * bandCount;
      const target = slot * bandCount;
      for (let band = 0; band < bandCount; band++) this.#bands[target + band]! += byBand[source + band]!;
    }
    for (const table of this.crosstabs.values()) table.fill(this.slotOf);
    this.#boundaries.fill(this.slotOf);
    this.#shapes.forgetAll();
  }

  #grow(wanted: number): void {
    if (wanted <= this.#people.length) return;
    // Twice as much as before, so that drawing area after area does not copy everything each time.
    const rows = Math.max(wanted, Math.min(this.#people.length * 2, 0x10000));
    const people = this.#people;
    const blocks = this.#blocks;
    const bands = this.#bands;
    this.#people = new Float64Array(rows);
    this.#blocks = new Uint32Array(rows);
    this.#bands = new Float64Array(rows * this.facts.bandCount);
    this.#people.set(people);
    this.#blocks.set(blocks);
    this.#bands.set(bands);
    this.#boundaries.grow(rows);
    for (const table of this.crosstabs.values()) table.grow(rows);
  }
}

/** Looking up this many slots takes about as long as sorting out all of them. */
const FEW_SLOTS = 8;

/** The blocks of a slot that has `count` of them, in index order. */
function blocksIn(slotOf: Uint16Array, slot: number, count: number): Uint32Array {
  const found = new Uint32Array(count);
  for (let block = 0, at = 0; at < count && block < slotOf.length; block++) if (slotOf[block] === slot) found[at++] = block;
  return found;
}

function highest(slotOf: Uint16Array): number {
  let slot = 0;
  for (const entry of slotOf) if (entry > slot) slot = entry;
  return slot;
}

// People by pair of slots, for thousands of slots of which few pairs are in use: an open-addressing table in typed arrays.
// The diagonal has an array of its own, which also leaves one 32-bit key that no pair needs: it marks free places.
// Cost: a pair O(1); all pairs of a slot O(pairs) once after a change, then O(pairs of the slot).

import { type PairLists, type Pairs, pairLists } from './pair-lists.ts';

const FREE = 0xffffffff;
const SMALLEST = 1 << 10;

/** People between a slot and one other. */
export interface SlotPeople {
  readonly slot: number;
  readonly people: number;
}

/** A square table of people from slots (rows) to slots (columns), slots from 0 to 65535. Sums are exact if the terms are. */
export class FlowMatrix {
  #diagonal: Float64Array;
  #keys = new Uint32Array(SMALLEST).fill(FREE);
  #people = new Float64Array(SMALLEST);
  /** Places taken, those with nobody left included. */
  #taken = 0;
  #rows: PairLists | null = null;
  #columns: PairLists | null = null;

  constructor(slots: number) {
    this.#diagonal = new Float64Array(slots);
  }

  get slots(): number {
    return this.#diagonal.length;
  }

  /** Makes room for slots up to `slots` - 1; never shrinks. */
  grow(slots: number): void {
    if (slots <= this.#diagonal.length) return;
    const diagonal = this.#diagonal;
    this.#diagonal = new Float64Array(slots);
    this.#diagonal.set(diagonal);
    this.#forgetLists();
  }

  clear(): void {
    this.#diagonal.fill(0);
    this.#keys.fill(FREE);
    this.#people.fill(0);
    this.#taken = 0;
    this.#forgetLists();
  }

  between(from: number, to: number): number {
    if (from === to) return this.#diagonal[from] ?? 0;
    if (from >= this.slots || to >= this.slots) return 0;
    return this.#people[this.#placeOf(keyOf(from, to))] ?? 0;
  }

  /** Adds people (fewer than nobody takes them away). Both slots must be below `slots`. */
  add(from: number, to: number, people: number): void {
    if (people === 0) return;
    this.#forgetLists();
    if (from === to) {
      this.#diagonal[from]! += people;
      return;
    }
    const key = keyOf(from, to);
    let place = this.#placeOf(key);
    if (this.#keys[place] === FREE) {
      if (this.#taken * 2 >= this.#keys.length) {
        this.#rehash();
        place = this.#placeOf(key);
      }
      this.#keys[place] = key;
      this.#taken++;
    }
    this.#people[place]! += people;
  }

  /** Calls `visit` for every pair with people, in order of `from`, then of `to`; the diagonal is among them. */
  eachPair(visit: (from: number, to: number, people: number) => void): void {
    const { offsets, slots, people } = this.#rowLists();
    for (let from = 0; from < this.slots; from++) {
      for (let at = offsets[from]!; at < offsets[from + 1]!; at++) visit(from, slots[at]!, people[at]!);
    }
  }

  /** Where people of a slot go, most people first (then lower slot); the slot itself is among them. */
  row(slot: number): readonly SlotPeople[] {
    return mostFirst(this.#rowLists(), slot);
  }

  /** Where people come from who go to a slot, most people first (then lower slot); the slot itself is among them. */
  column(slot: number): readonly SlotPeople[] {
    if (this.#columns === null) {
      const { from, to, people } = this.#pairs();
      this.#columns = pairLists({ from: to, to: from, people }, this.slots);
    }
    return mostFirst(this.#columns, slot);
  }

  #rowLists(): PairLists {
    this.#rows ??= pairLists(this.#pairs(), this.slots);
    return this.#rows;
  }

  #forgetLists(): void {
    this.#rows = null;
    this.#columns = null;
  }

  /** The place of a key, or the free place where it belongs. */
  #placeOf(key: number): number {
    const mask = this.#keys.length - 1;
    let place = Math.imul(key, 0x9e3779b1) >>> Math.clz32(mask);
    while (this.#keys[place] !== key && this.#keys[place] !== FREE) place = (place + 1) & mask;
    return place;
  }

  /** Leaves out pairs with nobody, and makes the table so large that a quarter of it is in use. */
  #rehash(): void {
    const keys = this.#keys;
    const people = this.#people;
    let live = 0;
    for (const count of people) if (count !== 0) live++;
    let size = SMALLEST;
    while (size < live * 4) size *= 2;
    this.#keys = new Uint32Array(size).fill(FREE);
    this.#people = new Float64Array(size);
    this.#taken = live;
    for (let at = 0; at < keys.length; at++) {
      if (people[at] === 0) continue;
      const place = this.#placeOf(keys[at]!);
      this.#keys[place] = keys[at]!;
      this.#people[place] = people[at]!;
    }
  }

  /** Every pair with people, the diagonal among them. */
  #pairs(): Pairs {
    const from = new Uint16Array(this.#taken + this.slots);
    const to = new Uint16Array(from.length);
    const people = new Float64Array(from.length);
    let count = 0;
    const push = (row: number, column: number, number: number): void => {
      if (number === 0) return;
      from[count] = row;
      to[count] = column;
      people[count++] = number;
    };
    for (let at = 0; at < this.#keys.length; at++) push(this.#keys[at]! >>> 16, this.#keys[at]! & 0xffff, this.#people[at]!);
    for (let slot = 0; slot < this.slots; slot++) push(slot, slot, this.#diagonal[slot]!);
    return { from: from.subarray(0, count), to: to.subarray(0, count), people: people.subarray(0, count) };
  }
}

const keyOf = (from: number, to: number): number => ((from << 16) | to) >>> 0;

function mostFirst({ offsets, slots, people }: PairLists, slot: number): readonly SlotPeople[] {
  if (slot + 1 >= offsets.length) return [];
  const list: SlotPeople[] = [];
  for (let at = offsets[slot]!; at < offsets[slot + 1]!; at++) list.push({ slot: slots[at]!, people: people[at]! });
  return list.sort((a, b) => b.people - a.people || a.slot - b.slot);
}

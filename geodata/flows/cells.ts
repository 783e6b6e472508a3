// Cells of a flow set as they are found: block, destination, people. Sorted into rows by block and rows by destination.
import type { BlockFlows } from './block-flows.ts';

type SortedCells = Pick<BlockFlows, 'offsets' | 'to' | 'people' | 'fromOffsets' | 'from' | 'fromPeople'>;

/** Grows as cells are added. Cells may come in any order; no pair may come twice. */
export class FlowCells {
  #blocks: Uint32Array;
  #destinations: Uint16Array;
  #people: Float64Array;
  #count = 0;

  constructor(expected: number) {
    this.#blocks = new Uint32Array(Math.max(16, expected));
    this.#destinations = new Uint16Array(this.#blocks.length);
    this.#people = new Float64Array(this.#blocks.length);
  }

  /** Adds a cell; one with nobody in it is left out. */
  add(block: number, destination: number, people: number): void {
    if (people === 0) return;
    if (this.#count === this.#blocks.length) this.#grow();
    this.#blocks[this.#count] = block;
    this.#destinations[this.#count] = destination;
    this.#people[this.#count++] = people;
  }

  /** Both tables: two stable counting sorts, first by destination, then that by block. O(cells). */
  sorted(blockCount: number, destinationCount: number): SortedCells {
    const cells = this.#count;
    const fromOffsets = startsOf(this.#destinations, cells, destinationCount);
    const from = new Uint32Array(cells);
    const fromPeople = new Float64Array(cells);
    const offsets = startsOf(this.#blocks, cells, blockCount);
    const to = new Uint16Array(cells);
    const people = new Float64Array(cells);
    // By block first, in order of arrival; then by destination, where blocks ascend; then by block again, where destinations do.
    const byBlock = orderOf(this.#blocks, cells, offsets);
    const next = fromOffsets.slice();
    for (const cell of byBlock) {
      const at = next[this.#destinations[cell]!]!++;
      from[at] = this.#blocks[cell]!;
      fromPeople[at] = this.#people[cell]!;
    }
    const free = offsets.slice();
    for (let destination = 0; destination < destinationCount; destination++) {
      for (let cell = fromOffsets[destination]!; cell < fromOffsets[destination + 1]!; cell++) {
        const at = free[from[cell]!]!++;
        to[at] = destination;
        people[at] = fromPeople[cell]!;
      }
    }
    return { offsets, to, people, fromOffsets, from, fromPeople };
  }

  #grow(): void {
    const length = this.#blocks.length * 2;
    const blocks = new Uint32Array(length);
    const destinations = new Uint16Array(length);
    const people = new Float64Array(length);
    blocks.set(this.#blocks);
    destinations.set(this.#destinations);
    people.set(this.#people);
    this.#blocks = blocks;
    this.#destinations = destinations;
    this.#people = people;
  }
}

function startsOf(keys: Uint32Array | Uint16Array, count: number, rows: number): Uint32Array {
  const starts = new Uint32Array(rows + 1);
  for (let i = 0; i < count; i++) starts[keys[i]! + 1]!++;
  for (let row = 0; row < rows; row++) starts[row + 1]! += starts[row]!;
  return starts;
}

function orderOf(keys: Uint32Array, count: number, starts: Uint32Array): Uint32Array {
  const next = starts.slice();
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[next[keys[i]!]!++] = i;
  return order;
}

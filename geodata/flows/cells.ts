// Cells of a flow set: block, destination, people. In rows by block as they come, and turned into rows by destination.
import type { BlockFlows } from './block-flows.ts';

/** Cells in rows: entries `offsets[row]` to `offsets[row + 1]`. */
interface CellRows<Columns> {
  /** Length rows + 1. */
  readonly offsets: Uint32Array;
  readonly columns: Columns;
  readonly people: Float64Array;
}

type BlockRows = CellRows<Uint16Array>;
type Tables = Pick<BlockFlows, 'offsets' | 'to' | 'people' | 'fromOffsets' | 'from' | 'fromPeople'>;

/** The same cells by column; in every row of the result columns ascend. O(cells). */
function turned<Into extends Uint16Array | Uint32Array>(
  { offsets, columns, people }: CellRows<Uint16Array | Uint32Array>,
  columnCount: number,
  into: Into,
): CellRows<Into> {
  const starts = new Uint32Array(columnCount + 1);
  for (let i = 0; i < columns.length; i++) starts[columns[i]! + 1]!++;
  for (let column = 0; column < columnCount; column++) starts[column + 1]! += starts[column]!;
  const next = starts.slice();
  const turnedPeople = new Float64Array(people.length);
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let cell = offsets[row]!; cell < offsets[row + 1]!; cell++) {
      const at = next[columns[cell]!]!++;
      into[at] = row;
      turnedPeople[at] = people[cell]!;
    }
  }
  return { offsets: starts, columns: into, people: turnedPeople };
}

/** Both tables of a set whose destinations already ascend in every row; the arrays are used as they are. */
export function tablesOf(rows: BlockRows, destinationCount: number): Tables {
  const back = turned(rows, destinationCount, new Uint32Array(rows.columns.length));
  return {
    offsets: rows.offsets,
    to: rows.columns,
    people: rows.people,
    fromOffsets: back.offsets,
    from: back.columns,
    fromPeople: back.people,
  };
}

/** Gathers cells in any order; no pair may come twice. Grows as cells are added. */
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

  /** Both tables, with rows and columns ascending: turned twice, cells come out sorted. O(cells). */
  tables(blockCount: number, destinationCount: number): Tables {
    const byBlock = this.#byBlock(blockCount);
    const byDestination = turned(byBlock, destinationCount, new Uint32Array(this.#count));
    return tablesOf(turned(byDestination, blockCount, new Uint16Array(this.#count)), destinationCount);
  }

  #byBlock(blockCount: number): BlockRows {
    const offsets = new Uint32Array(blockCount + 1);
    for (let i = 0; i < this.#count; i++) offsets[this.#blocks[i]! + 1]!++;
    for (let block = 0; block < blockCount; block++) offsets[block + 1]! += offsets[block]!;
    const next = offsets.slice();
    const columns = new Uint16Array(this.#count);
    const people = new Float64Array(this.#count);
    for (let i = 0; i < this.#count; i++) {
      const at = next[this.#blocks[i]!]!++;
      columns[at] = this.#destinations[i]!;
      people[at] = this.#people[i]!;
    }
    return { offsets, columns, people };
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

// Areas against units: P(A and U) = sum over b in A of w_b m_bU, and the number of blocks in both.
// Units: people, blocks. Source: CRITERIA section 1 (overlap). From scratch O(blocks); one block moved O(its units).
import { eachShare, type Partition } from './partition.ts';

/** A table of slots (rows) by units (columns). Row 0 and column 0 are "in none". Kept up to date block by block. */
export class Crosstab {
  readonly units: Partition;
  /** Units + 1. */
  readonly columns: number;
  /** By column: all people and blocks of the unit, wherever they are. */
  readonly unitPeople: Float64Array;
  readonly unitBlocks: Uint32Array;
  /** By column: how many slots from 1 on hold at least one of the unit's blocks. */
  readonly parts: Uint32Array;
  /** Row-major, rows x columns; replaced when rows are added. */
  people: Float64Array;
  blocks: Uint32Array;
  rows: number;
  readonly #blockPeople: Float64Array;

  constructor(units: Partition, blockPeople: Float64Array, rows: number) {
    this.units = units;
    this.columns = units.slotCount + 1;
    this.rows = rows;
    this.people = new Float64Array(rows * this.columns);
    this.blocks = new Uint32Array(rows * this.columns);
    this.unitPeople = new Float64Array(this.columns);
    this.unitBlocks = new Uint32Array(this.columns);
    this.parts = new Uint32Array(this.columns);
    this.#blockPeople = blockPeople;
    for (let block = 0; block < blockPeople.length; block++) {
      eachShare(units, block, (column, share) => {
        this.unitPeople[column]! += blockPeople[block]! * share;
        this.unitBlocks[column]!++;
      });
    }
  }

  /** Forgets every row and counts again. `slotOf` has one entry a block, each below `rows`. */
  fill(slotOf: Uint16Array): void {
    this.people.fill(0);
    this.blocks.fill(0);
    this.parts.fill(0);
    for (let block = 0; block < slotOf.length; block++) this.add(block, slotOf[block]!);
  }

  add(block: number, row: number): void {
    if (this.units.fractional) eachShare(this.units, block, (column, share) => this.#add(block, row, column, share));
    else this.#add(block, row, this.units.slotOf[block]!, 1);
  }

  remove(block: number, row: number): void {
    if (this.units.fractional) eachShare(this.units, block, (column, share) => this.#remove(block, row, column, share));
    else this.#remove(block, row, this.units.slotOf[block]!, 1);
  }

  /** Makes room for rows up to `rows` - 1; never shrinks. */
  grow(rows: number): void {
    if (rows <= this.rows) return;
    const people = new Float64Array(rows * this.columns);
    const blocks = new Uint32Array(rows * this.columns);
    people.set(this.people);
    blocks.set(this.blocks);
    this.people = people;
    this.blocks = blocks;
    this.rows = rows;
  }

  peopleIn(row: number, column: number): number {
    return this.people[row * this.columns + column] ?? 0;
  }

  blocksIn(row: number, column: number): number {
    return this.blocks[row * this.columns + column] ?? 0;
  }

  #add(block: number, row: number, column: number, share: number): void {
    const cell = row * this.columns + column;
    this.people[cell]! += this.#blockPeople[block]! * share;
    if (this.blocks[cell]!++ === 0 && row > 0) this.parts[column]!++;
  }

  #remove(block: number, row: number, column: number, share: number): void {
    const cell = row * this.columns + column;
    this.people[cell]! -= this.#blockPeople[block]! * share;
    if (--this.blocks[cell]! === 0 && row > 0) this.parts[column]!--;
  }
}

/** The table of `rows` (crisp) against `units`, with people as weights. People has one entry a block. */
export function crosstab(rows: Partition, units: Partition, people: Float64Array): Crosstab {
  const table = new Crosstab(units, people, rows.slotCount + 1);
  table.fill(rows.slotOf);
  return table;
}

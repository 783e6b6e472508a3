// The patient flows of one tier while it is edited. A flow goes from the area that holds the block where people live to the
// area that holds the home of the destination where they are served; slot 0 stands for "in no area" on both sides.
// Units: people of the flow set. Cost: from scratch O(cells), a moved block O(its cells + people of destinations at home in it).
// Who stays within an area, and pairs of areas, are counted when they are first asked for and kept up to date from then on.
import { membersBySlot, membersOf } from '../measures/members.ts';
import type { BlockMoves } from '../measures/tier-measures.ts';
import type { BlockFlows } from './block-flows.ts';
import type { FlowFacts } from './flow-facts.ts';
import { FlowMatrix, type SlotPeople } from './flow-matrix.ts';

/** Sums by slot. Getters answer 0 for slots that were never used. */
export class TierFlows {
  readonly facts: FlowFacts;
  /** This tier's own copy of the assignment; read only for others. */
  readonly slotOf: Uint16Array;
  readonly #matrix: FlowMatrix;
  /** Whether the matrix is that of the assignment. */
  #paired = false;
  /** People who live and are served in the same slot; null where nobody asked, or the matrix knows. */
  #within: Float64Array | null = null;
  #residents: Float64Array;
  #nowhere: Float64Array;
  #providers: Float64Array;
  #unknown: Float64Array;
  #elsewhere: Float64Array;

  /** `slotOf` has one entry a block of the flows and is copied. */
  constructor(facts: FlowFacts, slotOf: Uint16Array) {
    if (slotOf.length !== facts.flows.blockCount) {
      throw new Error(`The flows have ${facts.flows.blockCount} blocks, the assignment ${slotOf.length}.`);
    }
    const rows = highest(slotOf) + 1;
    this.facts = facts;
    this.slotOf = slotOf.slice();
    this.#matrix = new FlowMatrix(rows);
    this.#residents = new Float64Array(rows);
    this.#nowhere = new Float64Array(rows);
    this.#providers = new Float64Array(rows);
    this.#unknown = new Float64Array(rows);
    this.#elsewhere = new Float64Array(rows);
    this.#count();
  }

  /** One more than the highest slot there is room for; slots without flows are among them. */
  get slots(): number {
    return this.#residents.length;
  }

  /** Replaces the assignment and counts everything again from scratch. */
  reset(slotOf: Uint16Array): void {
    this.#grow(highest(slotOf) + 1);
    this.slotOf.set(slotOf);
    this.#count();
  }

  /** Applies moves in order. Throws when a block is not where the moves say it is: plan and flows have come apart. */
  apply({ blocks, from, to }: BlockMoves): void {
    let rows = this.slots;
    for (let i = 0; i < blocks.length; i++) rows = Math.max(rows, from[i]! + 1, to[i]! + 1);
    this.#grow(rows);
    for (let i = 0; i < blocks.length; i++) this.#move(blocks[i]!, from[i]!, to[i]!);
  }

  /** Everybody who lives in the area, wherever they are served: within + out + to nowhere. */
  residentsFlow(slot: number): number {
    return this.#residents[slot] ?? 0;
  }

  /** People who live in the area and are served in it. Nobody is within slot 0, because it is no area. */
  within(slot: number): number {
    return slot === 0 ? 0 : this.between(slot, slot);
  }

  /** Everybody served in the area, wherever they come from, outside and unknown included: within + in. */
  providersFlow(slot: number): number {
    return this.#providers[slot] ?? 0;
  }

  /** People served in the area whose origin nobody knows. */
  fromUnknown(slot: number): number {
    return this.#unknown[slot] ?? 0;
  }

  /** People served in the area who live outside the atlas. */
  fromElsewhere(slot: number): number {
    return this.#elsewhere[slot] ?? 0;
  }

  /** People who live in the area and are served by destinations without a home. */
  toNowhere(slot: number): number {
    return this.#nowhere[slot] ?? 0;
  }

  /** People who live in slot `from` and are served in slot `to`; 0 for unassigned on either side. */
  between(from: number, to: number): number {
    if (this.#paired || from !== to) return this.#pairs().between(from, to);
    return this.#stays()[from] ?? 0;
  }

  /** Where the area's residents are served, most people first; the area itself and slot 0 are among them. */
  row(slot: number): readonly SlotPeople[] {
    return this.#pairs().row(slot);
  }

  /** Where the people served in the area live, most people first; the area itself and slot 0 are among them. */
  column(slot: number): readonly SlotPeople[] {
    return this.#pairs().column(slot);
  }

  /** Calls `visit` for every pair of slots with people, in order of `from`, then of `to`. */
  eachPair(visit: (from: number, to: number, people: number) => void): void {
    this.#pairs().eachPair(visit);
  }

  #move(block: number, from: number, to: number): void {
    if (this.slotOf[block] !== from) {
      throw new Error(`Block ${block} is in slot ${this.slotOf[block]}, not in slot ${from}: flows and plan have come apart.`);
    }
    if (from === to) return;
    this.#addBlock(block, from, -1);
    this.#moveProviders(block, from, to);
    this.slotOf[block] = to;
    this.#addBlock(block, to, 1);
  }

  /** The flows of the people who live in the block, added to its slot or taken (`sign` -1) from it. */
  #addBlock(block: number, slot: number, sign: 1 | -1): void {
    const { fromBlock, nowhereFromBlock, toBlock, unknownToBlock, elsewhereToBlock, flows } = this.facts;
    this.#residents[slot]! += sign * fromBlock[block]!;
    this.#nowhere[slot]! += sign * nowhereFromBlock[block]!;
    this.#providers[slot]! += sign * toBlock[block]!;
    this.#unknown[slot]! += sign * unknownToBlock[block]!;
    this.#elsewhere[slot]! += sign * elsewhereToBlock[block]!;
    for (let cell = flows.offsets[block]!; cell < flows.offsets[block + 1]!; cell++) {
      const home = flows.home[flows.to[cell]!]!;
      if (home >= 0) this.#add(slot, this.slotOf[home]!, sign * flows.people[cell]!);
    }
  }

  /** The flows of people of other blocks to destinations at home in the block. */
  #moveProviders(block: number, from: number, to: number): void {
    const { homeOffsets, homeDestinations, flows } = this.facts;
    for (let at = homeOffsets[block]!; at < homeOffsets[block + 1]!; at++) {
      const destination = homeDestinations[at]!;
      for (let cell = flows.fromOffsets[destination]!; cell < flows.fromOffsets[destination + 1]!; cell++) {
        const origin = flows.from[cell]!;
        if (origin === block) continue;
        this.#add(this.slotOf[origin]!, from, -flows.fromPeople[cell]!);
        this.#add(this.slotOf[origin]!, to, flows.fromPeople[cell]!);
      }
    }
  }

  #add(from: number, to: number, people: number): void {
    if (this.#paired) this.#matrix.add(from, to, people);
    else if (from === to && this.#within) this.#within[from]! += people;
  }

  #count(): void {
    const { fromBlock, nowhereFromBlock, toBlock, unknownToBlock, elsewhereToBlock } = this.facts;
    for (const sums of [this.#residents, this.#nowhere, this.#providers, this.#unknown, this.#elsewhere]) sums.fill(0);
    for (let block = 0; block < this.slotOf.length; block++) {
      const slot = this.slotOf[block]!;
      this.#residents[slot]! += fromBlock[block]!;
      this.#nowhere[slot]! += nowhereFromBlock[block]!;
      this.#providers[slot]! += toBlock[block]!;
      this.#unknown[slot]! += unknownToBlock[block]!;
      this.#elsewhere[slot]! += elsewhereToBlock[block]!;
    }
    this.#within = null;
    this.#paired = false;
  }

  #stays(): Float64Array {
    this.#within ??= countWithin(this.facts.flows, this.slotOf, this.#homeSlots(), new Float64Array(this.slots));
    return this.#within;
  }

  #pairs(): FlowMatrix {
    if (!this.#paired) this.#countPairs();
    this.#paired = true;
    this.#within = null;
    return this.#matrix;
  }

  /** By destination the slot where it serves; one more than there are for destinations without a home. */
  #homeSlots(): Uint32Array {
    const { home } = this.facts.flows;
    const homeSlot = new Uint32Array(home.length);
    for (let i = 0; i < homeSlot.length; i++) homeSlot[i] = home[i]! < 0 ? this.slots : this.slotOf[home[i]!]!;
    return homeSlot;
  }

  /** Row by row, so that the table is asked once a pair and not once a cell. */
  #countPairs(): void {
    const { flows } = this.facts;
    const rows = this.slots;
    // One more column for destinations without a home: summed with the rest, then left out.
    const homeSlot = this.#homeSlots();
    const members = membersBySlot(this.slotOf, rows - 1);
    const row = { sums: new Float64Array(rows + 1), met: new Uint32Array(rows + 1) };
    this.#matrix.clear();
    for (let slot = 0; slot < rows; slot++) {
      const count = addRow(flows, homeSlot, membersOf(members, slot), row);
      for (let at = 0; at < count; at++) {
        const other = row.met[at]!;
        if (other < rows) this.#matrix.add(slot, other, row.sums[other]!);
        row.sums[other] = 0;
      }
    }
  }

  #grow(wanted: number): void {
    if (wanted <= this.slots) return;
    // Twice as much as before, so that drawing area after area does not copy everything each time.
    const rows = Math.max(wanted, Math.min(this.slots * 2, 0x10000));
    this.#residents = grown(this.#residents, rows);
    this.#nowhere = grown(this.#nowhere, rows);
    this.#providers = grown(this.#providers, rows);
    this.#unknown = grown(this.#unknown, rows);
    this.#elsewhere = grown(this.#elsewhere, rows);
    this.#within = this.#within && grown(this.#within, rows);
    this.#matrix.grow(rows);
  }
}

/** Adds to `within` the people who are served in the slot in which they live, and returns it. */
function countWithin(flows: BlockFlows, slotOf: Uint16Array, homeSlot: Uint32Array, within: Float64Array): Float64Array {
  const { offsets, to, people } = flows;
  for (let block = 0; block < slotOf.length; block++) {
    const slot = slotOf[block]!;
    const end = offsets[block + 1]!;
    let sum = 0;
    for (let cell = offsets[block]!; cell < end; cell++) if (homeSlot[to[cell]!] === slot) sum += people[cell]!;
    within[slot]! += sum;
  }
  return within;
}

interface RowSums {
  readonly sums: Float64Array;
  /** The columns with people, in order of meeting. */
  readonly met: Uint32Array;
}

/** Adds the people of some blocks to the sums of the slots where they are served; gives the number of slots met. */
function addRow(flows: BlockFlows, homeSlot: Uint32Array, blocks: Uint32Array, { sums, met }: RowSums): number {
  const { offsets, to, people } = flows;
  let count = 0;
  for (let i = 0; i < blocks.length; i++) {
    const end = offsets[blocks[i]! + 1]!;
    for (let cell = offsets[blocks[i]!]!; cell < end; cell++) {
      const other = homeSlot[to[cell]!]!;
      const before = sums[other]!;
      // A cell with nobody would be met again and again.
      if (before === 0 && people[cell]! > 0) met[count++] = other;
      sums[other] = before + people[cell]!;
    }
  }
  return count;
}

function grown(sums: Float64Array, rows: number): Float64Array {
  const wider = new Float64Array(rows);
  wider.set(sums);
  return wider;
}

function highest(slotOf: Uint16Array): number {
  let slot = 0;
  for (const entry of slotOf) if (entry > slot) slot = entry;
  return slot;
}

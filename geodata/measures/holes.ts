// Holes of an area A: groups of blocks of other areas, or of none, that A wholly encloses: no chain of shared borders leads
// from them past A to OUTSIDE (the sea, or the edge of the atlas). Source: CRITERIA section 1.
// Blocks beside A try the ready-made shortest way out (way-outside.ts); only where A stands on it are they flooded, and the
// flood ends at the first block whose own way out is free. O(borders of A + blocks that A shadows).
import type { BlockFacts } from './block-facts.ts';
import { AT_EDGE, NO_WAY_OUT } from './way-outside.ts';

/** An area to look into. `members` are the blocks of the slot. */
export interface HoleArea {
  readonly slotOf: Uint16Array;
  readonly slot: number;
  readonly members: Uint32Array;
}

// What is known about a block in one search, added to the search's own stamp: no clearing between searches.
const SHADOWED = 1;
const FREE = 2;
const STATES = 4;

/** Finds holes of one area after another; holds scratch space for them, so one finder serves one caller at a time. */
export class HoleFinder {
  readonly #facts: BlockFacts;
  /** Stamp + SHADOWED or FREE: whether the block's own way out is free of the area. */
  readonly #state: Uint32Array;
  /** Stamp of the search that flooded the block. */
  readonly #seen: Uint32Array;
  readonly #path: Uint32Array;
  #stamp = 0;

  constructor(facts: BlockFacts) {
    this.#facts = facts;
    this.#state = new Uint32Array(facts.count);
    this.#seen = new Uint32Array(facts.count);
    this.#path = new Uint32Array(facts.count);
  }

  /** Holes of the area, each in index order, ordered by first block. */
  find(area: HoleArea): Uint32Array[] {
    this.#nextStamp();
    const { offsets, neighbours, linked } = this.#facts;
    const holes: Uint32Array[] = [];
    for (const block of area.members) {
      for (let edge = offsets[block]!; edge < offsets[block + 1]!; edge++) {
        const neighbour = neighbours[edge]!;
        if (linked[edge] === 1 || area.slotOf[neighbour] === area.slot) continue;
        if (this.#seen[neighbour] === this.#stamp || this.#isFree(area, neighbour)) continue;
        const hole = this.#flood(area, neighbour);
        if (hole) holes.push(hole);
      }
    }
    return holes.sort((a, b) => a[0]! - b[0]!);
  }

  #nextStamp(): void {
    this.#stamp += STATES;
    if (this.#stamp < 0xffffffff - STATES) return;
    this.#state.fill(0);
    this.#seen.fill(0);
    this.#stamp = STATES;
  }

  /** The hole that holds `start`, or null when it is open to the outside after all. */
  #flood(area: HoleArea, start: number): Uint32Array | null {
    const { offsets, neighbours, linked } = this.#facts;
    const found = [start];
    this.#seen[start] = this.#stamp;
    let open = false;
    for (let at = 0; at < found.length && !open; at++) {
      const block = found[at]!;
      for (let edge = offsets[block]!; edge < offsets[block + 1]!; edge++) {
        const neighbour = neighbours[edge]!;
        if (linked[edge] === 1 || area.slotOf[neighbour] === area.slot) continue;
        if (this.#isFree(area, neighbour)) open = true;
        else if (this.#seen[neighbour] !== this.#stamp) {
          this.#seen[neighbour] = this.#stamp;
          found.push(neighbour);
        }
      }
    }
    if (!open) return Uint32Array.from(found).sort();
    // A later flood that reaches one of these is open too, though this one was cut short.
    for (const block of found) this.#state[block] = this.#stamp + FREE;
    return null;
  }

  /** Whether the way out of `start` avoids the area; remembers the answer for every block on it. */
  #isFree(area: HoleArea, start: number): boolean {
    const stamp = this.#stamp;
    let length = 0;
    let answer = 0;
    for (let block = start; answer === 0; ) {
      const known = this.#state[block]!;
      if (area.slotOf[block] === area.slot) answer = SHADOWED;
      else if (known > stamp) answer = known - stamp;
      else {
        this.#path[length++] = block;
        const next = this.#facts.nextOutside[block]!;
        if (next === AT_EDGE) answer = FREE;
        else if (next === NO_WAY_OUT) answer = SHADOWED;
        else block = next;
      }
    }
    for (let i = 0; i < length; i++) this.#state[this.#path[i]!] = stamp + answer;
    return answer === FREE;
  }
}

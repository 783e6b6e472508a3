// Holes of an area A: groups of blocks of other areas, or of none, that A wholly encloses: no chain of shared borders leads
// from them past A to OUTSIDE (the sea, or the edge of the atlas). Source: CRITERIA section 1.
// Blocks beside A try the ready-made shortest way out (way-outside.ts); only where A stands on it are they flooded, and the
// flood ends at the first block whose own way out is free. O(borders of A + blocks that A shadows).
import type { BlockFacts } from './block-facts.ts';
import { AT_EDGE, NO_WAY_OUT } from './way-outside.ts';

const UNKNOWN = 0;
const FREE = 1;
const SHADOWED = 2;

/** Holes of the slot, each in index order, ordered by first block. `members` are the blocks of the slot. */
export function holesOf(
  facts: BlockFacts,
  way: Uint32Array,
  area: { readonly slotOf: Uint16Array; readonly slot: number; readonly members: Uint32Array },
): Uint32Array[] {
  const search = new HoleSearch(facts, way, area.slotOf, area.slot);
  const holes: Uint32Array[] = [];
  for (const block of area.members) {
    for (let edge = facts.offsets[block]!; edge < facts.offsets[block + 1]!; edge++) {
      const neighbour = facts.neighbours[edge]!;
      if (facts.linked[edge] === 1 || area.slotOf[neighbour] === area.slot) continue;
      const hole = search.flood(neighbour);
      if (hole) holes.push(hole);
    }
  }
  return holes.sort((a, b) => a[0]! - b[0]!);
}

class HoleSearch {
  readonly #facts: BlockFacts;
  readonly #way: Uint32Array;
  readonly #slotOf: Uint16Array;
  readonly #slot: number;
  /** Whether the block's own way out is free of the area; maps, because few blocks are ever asked about. */
  readonly #state = new Map<number, number>();
  readonly #seen = new Set<number>();

  constructor(facts: BlockFacts, way: Uint32Array, slotOf: Uint16Array, slot: number) {
    this.#facts = facts;
    this.#way = way;
    this.#slotOf = slotOf;
    this.#slot = slot;
  }

  /** The hole that holds `start`, or null when it is open to the outside or was found before. */
  flood(start: number): Uint32Array | null {
    if (this.#seen.has(start) || this.#isFree(start)) return null;
    const { offsets, neighbours, linked } = this.#facts;
    const found = [start];
    let open = false;
    this.#seen.add(start);
    for (let at = 0; at < found.length && !open; at++) {
      const block = found[at]!;
      for (let edge = offsets[block]!; edge < offsets[block + 1]!; edge++) {
        const neighbour = neighbours[edge]!;
        if (linked[edge] === 1 || this.#slotOf[neighbour] === this.#slot) continue;
        // A neighbour seen by an earlier flood means that this group was cut short there, because it was open.
        if (this.#isFree(neighbour)) open = true;
        else if (!this.#seen.has(neighbour)) {
          this.#seen.add(neighbour);
          found.push(neighbour);
        }
      }
    }
    if (!open) return Uint32Array.from(found).sort();
    for (const block of found) this.#state.set(block, FREE);
    return null;
  }

  /** Whether the way out of `start` avoids the area; remembers the answer for every block on it. */
  #isFree(start: number): boolean {
    const path: number[] = [];
    let block = start;
    let state = UNKNOWN;
    while (state === UNKNOWN) {
      state = this.#slotOf[block] === this.#slot ? SHADOWED : (this.#state.get(block) ?? UNKNOWN);
      if (state !== UNKNOWN) break;
      path.push(block);
      const next = this.#way[block]!;
      if (next === AT_EDGE) state = FREE;
      else if (next === NO_WAY_OUT) state = SHADOWED;
      else block = next;
    }
    for (const passed of path) this.#state.set(passed, state);
    return state === FREE;
  }
}

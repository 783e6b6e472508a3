// Areas that are too small join the neighbour that takes most of their flows. Unit: people. About O(flows log areas).
import { tell, type Watch } from './watch.ts';
import { NONE, type WorkingAreas } from './working-areas.ts';

/**
 * Merges areas of fewer than `minimum` people, the smallest first (ties: lower code), until none can be merged. It goes in
 * rounds: an area that has grown in a round waits for the next. Returns whether any was merged.
 */
export function mergeSmall(areas: WorkingAreas, minimum: number, watch: Watch): boolean {
  const lists = new BlockLists(areas);
  let merged = false;
  for (let round = 1; ; round++) {
    tell(watch, 'Merging areas that are too small', round, 0);
    const grown = new Set<number>();
    for (const area of tooSmall(areas, lists, minimum)) {
      if (grown.has(area)) continue;
      const blocks = lists.of(area);
      const taker = areas.takerOf(blocks);
      if (taker === NONE) continue;
      areas.move(blocks, taker);
      lists.append(taker, area);
      grown.add(taker);
    }
    if (grown.size === 0) return merged;
    merged = true;
  }
}

/** Areas below the minimum, fewest people first, then lower code. */
function tooSmall({ people }: WorkingAreas, lists: BlockLists, minimum: number): number[] {
  const found: number[] = [];
  people.forEach((count, area) => {
    if (count < minimum && !lists.isEmpty(area)) found.push(area);
  });
  return found.sort((a, b) => people[a]! - people[b]! || a - b);
}

/** Blocks by area as linked lists, so that two areas are joined in no time, however long they are. */
class BlockLists {
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  readonly #size: Uint32Array;
  readonly #next: Int32Array;

  constructor({ areaOf, people }: WorkingAreas) {
    this.#first = new Int32Array(people.length).fill(NONE);
    this.#last = new Int32Array(people.length).fill(NONE);
    this.#size = new Uint32Array(people.length);
    this.#next = new Int32Array(areaOf.length).fill(NONE);
    areaOf.forEach((area, block) => {
      if (area === NONE) return;
      if (this.#size[area]!++ === 0) this.#first[area] = block;
      else this.#next[this.#last[area]!] = block;
      this.#last[area] = block;
    });
  }

  isEmpty(area: number): boolean {
    return this.#size[area] === 0;
  }

  of(area: number): Uint32Array {
    const blocks = new Uint32Array(this.#size[area]!);
    for (let at = 0, block = this.#first[area]!; at < blocks.length; at++, block = this.#next[block]!) blocks[at] = block;
    return blocks;
  }

  /** Hangs the blocks of one area, which must have some, on to those of another; it has none afterwards. */
  append(to: number, from: number): void {
    this.#next[this.#last[to]!] = this.#first[from]!;
    this.#last[to] = this.#last[from]!;
    this.#size[to]! += this.#size[from]!;
    this.#size[from] = 0;
  }
}

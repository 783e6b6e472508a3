// Areas that are too small join the neighbour that takes most of their flows. Unit: people. About O(flows log areas).
import { tell, type Watch } from './watch.ts';
import { blocksByArea, NONE, type WorkingAreas } from './working-areas.ts';

/**
 * Merges areas of fewer than `minimum` people, the smallest first (ties: lower code), until none can be merged. It goes in
 * rounds: an area that has grown in a round waits for the next. Returns whether any was merged.
 */
export function mergeSmall(areas: WorkingAreas, minimum: number, watch: Watch): boolean {
  const blocks = blocksByArea(areas);
  let merged = false;
  for (let round = 1; ; round++) {
    const small = tooSmall(areas, blocks, minimum);
    const grown = new Set<number>();
    tell(watch, 'Merging areas that are too small', round, 0);
    for (const area of small) {
      if (grown.has(area)) continue;
      const taker = areas.takerOf(blocks[area]!);
      if (taker === NONE) continue;
      areas.move(blocks[area]!, taker);
      blocks[taker] = joined(blocks[taker]!, blocks[area]!);
      blocks[area] = new Uint32Array(0);
      grown.add(taker);
    }
    if (grown.size === 0) return merged;
    merged = true;
  }
}

/** Areas below the minimum, fewest people first, then lower code. */
function tooSmall({ people }: WorkingAreas, blocks: readonly Uint32Array[], minimum: number): number[] {
  const found: number[] = [];
  blocks.forEach((list, area) => {
    if (list.length > 0 && people[area]! < minimum) found.push(area);
  });
  return found.sort((a, b) => people[a]! - people[b]! || a - b);
}

function joined(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

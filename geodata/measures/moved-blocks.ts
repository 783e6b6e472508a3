// Which blocks move between two partitions X and Y. Each X unit is matched to the Y unit that holds most of its people (ties:
// lower code); a block has moved when its Y unit is not the match of its X unit. Y units that nobody matches are new.
// Units: blocks, people. Source: CRITERIA section 1. O(blocks).
import { type PartitionPair, pairs } from './partition-pairs.ts';

export interface MovedBlocks {
  /** By slot of X, length X slots + 1: the matched slot of Y; 0 where X's slot is empty or wholly in none of Y's. */
  readonly matchOf: Uint16Array;
  /** Blocks that moved, in index order. */
  readonly blocks: Uint32Array;
  readonly people: number;
  /** Slots of Y with blocks, to which no slot of X is matched; ascending. */
  readonly newSlots: readonly number[];
}

/**
 * Compares two partitions of the same blocks. "In none" matches "in none": a block that leaves every area, or joins one from
 * none, has moved.
 */
export function movedBlocks({ x, y, people }: PartitionPair): MovedBlocks {
  const matchOf = new Uint16Array(x.slotCount + 1);
  const best = new Float64Array(x.slotCount + 1).fill(-1);
  const held = new Set<number>();
  for (const pair of pairs({ x, y, people })) {
    if (pair.y !== 0) held.add(pair.y);
    if (pair.x === 0 || pair.y === 0) continue;
    const tied = pair.people === best[pair.x]! && y.codes[pair.y]! < y.codes[matchOf[pair.x]!]!;
    if (pair.people <= best[pair.x]! && !tied) continue;
    best[pair.x] = pair.people;
    matchOf[pair.x] = pair.y;
  }
  const matched = new Set(matchOf);
  const moved: number[] = [];
  let total = 0;
  for (let block = 0; block < people.length; block++) {
    const from = x.slotOf[block]!;
    const to = y.slotOf[block]!;
    // An area that went altogether matches nothing: its blocks have moved, though "in none" is what they share.
    if (to === matchOf[from] && (to !== 0 || from === 0)) continue;
    moved.push(block);
    total += people[block]!;
  }
  return {
    matchOf,
    blocks: Uint32Array.from(moved),
    people: total,
    newSlots: [...held].filter((slot) => !matched.has(slot)).sort((a, b) => a - b),
  };
}

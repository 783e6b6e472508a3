// Makes areas contiguous on block adjacency, declared links included. O(blocks + borders) a round.
import { connectedParts } from './leiden.ts';
import { tell, type Watch } from './watch.ts';
import { NONE, type WorkingAreas } from './working-areas.ts';

/**
 * Reassigns every part of an area but the one with most people (ties: more blocks, then lower code) to the touching area
 * that takes most of its flows, smallest parts first, until every area is one part. It comes to an end: each part that
 * moves joins at least one other, and a part that others have joined waits for the next round. Returns whether any moved.
 */
export function makeContiguous(areas: WorkingAreas, watch: Watch): boolean {
  let moved = false;
  for (let round = 1; areas.ground.hasBoundaries; round++) {
    tell(watch, 'Making areas contiguous', round, 0);
    if (!reassignParts(areas)) break;
    moved = true;
  }
  return moved;
}

/**
 * Blocks in no area join the touching one that takes most of their flows, in rounds from the borders of areas outwards.
 * Some may stay out of reach.
 */
export function fillGaps(areas: WorkingAreas): void {
  const { areaOf, ground } = areas;
  const isGap = (block: number): boolean => areaOf[block] === NONE && ground.pieceOf[block]! >= 0;
  let waiting = Array.from(areaOf.keys()).filter(isGap);
  while (waiting.length > 0) {
    // All of a round look before any of them moves, so that their order does not matter.
    const choices = waiting.map((block) => ({ block: Uint32Array.of(block), taker: areas.takerOf(Uint32Array.of(block)) }));
    const next = new Set<number>();
    for (const { block, taker } of choices) {
      if (taker === NONE) continue;
      areas.move(block, taker);
      for (let edge = ground.offsets[block[0]!]!; edge < ground.offsets[block[0]! + 1]!; edge++) {
        next.add(ground.neighbours[edge]!);
      }
    }
    waiting = [...next].filter(isGap);
  }
}

function reassignParts(areas: WorkingAreas): boolean {
  const { areaOf, ground } = areas;
  const partOf = connectedParts({ count: ground.count, offsets: ground.offsets, to: ground.neighbours }, areaOf);
  const fragments = fragmentsOf(areas, partOf);
  const joinedParts = new Set<number>();
  for (const { part, blocks } of fragments) {
    if (joinedParts.has(part)) continue;
    const taker = areas.takerOf(blocks);
    // What surrounds it may lie in no area: nothing to join.
    if (taker === NONE) continue;
    areas.move(blocks, taker);
    joinedParts.add(part);
    for (const block of blocks) {
      for (let edge = ground.offsets[block]!; edge < ground.offsets[block + 1]!; edge++) {
        const other = ground.neighbours[edge]!;
        if (areaOf[other] === taker) joinedParts.add(partOf[other]!);
      }
    }
  }
  return joinedParts.size > 0;
}

interface Part {
  readonly part: number;
  readonly area: number;
  readonly blocks: Uint32Array;
  readonly people: number;
}

/** All parts but the main one of each area; fewest people first, then lower code. */
function fragmentsOf({ areaOf, ground, people }: WorkingAreas, partOf: Int32Array): Part[] {
  const lists = new Map<number, number[]>();
  partOf.forEach((part, block) => {
    if (areaOf[block] === NONE) return;
    const list = lists.get(part);
    if (list) list.push(block);
    else lists.set(part, [block]);
  });
  const main = new Array<Part | null>(people.length).fill(null);
  const parts: Part[] = [];
  // Parts are numbered in order of their first block, so an equal part that comes later has the higher code.
  for (const [part, list] of lists) {
    const made = {
      part,
      area: areaOf[list[0]!]!,
      blocks: Uint32Array.from(list),
      people: list.reduce((sum, block) => sum + ground.people[block]!, 0),
    };
    const best = main[made.area];
    if (!best || made.people > best.people || (made.people === best.people && list.length > best.blocks.length)) {
      main[made.area] = made;
    }
    parts.push(made);
  }
  return parts.filter((part) => main[part.area] !== part).sort((a, b) => a.people - b.people || a.part - b.part);
}

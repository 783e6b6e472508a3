// The ground on which regions may grow: connected pieces of blocks that take part and lie in the same parent. No area
// ever spans two of them, so limits by parent, locked areas, a part of the country and islands are one and the same.
import type { RegionFacts, RegionLimits } from './options.ts';

/** Adjacency and people of the blocks, and their pieces of ground. */
export interface Ground extends RegionFacts {
  /** By block, numbered from 0 in order of their first block; -1 for a block that takes no part. */
  readonly pieceOf: Int32Array;
  readonly pieces: number;
}

/**
 * Finds the pieces. Without boundaries nothing is known of what touches, and all blocks of one parent are a piece.
 * O(blocks + borders).
 */
export function regionGround(facts: RegionFacts, limits: RegionLimits): Ground {
  const kindOf = kinds(facts.count, limits);
  const pieceOf = new Int32Array(facts.count).fill(-1);
  const pieces = facts.hasBoundaries ? floodPieces(facts, kindOf, pieceOf) : numberKinds(kindOf, pieceOf);
  return { ...facts, pieceOf, pieces };
}

/** By block its parent, or -1 where it takes no part. */
function kinds(count: number, { inScope, parentOf, lockedSlotOf }: RegionLimits): Int32Array {
  return Int32Array.from({ length: count }, (_, block) => {
    const outside = inScope !== null && inScope[block] === 0;
    const locked = lockedSlotOf !== null && lockedSlotOf[block] !== 0;
    return outside || locked ? -1 : (parentOf?.[block] ?? 0);
  });
}

function numberKinds(kindOf: Int32Array, pieceOf: Int32Array): number {
  const numberOf = new Map<number, number>();
  kindOf.forEach((kind, block) => {
    if (kind < 0) return;
    if (!numberOf.has(kind)) numberOf.set(kind, numberOf.size);
    pieceOf[block] = numberOf.get(kind) ?? -1;
  });
  return numberOf.size;
}

function floodPieces({ count, offsets, neighbours }: RegionFacts, kindOf: Int32Array, pieceOf: Int32Array): number {
  const found = new Uint32Array(count);
  let pieces = 0;
  for (let start = 0; start < count; start++) {
    if (kindOf[start]! < 0 || pieceOf[start]! >= 0) continue;
    pieceOf[start] = pieces;
    found[0] = start;
    let size = 1;
    for (let at = 0; at < size; at++) {
      for (let edge = offsets[found[at]!]!; edge < offsets[found[at]! + 1]!; edge++) {
        const block = neighbours[edge]!;
        if (pieceOf[block]! >= 0 || kindOf[block] !== kindOf[start]) continue;
        pieceOf[block] = pieces;
        found[size++] = block;
      }
    }
    pieces++;
  }
  return pieces;
}

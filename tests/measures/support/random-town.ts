// Small random grids for property tests, and edits to them.
import fc from 'fast-check';
import type { BlockFacts } from '../../../geodata/measures/block-facts.ts';
import { gridFacts } from './grid.ts';

export const SEED = { seed: 1, numRuns: 100 };

export interface RandomGrid {
  readonly columns: number;
  readonly rows: number;
  readonly facts: BlockFacts;
  readonly slotOf: Uint16Array;
  readonly unitOf: Uint16Array;
}

/** Up to 6 x 6 blocks with 0 to 50 people each, some without land, in up to three areas and up to four units. */
export const randomGrid: fc.Arbitrary<RandomGrid> = fc
  .record({ columns: fc.integer({ min: 1, max: 6 }), rows: fc.integer({ min: 1, max: 6 }) })
  .chain(({ columns, rows }) => {
    const count = columns * rows;
    const list = (max: number) => fc.array(fc.nat({ max }), { minLength: count, maxLength: count });
    const link = fc.tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 }));
    return fc.record({ people: list(50), land: list(2), slots: list(3), units: list(4), link }).map((made) => ({
      columns,
      rows,
      facts: gridFacts({
        columns,
        rows,
        people: (block) => Math.max(0, made.people[block]! - 10),
        landHectares: (block) => made.land[block]!,
        links: isFar(made.link, columns) ? [made.link] : [],
      }),
      slotOf: Uint16Array.from(made.slots),
      unitOf: Uint16Array.from(made.units),
    }));
  });

/** Blocks that neither touch nor are the same. */
function isFar([a, b]: readonly [number, number], columns: number): boolean {
  const across = Math.abs((a % columns) - (b % columns));
  const up = Math.abs(Math.floor(a / columns) - Math.floor(b / columns));
  return across + up > 1;
}

/** A small generator for long runs of edits: xorshift, from a seed. Gives whole numbers below `limit`. */
export function numbersFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

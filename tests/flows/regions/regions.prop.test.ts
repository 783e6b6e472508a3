// What every draft promises, on small random grids with random flows and limits.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_LIMITS, type RegionOptions } from '../../../geodata/flows/regions/options.ts';
import { proposeRegions } from '../../../geodata/flows/regions/propose-regions.ts';
import { seeded } from '../../bench/timing.ts';
import { flowsOf } from '../support/made-flows.ts';
import { groupsOf, isConnected, type RandomRegions, randomRegions, touchIn } from './graphs.ts';

const METHODS = {
  destinations: () => ({ method: 'destinations', seedOf: null }) as const,
  'communities, moving anywhere': () =>
    ({ method: 'communities', resolution: 1, targetAreas: null, moves: 'anywhere', iterations: 3, random: seeded(1) }) as const,
  'communities, moving to what they touch': () =>
    ({ method: 'communities', resolution: 2, targetAreas: 3, moves: 'adjacent', iterations: 2, random: seeded(5) }) as const,
};

const run = (
  made: RandomRegions,
  method: ReturnType<(typeof METHODS)[keyof typeof METHODS]>,
  changed: Partial<RegionOptions> = {},
) =>
  proposeRegions({ flows: flowsOf(made.table), facts: made.facts }, {
    ...NO_LIMITS,
    ...made,
    ...method,
    ...changed,
  } as RegionOptions)!;

/** Pieces of ground by joining neighbours again and again: movable blocks of one parent that touch. */
function piecesByJoining({ facts, inScope, parentOf, lockedSlotOf }: RandomRegions): number[] {
  const free = (block: number): boolean => inScope[block] === 1 && lockedSlotOf[block] === 0;
  const piece = Array.from({ length: facts.count }, (_, block) => (free(block) ? block : -1));
  const touch = touchIn(facts);
  for (let changed = true; changed; ) {
    changed = false;
    for (let a = 0; a < facts.count; a++) {
      for (let b = 0; b < facts.count; b++) {
        if (piece[a]! < 0 || piece[b]! <= piece[a]! || parentOf[a] !== parentOf[b] || !touch(a, b)) continue;
        piece[b] = piece[a]!;
        changed = true;
      }
    }
  }
  return piece;
}

/** Pieces on which some block's people are served on the same piece. */
function servedPieces({ table }: RandomRegions, piece: readonly number[]): Set<number> {
  const served = new Set<number>();
  table.rows.forEach((row, block) => {
    row.forEach((people, destination) => {
      const home = table.home[destination]!;
      if (people > 0 && home >= 0 && piece[block]! >= 0 && piece[home] === piece[block]) served.add(piece[block]!);
    });
  });
  return served;
}

const RUNS = { seed: 1, numRuns: 150 };

describe.each(Object.entries(METHODS))('regions by %s', (_, method) => {
  it('reach every block that can be reached, and say which cannot', () => {
    fc.assert(
      fc.property(randomRegions, (made) => {
        const draft = run(made, method());
        const piece = piecesByJoining(made);
        const served = servedPieces(made, piece);
        const expected = piece.flatMap((id, block) => (id >= 0 && !served.has(id) ? [block] : []));
        expect([...draft.unreached]).toEqual(expected);
        draft.slotOf.forEach((slot, block) => {
          const divided = made.inScope[block] === 1 && !expected.includes(block);
          expect(slot > 0).toBe(divided);
        });
      }),
      RUNS,
    );
  });

  it('are contiguous, lie in one parent each, and are numbered without gaps by first block', () => {
    fc.assert(
      fc.property(randomRegions, (made) => {
        const draft = run(made, method());
        const groups = groupsOf(draft.slotOf);
        groups.delete(0);
        expect([...groups.keys()]).toEqual(draft.areas.map(({ slot }) => slot));
        expect([...groups.keys()]).toEqual(draft.areas.map((_area, at) => at + 1));
        for (const { slot, lockedSlot } of draft.areas) {
          const blocks = groups.get(slot)!;
          if (lockedSlot > 0) continue;
          expect(isConnected(blocks, touchIn(made.facts))).toBe(true);
          expect(new Set(blocks.map((block) => made.parentOf[block])).size).toBe(1);
        }
      }),
      RUNS,
    );
  });

  it('keep locked areas whole and to themselves', () => {
    fc.assert(
      fc.property(randomRegions, (made) => {
        const draft = run(made, method());
        draft.slotOf.forEach((slot, block) => {
          if (slot > 0) expect(draft.areas[slot - 1]!.lockedSlot).toBe(made.lockedSlotOf[block]);
        });
        const kept = draft.areas.map(({ lockedSlot }) => lockedSlot).filter((slot) => slot > 0);
        expect(new Set(kept).size).toBe(kept.length);
      }),
      RUNS,
    );
  });

  it('are below the minimum only where they fill their whole piece of ground', () => {
    fc.assert(
      fc.property(randomRegions, (made) => {
        const draft = run(made, method());
        const piece = piecesByJoining(made);
        for (const [slot, blocks] of groupsOf(draft.slotOf)) {
          if (slot === 0 || draft.areas[slot - 1]!.lockedSlot > 0) continue;
          const people = blocks.reduce((sum, block) => sum + made.facts.people[block]!, 0);
          if (people < made.minimumPeople) {
            expect(piece.filter((id) => id === piece[blocks[0]!]).length).toBe(blocks.length);
          }
        }
      }),
      RUNS,
    );
  });

  it('come out the same again', () => {
    fc.assert(
      fc.property(randomRegions, (made) => {
        expect(run(made, method())).toEqual(run(made, method()));
      }),
      { ...RUNS, numRuns: 50 },
    );
  });
});

describe('regions by destination', () => {
  it('without limits are the plurality of each block wherever that is contiguous', () => {
    fc.assert(
      fc.property(randomRegions, (made) => {
        const limits = { minimumPeople: 0, inScope: null, parentOf: null, lockedSlotOf: null };
        const draft = run(made, METHODS.destinations(), limits);
        const first = made.table.rows.map((row) => {
          const byHome = new Map<number, number>();
          row.forEach((people, destination) => {
            const home = made.table.home[destination]!;
            if (home >= 0 && people > 0) byHome.set(home, (byHome.get(home) ?? 0) + people);
          });
          return [...byHome].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0] ?? -1;
        });
        const groups = [...groupsOf(first)].filter(([home]) => home >= 0);
        fc.pre(!first.includes(-1) && groups.every(([, blocks]) => isConnected(blocks, touchIn(made.facts))));
        expect([...groupsOf(draft.slotOf).values()]).toEqual(groups.map(([, blocks]) => blocks));
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});

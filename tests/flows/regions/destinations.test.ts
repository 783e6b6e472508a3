// Regions by the destination used most, on rows of square blocks that can be followed by hand.
import { describe, expect, it } from 'vitest';
import { NO_LIMITS, type RegionOptions } from '../../../geodata/flows/regions/options.ts';
import { proposeRegions } from '../../../geodata/flows/regions/propose-regions.ts';
import { type FlowTable, flowsOf } from '../support/made-flows.ts';
import { row } from './graphs.ts';

type Changed = Partial<Extract<RegionOptions, { method: 'destinations' }>>;
const propose = (facts: ReturnType<typeof row>, table: FlowTable, changed: Changed = {}) =>
  proposeRegions({ flows: flowsOf(table), facts }, { ...NO_LIMITS, method: 'destinations', seedOf: null, ...changed })!;
const slots = (...args: Parameters<typeof propose>): number[] => [...propose(...args).slotOf];

// Six blocks of 10 people; practices at home in blocks 0 and 5.
const SIX = row([10, 10, 10, 10, 10, 10]);
const TWO: FlowTable = {
  home: [0, 5],
  rows: [
    [9, 1],
    [8, 2],
    [6, 4],
    [4, 6],
    [2, 8],
    [1, 9],
  ],
};

describe('regions by destination', () => {
  it('takes every block to the destination that most of its people use', () => {
    const draft = propose(SIX, TWO);
    expect([...draft.slotOf]).toEqual([1, 1, 1, 2, 2, 2]);
    expect(draft).toMatchObject({
      method: 'destinations',
      resolution: null,
      areas: [
        { slot: 1, lockedSlot: 0, centre: 0 },
        { slot: 2, lockedSlot: 0, centre: 5 },
      ],
    });
    expect(draft.unreached.length).toBe(0);
  });

  it('adds up destinations with one home; between equals the lower code wins', () => {
    // Block 1: 4 + 4 people to the two practices in block 2 against 7 to the one in block 0.
    const table = {
      home: [0, 2, 2],
      rows: [
        [9, 0, 0],
        [7, 4, 4],
        [0, 9, 0],
      ],
    };
    expect(slots(row([1, 1, 1]), table)).toEqual([1, 2, 2]);
    expect(
      slots(row([1, 1, 1]), {
        ...table,
        rows: [
          [9, 0, 0],
          [8, 4, 4],
          [0, 9, 0],
        ],
      }),
    ).toEqual([1, 1, 2]);
  });

  it('takes seed areas instead of home blocks where they are given', () => {
    // Homes 0, 1 and 3; the seed areas are blocks 0-1 and 2-3. No single home beats block 3 in block 1, their sum does.
    const table = {
      home: [0, 1, 3],
      rows: [
        [5, 4, 0],
        [3, 4, 5],
        [0, 0, 9],
        [0, 0, 9],
      ],
    };
    expect(slots(row([1, 1, 1, 1]), table)).toEqual([1, 2, 2, 2]);
    expect(slots(row([1, 1, 1, 1]), table, { seedOf: Uint16Array.of(7, 7, 4, 4) })).toEqual([1, 1, 2, 2]);
  });

  it('reassigns a part that lies apart to the touching area that takes most of its flows', () => {
    // Block 4 uses block 0 most, but block 3 lies between; of the areas it touches, 5's takes more of its people than 3's.
    const table = {
      home: [0, 3, 5],
      rows: [
        [9, 0, 0],
        [9, 0, 0],
        [9, 0, 0],
        [0, 9, 0],
        [5, 1, 2],
        [0, 0, 9],
      ],
    };
    expect(slots(SIX, table)).toEqual([1, 1, 1, 2, 3, 3]);
  });

  it('breaks a tie of flows by the longer border, then by the lower code', () => {
    // 2 rows x 3 columns. Block 4 is cut off from its home 0 by... its neighbours 1, 3 and 5, and nobody goes to any of theirs.
    //   3 4 5     home 1's area: blocks 1; home 3's: 3; home 5's: 2, 5
    //   0 1 2
    const facts = row([10, 10, 10, 10, 10, 10], { columns: 3, rows: 2 });
    const table = {
      home: [0, 1, 3, 5],
      rows: [
        [9, 0, 0, 0],
        [0, 9, 0, 0],
        [0, 0, 0, 9],
        [0, 0, 9, 0],
        [9, 0, 0, 0],
        [0, 0, 0, 9],
      ],
    };
    expect(slots(facts, table)).toEqual([1, 2, 3, 4, 2, 3]);
    // With the borders of block 5 twice as long, its area wins.
    const long = facts.borderMetres.slice();
    for (let edge = facts.offsets[4]!; edge < facts.offsets[5]!; edge++) if (facts.neighbours[edge] === 5) long[edge] = 200;
    expect(slots({ ...facts, borderMetres: long }, table)).toEqual([1, 2, 3, 4, 3, 3]);
  });

  it('merges an area below the minimum into the neighbour that takes most of its flows', () => {
    // Block 2 is an area of its own with 10 people; 3 of them are served in block 0, 4 in block 5.
    const table = {
      home: [0, 2, 5],
      rows: [
        [9, 0, 0],
        [9, 0, 0],
        [3, 5, 4],
        [0, 0, 9],
        [0, 0, 9],
        [0, 0, 9],
      ],
    };
    expect(slots(SIX, table)).toEqual([1, 1, 2, 3, 3, 3]);
    expect(slots(SIX, table, { minimumPeople: 10 })).toEqual([1, 1, 2, 3, 3, 3]);
    expect(slots(SIX, table, { minimumPeople: 11 })).toEqual([1, 1, 2, 2, 2, 2]);
  });

  it('merges the smallest first', () => {
    // Areas 0 (15 people), 1 (10) and 2 (25). Area 1 goes first, to 2 as its people do; then 0 has nobody else to join. Had
    // 0 gone first, the two would have been big enough.
    const facts = row([15, 10, 25]);
    const table = {
      home: [0, 1, 2],
      rows: [
        [9, 0, 0],
        [0, 9, 4],
        [0, 0, 9],
      ],
    };
    expect(slots(facts, table, { minimumPeople: 11 })).toEqual([1, 2, 2]);
    expect(slots(facts, table, { minimumPeople: 16 })).toEqual([1, 1, 1]);
  });

  it('reassigns the smallest part first, and one that others have joined not at all', () => {
    // Homes 0 and 3, and blocks 1 and 2 each use the far one: whichever moves first makes the other whole.
    const table = {
      home: [0, 3],
      rows: [
        [9, 0],
        [0, 9],
        [9, 0],
        [0, 9],
      ],
    };
    expect(slots(row([90, 10, 20, 90]), table)).toEqual([1, 1, 1, 2]);
    expect(slots(row([90, 20, 10, 90]), table)).toEqual([1, 2, 2, 2]);
  });

  it('names the block that serves most people of an area as its centre; between equals the lower code', () => {
    const centres = (rows: FlowTable['rows']): number[] =>
      propose(row([1, 1, 1, 1]), { home: [0, 2, 3], rows }, { minimumPeople: 4 }).areas.map(({ centre }) => centre);
    expect(
      centres([
        [9, 0, 0],
        [9, 0, 0],
        [0, 5, 0],
        [0, 0, 20],
      ]),
    ).toEqual([3]);
    expect(
      centres([
        [9, 0, 0],
        [0, 5, 0],
        [0, 5, 0],
        [0, 0, 10],
      ]),
    ).toEqual([2]);
  });

  it('prefers a neighbour that stays within the maximum, and exceeds it rather than stay too small', () => {
    const table = {
      home: [0, 2, 5],
      rows: [
        [9, 0, 0],
        [9, 0, 0],
        [3, 5, 4],
        [0, 0, 9],
        [0, 0, 9],
        [0, 0, 9],
      ],
    };
    expect(slots(SIX, table, { minimumPeople: 11, maximumPeople: 30 })).toEqual([1, 1, 1, 2, 2, 2]);
    expect(slots(SIX, table, { minimumPeople: 11, maximumPeople: 20 })).toEqual([1, 1, 2, 2, 2, 2]);
  });

  it('fills blocks that nobody serves from the borders of areas', () => {
    const table = {
      home: [0, 5],
      rows: [
        [9, 0],
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 9],
      ],
    };
    expect(slots(SIX, table)).toEqual([1, 1, 1, 2, 2, 2]);
  });

  it('leaves locked areas as they are', () => {
    const draft = propose(SIX, TWO, { lockedSlotOf: Uint16Array.of(0, 0, 8, 0, 0, 0) });
    expect([...draft.slotOf]).toEqual([1, 1, 2, 3, 3, 3]);
    expect(draft.areas.map(({ lockedSlot }) => lockedSlot)).toEqual([0, 8, 0]);
  });

  it('never crosses the border of a parent', () => {
    expect(slots(SIX, TWO, { parentOf: Uint16Array.of(1, 1, 1, 1, 2, 2) })).toEqual([1, 1, 1, 1, 2, 2]);
  });

  it('divides no block out of scope', () => {
    expect(slots(SIX, TWO, { inScope: Uint8Array.of(1, 1, 1, 1, 0, 0) })).toEqual([1, 1, 1, 1, 0, 0]);
  });

  it('says which blocks no area can reach', () => {
    // Blocks 0 and 1 have nobody to go to on their side of the parent's border.
    const draft = propose(SIX, { home: [5], rows: SIX.codes.map(() => [9]) }, { parentOf: Uint16Array.of(1, 1, 2, 2, 2, 2) });
    expect([...draft.slotOf]).toEqual([0, 0, 1, 1, 1, 1]);
    expect([...draft.unreached]).toEqual([0, 1]);
  });

  it('follows flows alone where boundaries are not known', () => {
    const facts = { ...SIX, hasBoundaries: false, offsets: new Uint32Array(7), neighbours: new Uint32Array(0) };
    const table = {
      home: [0, 2, 5],
      rows: [
        [9, 0, 0],
        [0, 0, 9],
        [3, 5, 4],
        [9, 0, 0],
        [0, 0, 9],
        [0, 0, 9],
      ],
    };
    expect(slots(facts, table)).toEqual([1, 2, 3, 1, 2, 2]);
    expect(slots(facts, table, { minimumPeople: 11 })).toEqual([1, 2, 2, 1, 2, 2]);
  });
});

describe('a proposal', () => {
  it('tells how far it is, and ends without a result when it is cancelled', () => {
    const input = { flows: flowsOf(TWO), facts: SIX };
    const options = { ...NO_LIMITS, method: 'destinations', seedOf: null } as const;
    const steps: string[] = [];
    proposeRegions(input, { ...options, progress: (step) => steps.push(step) });
    expect(steps).toEqual(['Reading flows', 'Merging areas that are too small', 'Making areas contiguous']);
    for (let allowed = 0; allowed < steps.length; allowed++) {
      let asked = 0;
      expect(proposeRegions(input, { ...options, cancelled: () => asked++ >= allowed })).toBeNull();
    }
  });

  it('refuses to mix two atlases', () => {
    const input = { flows: flowsOf(TWO), facts: row([1, 1]) };
    expect(() => proposeRegions(input, { ...NO_LIMITS, method: 'destinations', seedOf: null })).toThrow(
      '6 blocks, the atlas 2',
    );
  });
});

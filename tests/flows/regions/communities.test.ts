// Regions from communities, on rows of square blocks that can be followed by hand.
import { describe, expect, it } from 'vitest';
import { NO_LIMITS, type RegionOptions } from '../../../geodata/flows/regions/options.ts';
import { proposeRegions } from '../../../geodata/flows/regions/propose-regions.ts';
import { seeded } from '../../bench/timing.ts';
import { type FlowTable, flowsOf } from '../support/made-flows.ts';
import { row } from './graphs.ts';

type Changed = Partial<Extract<RegionOptions, { method: 'communities' }>>;
const propose = (facts: ReturnType<typeof row>, table: FlowTable, changed: Changed = {}) =>
  proposeRegions(
    { flows: flowsOf(table), facts },
    {
      ...NO_LIMITS,
      ...{ method: 'communities', resolution: 1, targetAreas: null, moves: 'anywhere', iterations: 5, random: seeded(1) },
      ...changed,
    },
  )!;
const slots = (...args: Parameters<typeof propose>): number[] => [...propose(...args).slotOf];
const row6 = row([10, 10, 10, 10, 10, 10]);

// People of blocks 0-2 go to block 1, those of 3-5 to block 4, one of block 2 to block 4.
const TWO: FlowTable = {
  home: [1, 4],
  rows: [
    [9, 0],
    [9, 0],
    [8, 1],
    [0, 9],
    [0, 9],
    [0, 9],
  ],
};

describe('regions from communities', () => {
  it.each(['anywhere', 'adjacent'] as const)('finds two that anyone can see, moving %s', (moves) => {
    const draft = propose(row6, TWO, { moves });
    expect([...draft.slotOf]).toEqual([1, 1, 1, 2, 2, 2]);
    expect(draft).toMatchObject({ method: 'communities', resolution: 1, areas: [{ centre: 1 }, { centre: 4 }] });
  });

  it('parts a community that does not touch; a part below the minimum joins the neighbour it exchanges most with', () => {
    // Block 5 belongs to 0's community. Cut off from it, it exchanges 2 people with block 3's side.
    const table = {
      home: [0, 3],
      rows: [
        [9, 0],
        [9, 0],
        [0, 9],
        [0, 9],
        [0, 9],
        [9, 2],
      ],
    };
    expect(slots(row6, table)).toEqual([1, 1, 2, 2, 2, 3]);
    expect(slots(row6, table, { minimumPeople: 15 })).toEqual([1, 1, 2, 2, 2, 2]);
  });

  it('fills blocks that exchange nobody, and leaves what no area can reach', () => {
    const table = {
      home: [1, 4],
      rows: [
        [0, 0],
        [9, 0],
        [8, 1],
        [0, 9],
        [0, 9],
        [9, 0],
      ],
    };
    const draft = propose(row6, table, { parentOf: Uint16Array.of(1, 1, 1, 1, 1, 2) });
    expect([...draft.slotOf]).toEqual([1, 1, 1, 2, 2, 0]);
    expect([...draft.unreached]).toEqual([5]);
  });

  it('leaves locked areas as they are, and keeps to parents and scope', () => {
    expect(propose(row6, TWO, { lockedSlotOf: Uint16Array.of(0, 0, 4, 0, 0, 0) }).areas.map((area) => area.lockedSlot)).toEqual(
      [0, 4, 0],
    );
    expect(slots(row6, TWO, { parentOf: Uint16Array.of(1, 1, 2, 2, 2, 2) })).toEqual([1, 1, 2, 2, 2, 2]);
    expect(slots(row6, TWO, { inScope: Uint8Array.of(0, 1, 1, 1, 1, 1) })).toEqual([0, 1, 1, 2, 2, 2]);
  });

  it('looks for the resolution that gives the number of areas asked for', () => {
    // Twelve pairs of blocks; pairs of pairs and quarters of the row exchange a little more.
    const count = 24;
    const home = Array.from({ length: count }, (_, block) => block);
    const near = (a: number, b: number, size: number): boolean => Math.floor(a / size) === Math.floor(b / size);
    const rows = home.map((from) =>
      home.map((to) => (near(from, to, 2) ? 60 : near(from, to, 4) ? 12 : near(from, to, 12) ? 3 : 0)),
    );
    const facts = row(home.map(() => 10));
    for (const targetAreas of [2, 6, 12]) {
      const draft = propose(facts, { home, rows }, { targetAreas });
      expect(draft.areas.length).toBe(targetAreas);
      expect([...draft.slotOf]).toEqual(home.map((block) => 1 + Math.floor((block * targetAreas) / count)));
    }
    // There is nothing between: the nearest number found.
    expect(propose(facts, { home, rows }, { targetAreas: 1 }).areas.length).toBe(2);
  });

  it('refuses more areas than a tier can hold', () => {
    // Every other block goes to block 0, the others to block 1: two communities in 66,000 parts.
    const count = 66_000;
    const lots = row(Array.from({ length: count }, () => 1));
    const table = { home: [0, 1], rows: Array.from({ length: count }, (_, block) => (block % 2 === 0 ? [1, 0] : [0, 1])) };
    expect(() => propose(lots, table)).toThrow('more than 65535 areas');
    // With a minimum the parts join up; nothing but code decides between neighbours, until one would exceed the maximum.
    const merged = propose(lots, table, { minimumPeople: 5_000, maximumPeople: 5_500 });
    expect(merged.areas.length).toBe(12);
  });

  it('ends without a result when it is cancelled, wherever that is', () => {
    let whole = 0;
    propose(row6, TWO, { cancelled: () => whole++ < 0 });
    for (let allowed = 0; allowed < whole; allowed++) {
      let asked = 0;
      expect(propose(row6, TWO, { cancelled: () => asked++ >= allowed })).toBeNull();
    }
  });
});

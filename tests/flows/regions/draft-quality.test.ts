// How good a draft is, worked out by hand on six blocks in a row.
import { describe, expect, it } from 'vitest';
import { flowFacts } from '../../../geodata/flows/flow-facts.ts';
import { compareDraft, divisionQuality } from '../../../geodata/flows/regions/draft-quality.ts';
import { partitionOf } from '../../measures/support/grid.ts';
import { flowsOf } from '../support/made-flows.ts';
import { row } from './graphs.ts';

const facts = row([10, 20, 30, 40, 50, 60]);
// 10 people a block: practices at home in blocks 0, 5 and nowhere.
const flows = flowFacts(
  flowsOf({
    home: [0, 5, -1],
    rows: [
      [9, 1, 0],
      [8, 2, 0],
      [6, 3, 1],
      [4, 6, 0],
      [2, 8, 0],
      [0, 10, 0],
    ],
  }),
);
const ALL = { minimumPeople: 0, maximumPeople: Number.POSITIVE_INFINITY };

describe('the quality of a draft', () => {
  it('counts flows within, people, parts and who is left over', () => {
    // Area 1: blocks 0, 1, 4 (20 of... 9 + 8 + 2 = 19 of 30 within). Area 2: blocks 3 and 5 (6 + 10 = 16 of 20). Block 2: none.
    const quality = divisionQuality(facts, flows, Uint16Array.of(1, 1, 0, 2, 1, 2), ALL);
    expect(quality.areas).toEqual([
      { slot: 1, blocks: 3, people: 80, li: 19 / 30, parts: 2 },
      { slot: 2, blocks: 2, people: 100, li: 16 / 20, parts: 2 },
    ]);
    expect(quality).toMatchObject({
      overallLi: 35 / 60,
      assignedLi: 35 / 50,
      lowest: { slot: 1 },
      people: { smallest: 80, median: 90, largest: 100 },
      unassignedBlocks: 1,
      unassignedPeople: 30,
    });
    expect(quality.meanLi).toBeCloseTo((19 / 30 + 16 / 20) / 2, 15);
  });

  it('has the modularity of all flows between blocks', () => {
    // Flows with a home: 59, all ends 118. Within 0-2: 9 + 8 + 6 = 23, within 3-5: 6 + 8 + 10 = 24. Ends at 0-2: residents
    // 10 + 10 + 9 = 29 and served 29; so 58 and 60.
    const halves = divisionQuality(facts, flows, Uint16Array.of(1, 1, 1, 2, 2, 2), ALL);
    expect(halves.modularity).toBeCloseTo(47 / 59 - (58 / 118) ** 2 - (60 / 118) ** 2, 12);
  });

  it('names the areas outside the range', () => {
    const range = { minimumPeople: 31, maximumPeople: 109 };
    expect(divisionQuality(facts, flows, Uint16Array.of(1, 1, 2, 2, 3, 3), range)).toMatchObject({
      belowMinimum: [1],
      aboveMaximum: [3],
    });
  });

  it('has no figures for nothing', () => {
    expect(divisionQuality(facts, flows, new Uint16Array(6), ALL)).toMatchObject({
      areas: [],
      overallLi: 0,
      assignedLi: null,
      meanLi: null,
      lowest: null,
      people: null,
      unassignedBlocks: 6,
    });
  });

  it('stands beside an existing division', () => {
    const pair = { draft: partitionOf([1, 1, 1, 2, 2, 2]), existing: partitionOf([1, 1, 2, 2, 2, 2]) };
    const compared = compareDraft(facts, flows, pair, ALL);
    expect(compared.draft.overallLi).toBe(47 / 60);
    expect(compared.existing.overallLi).toBe((17 + 27) / 60);
    expect([...compared.moved.blocks]).toEqual([2]);
    expect(compared.moved.people).toBe(30);
    expect(compared.information.variation).toBeGreaterThan(0);
  });
});

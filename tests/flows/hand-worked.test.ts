// Every index of patient flows, worked out by hand on a country small enough to draw:
//
//   block     0        1        2        3        4
//   area    North    North    South    South     West            (slots 1, 1, 2, 2, 3)
//   people   60       40       70       30       20              registered, by where they live
//   residents 50      40       60       30       25              by the population estimates
//   practice  P                          Q                       P is at home in block 0, Q in block 3
//                                                                X has no home: a scheme without an address
//
//   registered    with P   with Q   with X     sum
//   block 0         50       10       -         60
//   block 1         30        5       5         40
//   block 2         20       50       -         70
//   block 3          -       30       -         30
//   block 4         15        -       5         20
//   nobody knows     2        1       -          3     (no known address)
//   elsewhere        -        4       -          4     (over the border)
//   list           117      100      10        227     everybody
import { describe, expect, it } from 'vitest';
import { type AreaFlows, areaFlows, overallFlows } from '../../geodata/flows/area-flows.ts';
import { everybody } from '../../geodata/flows/block-flows.ts';
import { borderCrossings } from '../../geodata/flows/border-crossings.ts';
import { flowFacts } from '../../geodata/flows/flow-facts.ts';
import { allLeaks, borderLeaks, leakingBlocks, leaksFrom, leaksInto } from '../../geodata/flows/leaks.ts';
import { registeredResident } from '../../geodata/flows/registered-resident.ts';
import { TierFlows } from '../../geodata/flows/tier-flows.ts';
import { flowsOf } from './support/made-flows.ts';

const [P, Q] = [0, 1];
const [NORTH, SOUTH, WEST] = [1, 2, 3];
const flows = flowsOf({
  home: [0, 3, -1],
  rows: [
    [50, 10, 0],
    [30, 5, 5],
    [20, 50, 0],
    [0, 30, 0],
    [15, 0, 5],
  ],
  unknown: [2, 1, 0],
  elsewhere: [0, 4, 0],
});
const facts = flowFacts(flows);
const country = (): TierFlows => new TierFlows(facts, Uint16Array.of(NORTH, NORTH, SOUTH, SOUTH, WEST));
const tier = country();

describe('three areas and two practices', () => {
  it('hold everybody on the lists', () => {
    expect(everybody(flows)).toBe(227); // 220 who live in a block, 3 whose address nobody knows, 4 from elsewhere
    expect(facts.residentsFlow).toBe(220); // 60 + 40 + 70 + 30 + 20
  });

  it('have a matrix: from the area where people live to the area where they are registered', () => {
    const matrix = [NORTH, SOUTH, WEST].map((from) => [NORTH, SOUTH, WEST].map((to) => tier.between(from, to)));
    expect(matrix).toEqual([
      [80, 15, 0], // North: P 50 + 30; Q 10 + 5
      [20, 80, 0], // South: P 20; Q 50 + 30
      [15, 0, 0], //  West:  P 15; it has no practice of its own
    ]);
  });

  it('North: most of its people stay, and most of its patients are its own', () => {
    expect(areaFlows(tier, NORTH, 90)).toEqual({
      slot: NORTH,
      residentsFlow: 100, // 60 + 40 live here
      within: 80, //         50 + 30 of them with P
      out: 15, //            10 + 5 with Q, in South
      toNowhere: 5, //       5 with X; 80 + 15 + 5 = 100
      providersFlow: 117, // the list of P
      in: 37, //             20 from South, 15 from West, 2 from nobody knows where; 80 + 37 = 117
      fromUnknown: 2,
      fromElsewhere: 0,
      li: 80 / 100, //                    localisation index 0.8
      msi: 80 / 117, //                   market share index 0.684
      selfContainment: 80 / 117, //       the lesser of the two
      netRatio: 37 / 15, //               2.47 come in for one who goes out
      netRate: (37 - 15) / 90, //         net 22 in, for 50 + 40 residents by the estimates: 0.244
      netRatePerFlow: (37 - 15) / 100, // the same for 100 registered people who live here: 0.22
    } satisfies AreaFlows);
  });

  it('South: the mirror of it, with patients from over the border', () => {
    expect(areaFlows(tier, SOUTH, 90)).toEqual({
      slot: SOUTH,
      residentsFlow: 100, // 70 + 30
      within: 80, //         50 + 30 with Q
      out: 20, //            20 with P
      toNowhere: 0,
      providersFlow: 100, // the list of Q
      in: 20, //             10 + 5 from North, 1 nobody knows from where, 4 from elsewhere
      fromUnknown: 1,
      fromElsewhere: 4,
      li: 0.8,
      msi: 0.8,
      selfContainment: 0.8,
      netRatio: 1, //        20 in, 20 out
      netRate: 0,
      netRatePerFlow: 0,
    } satisfies AreaFlows);
  });

  it('West: without a practice it has no market share, and its localisation index is nought', () => {
    expect(areaFlows(tier, WEST, 25)).toEqual({
      slot: WEST,
      residentsFlow: 20,
      within: 0,
      out: 15,
      toNowhere: 5,
      providersFlow: 0,
      in: 0,
      fromUnknown: 0,
      fromElsewhere: 0,
      li: 0,
      msi: null, //             0 / 0: nobody is registered there, so nobody has a share of them
      selfContainment: null,
      netRatio: 0, //           nobody comes in for 15 who go out
      netRate: -15 / 25,
      netRatePerFlow: -15 / 20,
    } satisfies AreaFlows);
  });

  it('an area with nobody, and one whose residents are not known', () => {
    expect(areaFlows(tier, 9, 0)).toMatchObject({ li: null, msi: null, netRatio: null, netRate: null, netRatePerFlow: null });
    expect(areaFlows(tier, NORTH).netRate).toBeNull();
  });

  it('come together in one overall localisation index', () => {
    // 80 + 80 + 0 are served in the area in which they live, of 220 who live in a block.
    expect(overallFlows(tier)).toEqual({ residentsFlow: 220, within: 160, li: 160 / 220, unassigned: 0, toNowhere: 10 });
  });

  it('leak: who lives in one area and is served in another', () => {
    expect(allLeaks(tier)).toEqual([
      { from: SOUTH, to: NORTH, people: 20 },
      { from: NORTH, to: SOUTH, people: 15 },
      { from: WEST, to: NORTH, people: 15 },
    ]);
    expect(leaksFrom(tier, NORTH)).toEqual([{ slot: SOUTH, people: 15 }]);
    expect(leaksInto(tier, NORTH)).toEqual([
      { slot: SOUTH, people: 20 },
      { slot: WEST, people: 15 },
    ]);
  });

  it('leak across the borders they share', () => {
    // Blocks in a row, 100 metres of border each: 0 | 1 | 2 | 3, and 4 beside 0. West and South do not touch.
    const touching = {
      offsets: Uint32Array.of(0, 2, 4, 6, 7, 8),
      neighbours: Uint32Array.of(1, 4, 0, 2, 1, 3, 2, 0),
      borderMetres: new Float64Array(8).fill(100),
    };
    expect(borderLeaks(tier, touching)).toEqual([
      { a: NORTH, b: SOUTH, metres: 100, fromAToB: 15, fromBToA: 20 },
      { a: NORTH, b: WEST, metres: 100, fromAToB: 0, fromBToA: 15 },
    ]);
  });

  it('leak from some blocks more than from others', () => {
    expect(leakingBlocks(tier, NORTH, 5)).toEqual([
      { block: 0, people: 10, ofPeople: 60, to: [{ slot: SOUTH, people: 10 }] },
      { block: 1, people: 5, ofPeople: 40, to: [{ slot: SOUTH, people: 5 }] }, // its 5 with X go nowhere, and are no leak
    ]);
    expect(leakingBlocks(tier, NORTH, 1).map(({ block }) => block)).toEqual([0]);
  });

  it('tell who crosses a border, from which blocks and to whom', () => {
    const [out, back] = borderCrossings(tier, NORTH, SOUTH, 1);
    expect(out).toEqual({
      ...{ from: NORTH, to: SOUTH, people: 15, blockCount: 2, destinationCount: 1 },
      blocks: [{ block: 0, people: 10 }], // cut at the one that was asked for; block 1 has the other 5
      destinations: [{ destination: Q, people: 15 }],
    });
    expect(back).toEqual({
      ...{ from: SOUTH, to: NORTH, people: 20, blockCount: 1, destinationCount: 1 },
      blocks: [{ block: 2, people: 20 }],
      destinations: [{ destination: P, people: 20 }],
    });
  });

  it('have more people on lists than live there', () => {
    expect(registeredResident(tier, NORTH, 90)).toEqual({
      slot: NORTH,
      residents: 90, //              50 + 40 by the estimates
      registeredHere: 100, //        60 + 40 on some list
      registeredInside: 80 / 100, // 80 of them with a practice inside
      onLists: 117, //               the list of P
      livingInside: 80 / 117, //     80 of them live inside
      listInflation: 100 / 90 - 1, // eleven in a hundred more than live here
    });
    expect(registeredResident(tier, 9, 0)).toMatchObject({ registeredInside: null, livingInside: null, listInflation: null });
  });

  it('change when a block changes hands: block 2 goes to North, and its 20 with P are served at home', () => {
    const moved = country();
    moved.apply({ blocks: [2], from: [SOUTH], to: [NORTH] });
    expect([NORTH, SOUTH].map((slot) => moved.within(slot))).toEqual([100, 30]); // 80 + 20 with P; the 30 of block 3 with Q
    expect(moved.between(NORTH, SOUTH)).toBe(65); // 10 + 5 + 50 with Q
    expect(moved.between(SOUTH, NORTH)).toBe(0);
    expect(areaFlows(moved, NORTH).li).toBe(100 / 170);
  });

  it('change for others when the block of a practice changes hands: West takes block 0, and P with it', () => {
    const moved = country();
    moved.apply({ blocks: [0], from: [NORTH], to: [WEST] });
    expect(moved.within(WEST)).toBe(65); // 50 of block 0 and 15 of block 4
    expect(moved.between(NORTH, WEST)).toBe(30); // block 1
    expect(moved.between(SOUTH, WEST)).toBe(20); // block 2
    expect(moved.providersFlow(NORTH)).toBe(0);
    expect(areaFlows(moved, WEST).fromUnknown).toBe(2);
  });

  it('leave out who lives in no area, but count them', () => {
    const moved = country();
    moved.apply({ blocks: [0], from: [NORTH], to: [0] });
    // P is in no area now: nobody is within for it. Within are the 80 of South alone, of the same 220.
    expect(overallFlows(moved)).toEqual({ residentsFlow: 220, within: 80, li: 80 / 220, unassigned: 60, toNowhere: 10 });
    expect(moved.within(0)).toBe(0);
    expect(moved.between(0, 0)).toBe(50);
  });
});

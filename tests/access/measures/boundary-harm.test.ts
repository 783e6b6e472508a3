import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundaryHarm, harmedBySlot, harmedPeople } from '../../../geodata/access/measures/boundary-harm.ts';
import { travelShares } from '../../../geodata/access/measures/curves.ts';
import { figuresBySlot, travelFigures } from '../../../geodata/access/measures/figures.ts';
import { worstServed } from '../../../geodata/access/measures/worst-served.ts';
import { UNREACHED } from '../../../geodata/model/travel.ts';
import { travelOf, travelScene } from './random-travel.ts';

// Area 1: blocks 0, 1, 2 with site S0 (in block 0). Area 2: block 3 with S1. Block 4 is in no area, S2 in no block. Minutes:
//        b0   b1   b2   b3   b4
//   S0    5   20    -   30   12
//   S1    9    8    6    4   11
//   S2   50   50   50   50   10
const slotOf = Uint16Array.of(1, 1, 1, 2, 0);
const people = Float64Array.of(100, 40, 10, 70, 30);
const travel = travelOf({
  minutes: [5, 8, 6, 4, 10],
  kilometres: [5, 8, 6, 4, 10],
  nearest: [0, 1, 1, 1, 2],
  siteBlocks: [0, 3, -1],
  rows: [
    [5, 20, null, 30, 12],
    [9, 8, 6, 4, 11],
    [50, 50, 50, 50, 10],
  ],
});

describe('boundary harm', () => {
  it('counts people whose nearest site lies outside, and what staying inside costs', () => {
    const harm = boundaryHarm(travel, people, { blocks: [2, 0, 1], slotOf, slot: 1 });
    // Of b1 40 people would go 20 in place of 8 minutes; the 10 of b2 reach nothing inside.
    expect(harm).toEqual({
      ...{ harmed: 50, stranded: 10, extraMinutes: 12, blocks: Uint32Array.of(1, 2) },
      ...{ insideSite: Int32Array.of(0, -1), extraDeciseconds: Uint32Array.of(7200, UNREACHED) },
    });
    expect(boundaryHarm(travel, people, { blocks: [3], slotOf, slot: 2 })).toMatchObject({ harmed: 0, extraMinutes: null });
    expect([...harmedBySlot(travel, people, slotOf, 2)]).toEqual([0, 50, 0]);
    expect(harmedPeople(travel, people, { blocks: [0, 1, 2], slotOf, slot: 1 })).toBe(50);
  });

  it('harms nobody who is in no area, and everybody in an area without sites', () => {
    expect(boundaryHarm(travel, people, { blocks: [4], slotOf, slot: 0 })).toMatchObject({ harmed: 0, stranded: 0 });
    const alone = Uint16Array.of(1, 1, 1, 2, 3);
    // S2 lies in no block, hence not in area 3 either.
    expect(boundaryHarm(travel, people, { blocks: [4], slotOf: alone, slot: 3 })).toMatchObject({
      ...{ harmed: 30, stranded: 30, extraMinutes: null },
    });
  });

  it('asks for no rows to count people', () => {
    const rowless = { ...travel, toSite: () => expect.unreachable() };
    expect([...harmedBySlot(rowless, people, slotOf, 2)]).toEqual([0, 50, 0]);
    expect(boundaryHarm(rowless, people, { blocks: [3], slotOf, slot: 2 }).harmed).toBe(0);
  });
});

describe('measures of travel', () => {
  it('equal their definitions, person by person', () => {
    fc.assert(
      fc.property(travelScene, ({ travel: any, people: count, slotOf: slots }) => {
        // Everybody as a line of times, the unreached last.
        const line = Array.from(any.deciseconds)
          .flatMap((time, block) => Array<number>(count[block]!).fill(time))
          .sort((a, b) => a - b);
        const figures = travelFigures(any, count, null);
        const at = (percent: number): number | null => {
          const time = line[Math.ceil((line.length * percent) / 100) - 1];
          return time === undefined || time === UNREACHED ? null : time / 600;
        };
        expect([figures.median, figures.p90, figures.p95]).toEqual([at(50), at(90), at(95)]);
        const share = (minutes: number): number =>
          line.length === 0 ? 0 : line.filter((time) => time <= minutes * 600).length / line.length;
        expect(figures.within).toEqual([share(15), share(30), share(45), share(60)]);
        const { shares } = travelShares(any, count, null);
        for (const minute of [0, 1, 2, 3, 61]) expect(shares[minute]).toBe(Math.fround(share(minute)));
        const worst = worstServed(any, count, null, 20);
        const last = worst.blocks.at(-1);
        const needed = line.length * 0.2;
        expect(worst.people).toBeGreaterThanOrEqual(needed - 1e-9);
        if (last !== undefined) expect(worst.people - count[last]!).toBeLessThan(needed);
        for (let block = 0; block < slots.length; block++) {
          if (worst.blocks.includes(block) || count[block] === 0) continue;
          for (const bad of worst.blocks) expect(any.deciseconds[bad]).toBeGreaterThanOrEqual(any.deciseconds[block]!);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('are the same for all areas at once as for each', () => {
    fc.assert(
      fc.property(travelScene, ({ travel: any, people: count, slotOf: slots, slotCount }) => {
        const bySlot = figuresBySlot(any, count, { slotOf: slots, slotCount });
        const harmed = harmedBySlot(any, count, slots, slotCount);
        for (let slot = 0; slot <= slotCount; slot++) {
          const blocks = [...slots.keys()].filter((block) => slots[block] === slot).reverse();
          expect(bySlot[slot]).toEqual(travelFigures(any, count, blocks));
          const area = { blocks, slotOf: slots, slot };
          const harm = boundaryHarm(any, count, area);
          expect([harm.harmed, harmedPeople(any, count, area)]).toEqual([harmed[slot], harmed[slot]]);
          expect(harm.stranded).toBeLessThanOrEqual(harm.harmed);
          const inside = any.sites.flatMap(({ block }, site) => (block >= 0 && slots[block] === slot ? [site] : []));
          harm.blocks.forEach((block, i) => {
            const least = Math.min(UNREACHED, ...inside.map((site) => any.toSite(site)[block]!));
            expect(harm.extraDeciseconds[i]).toBe(least === UNREACHED ? UNREACHED : least - any.deciseconds[block]!);
          });
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

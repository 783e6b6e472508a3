// What lists of flows leave out, the lines of a flow map against brute force, near names, and names of regions.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownCatchment } from '../../geodata/engine/flows/catchment-lists.ts';
import { flowLines, type LineWishes } from '../../geodata/engine/flows/flow-lines.ts';
import { matrixCells } from '../../geodata/engine/flows/flow-table.ts';
import type { LinePlaces } from '../../geodata/engine/flows/line-places.ts';
import { nearNames } from '../../geodata/engine/flows/near-names.ts';
import { regionNames } from '../../geodata/engine/flows/region-names.ts';
import { howManyShown, shownOf } from '../../geodata/engine/flows/small-numbers.ts';
import type { BlockFlows } from '../../geodata/flows/block-flows.ts';
import { flowFacts } from '../../geodata/flows/flow-facts.ts';
import { TierFlows } from '../../geodata/flows/tier-flows.ts';
import { IssueError } from '../../geodata/model/issue.ts';
import { flowsOf } from '../flows/support/made-flows.ts';
import { tinyAtlas } from '../support/tiny-atlas.ts';

describe('small numbers', () => {
  const people = (...counts: readonly number[]) => counts.map((count) => ({ people: count }));

  it('are put together as others', () => {
    expect(shownOf(people(40, 20, 4, 3), 5, 20)).toEqual({ shown: people(40, 20), leftOut: { count: 2, people: 7 } });
  });

  it('take the next larger one with them, where a total would give them away', () => {
    // 64 in all, 60 of them listed: the one that is left would be known to be 4.
    expect(shownOf(people(40, 20, 4), 5, 20)).toEqual({ shown: people(40), leftOut: { count: 2, people: 24 } });
  });

  it('are told where nobody made a rule, and the list only ends', () => {
    expect(shownOf(people(4, 3, 2), 0, 2)).toEqual({ shown: people(4, 3), leftOut: { count: 1, people: 2 } });
  });

  it('never leave out a sum that is too small itself', () => {
    const lists = fc.array(fc.integer({ min: 1, max: 30 })).map((list) => list.sort((a, b) => b - a));
    fc.assert(
      fc.property(lists, fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 8 }), (list, smallest, most) => {
        const shown = howManyShown(list, smallest, most);
        const hidden = list.slice(shown).reduce((sum, count) => sum + count, 0);
        expect(shown).toBeLessThanOrEqual(most);
        expect(list.slice(0, shown).every((count) => count >= smallest)).toBe(true);
        if (hidden > 0 && hidden < smallest) expect(shown).toBe(0);
        // No more is hidden than must be.
        const [next] = list.slice(shown);
        if (next !== undefined && shown < most && next >= smallest) expect(hidden - next).toBeLessThan(smallest);
      }),
      { seed: 1 },
    );
  });

  it('are left out of a catchment and of a matrix', () => {
    const flows = {
      ...flowsOf({
        home: [0, 2],
        rows: [
          [50, 2],
          [20, 10],
          [3, 40],
        ],
      }),
      smallestShown: 5,
    };
    const facts = flowFacts(flows);
    const catchment = shownCatchment(facts, 0, 'proportional');
    // 3 people of block 2 alone would be known by the total: the 20 of block 1 go with them.
    expect([[...catchment.blocks], [...catchment.people], catchment.total]).toEqual([[0], [50], 73]);
    expect(catchment.leftOut).toEqual({ count: 2, people: 23 });
    // Blocks 0 and 1 are an area, block 2 another: 70 stay, 12 go over, 3 come back, 40 stay.
    const { cells, leftOut } = matrixCells(new TierFlows(facts, Uint16Array.of(1, 1, 2)));
    expect(cells.map(({ people: count }) => count)).toEqual([70, 40]);
    expect(leftOut).toEqual({ count: 2, people: 15 });
  });
});

describe('a matrix that would not fit', () => {
  it('is refused with its size and what to do', () => {
    const tier = new TierFlows(
      flowFacts(
        flowsOf({
          home: [0, 1],
          rows: [
            [1, 1],
            [1, 1],
          ],
        }),
      ),
      Uint16Array.of(1, 2),
    );
    expect(matrixCells(tier, 64).cells).toHaveLength(4);
    expect(() => matrixCells(tier, 63)).toThrow(IssueError);
    expect(() => matrixCells(tier, 63)).toThrow(/4 cells and needs 1 MB.*fewer areas, such as another tier/);
  });
});

describe('lines', () => {
  const counts = fc.array(fc.array(fc.constantFrom(0, 0, 1, 2, 5, 9), { minLength: 4, maxLength: 4 }), {
    minLength: 6,
    maxLength: 6,
  });
  const homes = fc.array(fc.integer({ min: -1, max: 5 }), { minLength: 4, maxLength: 4 });
  const wishes = fc.record({
    slotOf: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 6, maxLength: 6 }).map((slots) => Uint16Array.from(slots)),
    slot: fc.constantFrom(null, 1, 2),
    direction: fc.constantFrom('all' as const, 'in' as const, 'out' as const, 'within' as const),
    destination: fc.constantFrom(null, 0, 3),
    minimum: fc.constantFrom(0, 3),
    most: fc.constantFrom(1, 3, 100),
  });
  /** Blocks 0 and 1 are one place, the last block none. */
  const placeOf = [0, 0, 1, 2, 3, -1];

  it('are those that can be counted one by one', () => {
    fc.assert(
      fc.property(counts, homes, wishes, fc.constantFrom(0, 5), (rows, home, wish, smallestShown) => {
        const flows = { ...flowsOf({ home, rows }), smallestShown };
        const lines = flowLines(flows, placesOf(home), wish);
        const { pairs, withoutLine } = counted(flows, rows, home, wish);
        const total = [...pairs.values()].reduce((sum, people) => sum + people, 0);
        const shown = lines.people.reduce((sum, people) => sum + people, 0);
        expect(lines.withoutLine).toBe(withoutLine);
        expect(shown + lines.hiddenPeople).toBe(total);
        expect(lines.people.length + lines.hiddenLines).toBe(pairs.size);
        lines.people.forEach((people, at) => {
          expect(pairs.get(`${lines.names[lines.from[at]!]} ${lines.names[lines.to[at]!]}`)).toBe(people);
          expect(people).toBeGreaterThanOrEqual(Math.max(wish.minimum, smallestShown));
        });
        if (smallestShown === 0) {
          const wide = [...pairs.values()].filter((people) => people >= wish.minimum).sort((a, b) => b - a);
          expect([...lines.people]).toEqual(wide.slice(0, wish.most));
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  const placesOf = (home: readonly number[]): LinePlaces => ({
    count: 4,
    fromOf: Int32Array.from(placeOf),
    toOf: Int32Array.from(home, (block) => (block < 0 ? -1 : placeOf[block]!)),
    longitude: Float64Array.of(0, 1, 2, 3),
    latitude: new Float64Array(4),
    nameOf: (place) => `p${place}`,
  });

  function counted(flows: BlockFlows, rows: readonly (readonly number[])[], home: readonly number[], wish: LineWishes) {
    const pairs = new Map<string, number>();
    let withoutLine = 0;
    for (let block = 0; block < flows.blockCount; block++) {
      for (const [destination, people] of rows[block]!.entries()) {
        if (people === 0 || (wish.destination !== null && wish.destination !== destination)) continue;
        const at = home[destination]!;
        const [lives, served] = [wish.slotOf[block]!, at < 0 ? 0 : wish.slotOf[at]!];
        const same = lives === served && lives > 0;
        const fits =
          wish.slot === null
            ? { all: true, within: same, in: !same, out: !same }
            : {
                all: lives === wish.slot || served === wish.slot,
                within: lives === wish.slot && served === wish.slot,
                in: lives !== wish.slot && served === wish.slot,
                out: lives === wish.slot && served !== wish.slot,
              };
        if (!fits[wish.direction]) continue;
        const [from, to] = [placeOf[block]!, at < 0 ? -1 : placeOf[at]!];
        if (from < 0 || to < 0) withoutLine += people;
        else pairs.set(`p${from} p${to}`, (pairs.get(`p${from} p${to}`) ?? 0) + people);
      }
    }
    return { pairs, withoutLine };
  }
});

describe('near names', () => {
  const known = [
    { code: 'A81001', name: 'The Densham Surgery' },
    { code: 'A81002', name: 'Queens Park Medical Centre' },
    { code: 'B85001', name: 'Park Road Surgery' },
  ];

  it('hold the text, or differ from it by few letters', () => {
    expect(nearNames('park', known).map(({ code }) => code)).toEqual(['A81002', 'B85001', 'A81001']);
    expect(nearNames('A8l001', known)[0]?.code).toBe('A81001');
    expect(nearNames('', known)).toHaveLength(3);
    expect(nearNames('x', [])).toEqual([]);
  });
});

describe('names of regions', () => {
  const atlas = tinyAtlas();
  const [westCouncil, eastCouncil] = ['Unit X07000001', 'Unit X07000002'];

  it('are those of the place in their middle, the largest first, and then finer', () => {
    const nameless = (centre: number, people: number) => ({ centre, people, name: null });
    expect(regionNames([nameless(0, 500), nameless(5, 900)], atlas)).toEqual([westCouncil, eastCouncil]);
    // Block 1 lies in the same council as block 0, but more people live there.
    expect(regionNames([nameless(0, 100), nameless(1, 900)], atlas)).toEqual(['Tiny town 001A', westCouncil]);
  });

  it('keep names that are given, and never come twice', () => {
    const regions = [
      { centre: 0, people: 1, name: westCouncil.toUpperCase() },
      { centre: 0, people: 1, name: null },
      { centre: 0, people: 1, name: null },
      { centre: 0, people: 1, name: null },
    ];
    const names = regionNames(regions, atlas);
    expect(names).toEqual([westCouncil.toUpperCase(), 'Tiny town 001A', 'T000001', expect.stringMatching(/ 2$/)]);
  });
});

// The laws of the sums of a tier: they are those of the table itself, nobody is lost on the way, and edits change nothing but
// what they should.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overallFlows } from '../../geodata/flows/area-flows.ts';
import { everybody } from '../../geodata/flows/block-flows.ts';
import { borderCrossings } from '../../geodata/flows/border-crossings.ts';
import { flowFacts } from '../../geodata/flows/flow-facts.ts';
import { leakingBlocks, leaksFrom } from '../../geodata/flows/leaks.ts';
import { planFlows, recountPlan } from '../../geodata/flows/plan-flows.ts';
import { TierFlows } from '../../geodata/flows/tier-flows.ts';
import type { BlockMoves } from '../../geodata/measures/tier-measures.ts';
import { numbersFrom } from '../measures/support/random-town.ts';
import { type FlowTable, flowsOf, randomTable } from './support/made-flows.ts';

const SEED = { seed: 1, numRuns: 200 };
/** A number of slots with gaps, and one far off. */
const SLOTS = [0, 1, 2, 4, 700];

const randomCase = randomTable.chain((table) =>
  fc.record({
    table: fc.constant(table),
    slotOf: fc
      .array(fc.constantFrom(...SLOTS), { minLength: table.rows.length, maxLength: table.rows.length })
      .map((slots) => Uint16Array.from(slots)),
  }),
);

const tierOf = (table: FlowTable, slotOf: Uint16Array): TierFlows => new TierFlows(flowFacts(flowsOf(table)), slotOf);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** People from one slot to another (null: to destinations without a home), straight from the table. */
function bruteForce({ home, rows }: FlowTable, slotOf: Uint16Array, from: number, to: number | null): number {
  let people = 0;
  for (const [block, row] of rows.entries()) {
    for (const [destination, count] of row.entries()) {
      const at = home[destination]!;
      const served = at < 0 ? null : slotOf[at]!;
      if (slotOf[block] === from && served === to) people += count;
    }
  }
  return people;
}

function snapshot(tier: TierFlows, slots: readonly number[] = SLOTS) {
  const pairs: (readonly [number, number, number])[] = [];
  tier.eachPair((from, to, people) => pairs.push([from, to, people]));
  return {
    pairs,
    slots: slots.map((slot) => ({
      residents: tier.residentsFlow(slot),
      within: tier.within(slot),
      providers: tier.providersFlow(slot),
      unknown: tier.fromUnknown(slot),
      elsewhere: tier.fromElsewhere(slot),
      nowhere: tier.toNowhere(slot),
      to: slots.map((other) => tier.between(slot, other)),
      row: tier.row(slot),
      column: tier.column(slot),
    })),
  };
}

describe('the flows of a tier', () => {
  it('are those of the table, pair by pair', () => {
    fc.assert(
      fc.property(randomCase, ({ table, slotOf }) => {
        const tier = tierOf(table, slotOf);
        for (const from of SLOTS) {
          expect(tier.toNowhere(from)).toBe(bruteForce(table, slotOf, from, null));
          for (const to of SLOTS) expect(tier.between(from, to)).toBe(bruteForce(table, slotOf, from, to));
        }
      }),
      SEED,
    );
  });

  it('lose nobody: within + out + nowhere live here, within + in are served here, and all together are everybody', () => {
    fc.assert(
      fc.property(randomCase, ({ table, slotOf }) => {
        const tier = tierOf(table, slotOf);
        for (const slot of SLOTS) {
          const row = sum(tier.row(slot).map(({ people }) => people));
          const column = sum(tier.column(slot).map(({ people }) => people));
          expect(tier.residentsFlow(slot)).toBe(row + tier.toNowhere(slot));
          expect(tier.providersFlow(slot)).toBe(column + tier.fromUnknown(slot) + tier.fromElsewhere(slot));
        }
        const flows = flowsOf(table);
        const outside = (homeless: boolean): number =>
          sum(table.home.map((at, i) => (at < 0 === homeless ? flows.unknown[i]! + flows.elsewhere[i]! : 0)));
        const living = sum(SLOTS.map((slot) => tier.residentsFlow(slot)));
        const served = sum(SLOTS.map((slot) => tier.providersFlow(slot)));
        expect(living + outside(true) + outside(false)).toBe(everybody(flows));
        expect(served + overallFlows(tier).toNowhere + outside(true)).toBe(everybody(flows));
      }),
      SEED,
    );
  });

  it('stand in rows and columns alike, most people first', () => {
    fc.assert(
      fc.property(randomCase, ({ table, slotOf }) => {
        const tier = tierOf(table, slotOf);
        const byRow = SLOTS.flatMap((from) => tier.row(from).map(({ slot, people }) => `${from} ${slot} ${people}`));
        const byColumn = SLOTS.flatMap((to) => tier.column(to).map(({ slot, people }) => `${slot} ${to} ${people}`));
        const pairs = snapshot(tier).pairs.map((pair) => pair.join(' '));
        expect(byRow.toSorted()).toEqual(byColumn.toSorted());
        expect(pairs.toSorted()).toEqual(byRow.toSorted());
        for (const slot of SLOTS) {
          for (const list of [tier.row(slot), tier.column(slot)]) {
            for (const [i, entry] of list.entries()) {
              const before = list[i - 1];
              expect(entry.people).toBeGreaterThan(0);
              if (before) expect(before.people > entry.people || before.slot < entry.slot).toBe(true);
              if (before) expect(before.people >= entry.people).toBe(true);
            }
          }
        }
      }),
      SEED,
    );
  });

  it('have leaks by block and by border that add up to those of the pairs', () => {
    fc.assert(
      fc.property(randomCase, ({ table, slotOf }) => {
        const tier = tierOf(table, slotOf);
        for (const slot of SLOTS) {
          const blocks = leakingBlocks(tier, slot, 99);
          expect(sum(blocks.map(({ people }) => people))).toBe(sum(leaksFrom(tier, slot).map(({ people }) => people)));
          for (const { people, to } of blocks) expect(sum(to.map((other) => other.people))).toBe(people);
        }
        const [out, back] = borderCrossings(tier, 1, 2, 99);
        for (const { from, to, people, blocks, destinations, blockCount, destinationCount } of [out, back]) {
          expect(people).toBe(tier.between(from, to));
          expect(sum(blocks.map((block) => block.people))).toBe(people);
          expect(sum(destinations.map((destination) => destination.people))).toBe(people);
          expect([blocks.length, destinations.length]).toEqual([blockCount, destinationCount]);
        }
      }),
      SEED,
    );
  });
});

const BLOCKS = 400;
const DESTINATIONS = 80;

/** A country with practices whose people come from all over it, in fractions that binary numbers hold. */
function bigTable(next: (limit: number) => number): FlowTable {
  const list = (length: number, make: () => number): number[] => Array.from({ length }, make);
  return {
    home: list(DESTINATIONS, () => next(BLOCKS + 20) - 20).map((block) => Math.max(-1, block)),
    rows: Array.from({ length: BLOCKS }, () => list(DESTINATIONS, () => (next(4) === 0 ? next(500_000) / 1024 : 0))),
    unknown: list(DESTINATIONS, () => next(2000) / 1024),
    elsewhere: list(DESTINATIONS, () => next(2000) / 1024),
  };
}

function stroke(slotOf: Uint16Array, next: (limit: number) => number, highest: number): BlockMoves {
  const moves = Array.from({ length: next(40) + 1 }, () => {
    const block = next(slotOf.length);
    const from = slotOf[block]!;
    const to = next(highest + 1);
    slotOf[block] = to;
    return { block, from, to };
  });
  return { blocks: moves.map(({ block }) => block), from: moves.map(({ from }) => from), to: moves.map(({ to }) => to) };
}

describe('the flows of a tier while it is edited', () => {
  it('equal those from scratch after ten thousand edits, and those before when every edit is reversed', () => {
    const next = numbersFrom(3);
    const facts = flowFacts(flowsOf(bigTable(next)));
    const slotOf = Uint16Array.from({ length: BLOCKS }, () => next(3));
    const tier = new TierFlows(facts, slotOf);
    const slots = Array.from({ length: 203 }, (_, slot) => slot);
    const before = snapshot(tier, slots);
    const done: BlockMoves[] = [];
    for (let edits = 0; edits < 10_000; ) {
      // Areas are added as planning goes on, so that the table of pairs has to grow; slot 0 takes some back.
      const moves = stroke(slotOf, next, Math.min(200, 2 + Math.floor(edits / 40)));
      tier.apply(moves);
      done.push(moves);
      edits += moves.blocks.length;
      if (done.length % 100 === 0) expect(snapshot(tier, slots)).toEqual(snapshot(new TierFlows(facts, slotOf), slots));
    }
    expect(Math.max(...slotOf)).toBe(200);
    expect(tier.slotOf).toEqual(slotOf);
    expect(snapshot(tier, slots)).toEqual(snapshot(new TierFlows(facts, slotOf), slots));
    for (const { blocks, from, to } of done.reverse()) {
      const back = (list: ArrayLike<number>): number[] => Array.from(list).reverse();
      tier.apply({ blocks: back(blocks), from: back(to), to: back(from) });
    }
    expect(snapshot(tier, slots)).toEqual(before);
  });

  it('hold the pair of the two highest slots, and any other', () => {
    const table = {
      home: [0, 1],
      rows: [
        [1, 2],
        [4, 8],
      ],
    };
    const tier = tierOf(table, Uint16Array.of(65_534, 65_535));
    expect(tier.between(65_534, 65_534)).toBe(1);
    expect(tier.between(65_534, 65_535)).toBe(2);
    expect(tier.between(65_535, 65_534)).toBe(4);
    expect(tier.between(65_535, 65_535)).toBe(8);
    tier.apply({ blocks: [0], from: [65_534], to: [65_535] });
    expect(tier.within(65_535)).toBe(15);
    expect(tier.row(65_534)).toEqual([]);
  });

  it('are counted again on demand', () => {
    const next = numbersFrom(5);
    const facts = flowFacts(flowsOf(bigTable(next)));
    const other = Uint16Array.from({ length: BLOCKS }, () => next(9));
    const tier = new TierFlows(facts, new Uint16Array(BLOCKS));
    tier.reset(other);
    expect(snapshot(tier)).toEqual(snapshot(new TierFlows(facts, other)));
  });

  it('refuse moves of a block that is not where they say, and assignments of another atlas', () => {
    const table = { home: [0], rows: [[1], [1]] };
    expect(() => tierOf(table, new Uint16Array(2)).apply({ blocks: [0], from: [1], to: [2] })).toThrow(/come apart/);
    expect(() => tierOf(table, new Uint16Array(3))).toThrow(/2 blocks/);
    expect(() => flowFacts(flowsOf({ ...table, home: [2] }))).toThrow(/block 2 of 2/);
  });

  it('are those of three tiers, counted again where the assignment is another', () => {
    const facts = flowFacts(flowsOf({ home: [0], rows: [[1], [2]] }));
    const tiers = (...slots: readonly (readonly number[])[]) => {
      const [neighbourhood, place, system] = slots.map((list) => ({
        areas: [],
        slotOf: Uint16Array.from(list),
        seededFrom: null,
      }));
      return { neighbourhood: neighbourhood!, place: place!, system: system! };
    };
    const before = tiers([1, 2], [1, 1], [1, 0]);
    const plan = planFlows(facts, before);
    expect([plan.neighbourhood.within(1), plan.place.within(1), plan.system.within(1)]).toEqual([1, 3, 1]);
    recountPlan(plan, before, { ...before, system: tiers([], [], [1, 1]).system });
    expect([plan.neighbourhood.within(1), plan.place.within(1), plan.system.within(1)]).toEqual([1, 3, 3]);
  });
});

// The law of incremental measures: after any edits they equal measures taken from scratch, to the last bit.
import { describe, expect, it } from 'vitest';
import type { BlockFacts } from '../../geodata/measures/block-facts.ts';
import { exactMetres, exactSquareMetres } from '../../geodata/measures/exact-sums.ts';
import { layerPartition } from '../../geodata/measures/partition.ts';
import { applyMoves, measurePlan } from '../../geodata/measures/plan-measures.ts';
import { type BlockMoves, type MeasuredLayer, TierMeasures } from '../../geodata/measures/tier-measures.ts';
import { layerId } from '../../geodata/model/ids.ts';
import { gridFacts, layerOf } from './support/grid.ts';
import { numbersFrom } from './support/random-town.ts';

const COLUMNS = 12;
const COUNT = COLUMNS * 12;
const SLOTS = 7;

/** A grid whose lengths and areas are no round numbers, as on a real map. */
function crookedFacts(): BlockFacts {
  const next = numbersFrom(7);
  const facts = gridFacts({ columns: COLUMNS, rows: 12, people: () => next(3000), links: [[0, 100]] });
  const borders = new Map<string, number>();
  const borderMetres = facts.borderMetres.slice();
  for (let block = 0; block < COUNT; block++) {
    for (let edge = facts.offsets[block]!; edge < facts.offsets[block + 1]!; edge++) {
      const other = facts.neighbours[edge]!;
      const key = `${Math.min(block, other)}-${Math.max(block, other)}`;
      const metres = borders.get(key) ?? exactMetres(next(1e9) / 7.3e4);
      borders.set(key, metres);
      borderMetres[edge] = metres;
    }
  }
  return {
    ...facts,
    borderMetres,
    outsideMetres: facts.outsideMetres.map((metres) => exactMetres(metres * 1.2345)),
    squareMetres: facts.squareMetres.map(() => exactSquareMetres(next(1e9) / 3.7)),
  };
}

function layers(): MeasuredLayer[] {
  const next = numbersFrom(11);
  const councils = layerOf(
    'lad',
    21,
    ['A', 'B', 'C', 'D'],
    Array.from({ length: COUNT }, () => next(5) - 1),
  );
  const shares = Array.from({ length: COUNT }, () => [next(1000) / 1000, next(1000) / 1000] as const);
  const pcns = {
    ...layerOf(
      'pcn',
      22,
      ['P', 'Q'],
      Array.from({ length: COUNT }, () => next(2)),
    ),
    fractional: {
      offsets: Uint32Array.from({ length: COUNT + 1 }, (_, block) => block * 2),
      units: Uint16Array.from({ length: COUNT * 2 }, (_, entry) => entry % 2),
      shares: Float32Array.from(shares.flatMap(([a, b]) => [a * b, a * (1 - b)])),
    },
  };
  return [councils, pcns].map((layer) => ({ id: layer.id, units: layerPartition(layer) }));
}

/** Everything a tier knows about its slots. */
function snapshot(measures: TierMeasures) {
  return Array.from({ length: SLOTS + 3 }, (_, slot) => ({
    people: measures.people(slot),
    blocks: measures.blockCount(slot),
    bands: [...measures.bands(slot)],
    perimeter: measures.perimeterMetres(slot),
    area: measures.squareMetres(slot),
    cut: measures.cutEdges(slot),
    kept: measures.keptEdges(slot),
    members: [...measures.members(slot)],
    components: measures.components(slot).map((component) => [...component.blocks]),
    holes: slot === 0 ? [] : measures.holes(slot).map((hole) => [...hole]),
    tables: [...measures.crosstabs.values()].map((table) => ({
      people: Array.from({ length: table.columns }, (_, column) => table.peopleIn(slot, column)),
      blocks: Array.from({ length: table.columns }, (_, column) => table.blocksIn(slot, column)),
      parts: [...table.parts],
    })),
  }));
}

/** A stroke of up to 30 blocks, some twice, as `slotOf` stands; `slotOf` follows. */
function stroke(slotOf: Uint16Array, next: (limit: number) => number, highest: number): BlockMoves {
  return strokeOf(next(30) + 1, slotOf, next, highest);
}

function strokeOf(length: number, slotOf: Uint16Array, next: (limit: number) => number, highest: number): BlockMoves {
  const moves = Array.from({ length }, () => {
    const block = next(COUNT);
    const from = slotOf[block]!;
    const to = next(highest + 1);
    slotOf[block] = to;
    return { block, from, to };
  });
  return {
    blocks: Uint32Array.from(moves, ({ block }) => block),
    from: Uint16Array.from(moves, ({ from }) => from),
    to: Uint16Array.from(moves, ({ to }) => to),
  };
}

const reversed = ({ blocks, from, to }: BlockMoves): BlockMoves => ({
  blocks: Array.from(blocks).reverse(),
  from: Array.from(to).reverse(),
  to: Array.from(from).reverse(),
});

describe('measures of a tier', () => {
  it('equal those from scratch after ten thousand edits, and those before when every edit is reversed', () => {
    const facts = crookedFacts();
    const next = numbersFrom(3);
    const slotOf = Uint16Array.from({ length: COUNT }, () => next(3));
    const measures = new TierMeasures(facts, slotOf, layers());
    const before = snapshot(measures);
    const done: BlockMoves[] = [];
    for (let edits = 0; edits < 10_000; ) {
      // Areas are added as planning goes on: slots from 3 upwards were not there at the start.
      const moves = stroke(slotOf, next, Math.min(SLOTS, 2 + Math.floor(edits / 1000)));
      measures.apply(moves);
      done.push(moves);
      edits += moves.blocks.length;
      if (done.length % 50 === 0) expect(snapshot(measures)).toEqual(snapshot(new TierMeasures(facts, slotOf, layers())));
    }
    expect(snapshot(measures)).toEqual(snapshot(new TierMeasures(facts, slotOf, layers())));
    for (const moves of done.reverse()) measures.apply(reversed(moves));
    expect(snapshot(measures)).toEqual(before);
  });

  it('list the blocks of any slot after any stroke, of few areas or of many', () => {
    const next = numbersFrom(17);
    const manySlots = 20;
    const slotOf = Uint16Array.from({ length: COUNT }, () => next(manySlots));
    const measures = new TierMeasures(crookedFacts(), slotOf);
    for (let strokes = 0; strokes < 500; strokes++) {
      measures.apply(strokeOf(1 + next(next(4) === 0 ? 30 : 3), slotOf, next, manySlots));
      // Not every slot after every stroke: lists must not be those of an earlier one.
      for (let asked = next(6); asked > 0; asked--) {
        const slot = next(manySlots + 2);
        expect([...measures.members(slot)]).toEqual([...slotOf.keys()].filter((block) => slotOf[block] === slot));
      }
    }
  });

  it('count again from scratch on demand', () => {
    const facts = crookedFacts();
    const next = numbersFrom(5);
    const measures = new TierMeasures(facts, new Uint16Array(COUNT), layers());
    const other = Uint16Array.from({ length: COUNT }, () => next(SLOTS));
    measures.reset(other);
    expect(snapshot(measures)).toEqual(snapshot(new TierMeasures(facts, other, layers())));
  });

  it('refuse a move of a block that is not where the move says', () => {
    const measures = new TierMeasures(crookedFacts(), new Uint16Array(COUNT));
    expect(() => measures.apply({ blocks: [0], from: [1], to: [2] })).toThrow(/come apart/);
  });
});

describe('the areas that an edit puts in question', () => {
  const facts = gridFacts({ columns: 4, rows: 1, people: () => 100 });
  const tier = (slotOf: readonly number[]) => ({ areas: [], slotOf: Uint16Array.from(slotOf), seededFrom: null });
  const lad21 = layerId('lad', 21);
  const councils = { id: lad21, units: layerPartition(layerOf('lad', 21, ['A', 'B'], [0, 0, 0, 1])) };

  it('are those that give and take, those that share a council, and those that nest below', () => {
    const tiers = { neighbourhood: tier([1, 2, 3, 4]), place: tier([1, 2, 3, 3]), system: tier([1, 1, 1, 1]) };
    const measures = measurePlan(facts, tiers, { neighbourhood: [], place: [councils], system: [] });
    const moves = { blocks: [0], from: [1], to: [0] };
    expect(applyMoves(measures, 'place', moves, [lad21])).toEqual({ neighbourhood: [1], place: [1, 2, 3], system: [] });
    expect(measures.place.people(1)).toBe(0);
    const back = { blocks: [0], from: [0], to: [1] };
    expect(applyMoves(measures, 'place', back)).toEqual({ neighbourhood: [1], place: [1], system: [] });
    const low = { blocks: [3], from: [4], to: [3] };
    expect(applyMoves(measures, 'neighbourhood', low)).toEqual({ neighbourhood: [3, 4], place: [], system: [] });
  });
});

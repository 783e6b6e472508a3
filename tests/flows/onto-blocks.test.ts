// Flow sets as published -> flows on blocks: what is counted stays, what is coarser is spread, and nobody is lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BlockFlows, everybody } from '../../geodata/flows/block-flows.ts';
import { type FlowGround, flowsOntoBlocks } from '../../geodata/flows/onto-blocks.ts';
import { divideParts } from '../../geodata/flows/spread-origins.ts';
import type { FlowSet, OutsideOrigin } from '../../geodata/model/flows.ts';
import { layerId } from '../../geodata/model/ids.ts';
import { layerOf } from '../measures/support/grid.ts';

/** Four blocks: LAD1 holds 0 and 2, LAD2 holds 1, LAD3 none; block 3 is in no council. */
const ground: FlowGround = {
  blocks: { count: 4, layer: layerId('lsoa', 11) },
  people: { total: Float64Array.of(100, 50, 200, 10), label: 'mid-2020 estimates' },
  layers: [layerOf('lad', 21, ['Ham', 'Lee', 'Wye'], [0, 1, 0, -1])],
};
const COUNCILS = ['LAD1', 'LAD2', 'LAD3'];
const BLOCKS = ['B0', 'B1', 'B2', 'B3'];

interface Made extends Partial<Omit<FlowSet, 'offsets' | 'destinations' | 'values'>> {
  /** Origins, then outside origins, by destination. */
  readonly rows: readonly (readonly number[])[];
}

function setOf({ rows, ...facts }: Made): FlowSet {
  const cells = rows.map((row) => row.flatMap((value, destination) => (value > 0 ? [{ value, destination }] : [])));
  const offsets = new Uint32Array(rows.length + 1);
  for (const [row, list] of cells.entries()) offsets[row + 1] = offsets[row]! + list.length;
  return {
    ...{ id: 'set2022', label: 'A set', year: 2022, measure: 'people', basis: 'other', counted: true, shareOf: null },
    ...{ smallestShown: 0, originKind: 'block', originCodes: BLOCKS, outside: [], destinationKind: 'trust' },
    destinationCodes: (rows[0] ?? []).map((_, destination) => `T${destination}`),
    offsets,
    destinations: Uint16Array.from(cells.flat(), ({ destination }) => destination),
    values: Float64Array.from(cells.flat(), ({ value }) => value),
    withheld: { origins: new Uint32Array(0), destinations: new Uint16Array(0) },
    ...facts,
  };
}

function onBlocks(set: FlowSet) {
  const destinations = set.destinationCodes.map((code) => ({ code, name: code }));
  return flowsOntoBlocks(set, ground, { destinations, home: new Int32Array(destinations.length).fill(-1) });
}

function flowsFrom(set: FlowSet): BlockFlows {
  const result = onBlocks(set);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Rows by block, columns by destination. */
function tableOf({ blockCount, destinations, offsets, to, people }: BlockFlows): number[][] {
  return Array.from({ length: blockCount }, (_, block) => {
    const row = destinations.map(() => 0);
    for (let cell = offsets[block]!; cell < offsets[block + 1]!; cell++) row[to[cell]!]! += people[cell]!;
    return row;
  });
}

/** The same from the table by destination. */
function tableByDestination({ blockCount, destinations, fromOffsets, from, fromPeople }: BlockFlows): number[][] {
  const rows = Array.from({ length: blockCount }, () => destinations.map(() => 0));
  for (let destination = 0; destination < destinations.length; destination++) {
    for (let cell = fromOffsets[destination]!; cell < fromOffsets[destination + 1]!; cell++) {
      rows[from[cell]!]![destination]! += fromPeople[cell]!;
    }
  }
  return rows;
}

const OUTSIDE: readonly OutsideOrigin[] = [
  { code: 'NO2011', kind: 'unknown' },
  { code: 'W01000001', kind: 'elsewhere' },
];

describe('counted people by block', () => {
  const rows = [
    [5, 0],
    [1, 2],
    [0, 3],
    [0, 0],
    [7, 1],
    [0, 4],
  ];
  const flows = flowsFrom(setOf({ outside: OUTSIDE, rows, smallestShown: 3 }));

  it('stay as they are, with those from outside beside them', () => {
    expect(tableOf(flows)).toEqual(rows.slice(0, 4));
    expect(tableByDestination(flows)).toEqual(rows.slice(0, 4));
    expect([...flows.unknown]).toEqual([7, 1]);
    expect([...flows.elsewhere]).toEqual([0, 4]);
    expect(everybody(flows)).toBe(23);
    expect(flows).toMatchObject({ counted: true, modelling: '', smallestShown: 3, year: 2022 });
  });

  it('are put in order where a set is not, and rounded where it has fractions', () => {
    const set = setOf({ rows: [[5, 2.3], [], [], []] });
    const turned = { ...set, destinations: Uint16Array.of(1, 0), values: Float64Array.of(2.3, 5) };
    const made = flowsFrom(turned);
    expect([...made.to]).toEqual([0, 1]);
    expect([...made.people]).toEqual([5, 2355 / 1024]); // 2.3 x 1024 = 2,355.2
    expect(made).toMatchObject({ counted: false, modelling: 'fractions of people rounded to 1/1024' });
  });

  it('are modelled where their publisher says so', () => {
    expect(flowsFrom(setOf({ rows: [[1], [], [], []], counted: false }))).toMatchObject({
      counted: false,
      modelling: 'modelled by its publisher',
    });
  });
});

describe('people of a unit', () => {
  it('are spread over its blocks by residents: 10 people over 100 and 200 residents', () => {
    const flows = flowsFrom(setOf({ originKind: 'lad21', originCodes: COUNCILS, rows: [[10], [4], [6]] }));
    // 10 x 1024 = 10,240 parts; a third is 3,413.33 and two thirds 6,826.67: the larger remainder gets the part that is left.
    expect(tableOf(flows)).toEqual([[3413 / 1024], [4], [6827 / 1024], [0]]);
    expect([...flows.elsewhere]).toEqual([6]); // LAD3 has no block here
    expect(everybody(flows)).toBe(20);
    expect(flows.counted).toBe(false);
    expect(flows.modelling).toBe('people of each unit of lad spread over its blocks by residents (mid-2020 estimates)');
  });

  it('need the layer of the units', () => {
    const result = onBlocks(setOf({ originKind: 'ccg21', originCodes: ['C1'], rows: [[1]] }));
    expect(result).toMatchObject({ ok: false, error: { code: 'origins-of-unknown-layer' } });
    expect(result.ok ? '' : result.error.fix).toContain('ccg21');
  });

  it('are all there after spreading, and every block has its part', () => {
    const parts = fc.nat({ max: 2 ** 40 });
    const weights = fc.array(fc.nat({ max: 20_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(parts, weights, (whole, list) => {
        const shares = divideParts(whole, list);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(whole);
        const total = list.reduce((sum, weight) => sum + weight, 0);
        for (const [i, share] of shares.entries()) {
          expect(Number.isInteger(share)).toBe(true);
          const due = total === 0 ? whole / list.length : (whole * list[i]!) / total;
          expect(Math.abs(share - due)).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('go to the larger remainder, then to the first; evenly where nobody lives', () => {
    expect([...divideParts(10, [1, 1, 1])]).toEqual([4, 3, 3]);
    expect([...divideParts(10, [3, 3, 4])]).toEqual([3, 3, 4]);
    expect([...divideParts(7, [1, 9])]).toEqual([1, 6]); // 0.7 and 6.3
    expect([...divideParts(5, [0, 0])]).toEqual([3, 2]);
    expect(() => divideParts(1, [])).toThrow(/among nobody/);
  });
});

describe('shares', () => {
  const shares = { measure: 'share', originKind: 'lad21', originCodes: COUNCILS, counted: false } as const;

  it('of a council become people by its residents, so that every resident is there once', () => {
    const set = setOf({
      ...shares,
      shareOf: 'origin',
      rows: [
        [0.25, 0.75],
        [1 / 3, 2 / 3],
        [0.5, 0.5],
      ],
    });
    const flows = flowsFrom(set);
    const table = tableOf(flows);
    expect(table[0]).toEqual([25, 75]); // a quarter of 300 residents, of which a third live here
    expect(table[2]).toEqual([50, 150]);
    expect(table[1]!.reduce((sum, people) => sum + people, 0)).toBe(50);
    expect(everybody(flows)).toBe(350); // nobody can live in LAD3, which has no block
    expect(flows.modelling).toBe(
      "shares of each origin's patients, turned into people by its residents (mid-2020 estimates); " +
        'people of each unit of lad spread over its blocks by residents (mid-2020 estimates)',
    );
  });

  it('that do not cover all of a council leave the rest out', () => {
    const flows = flowsFrom(setOf({ ...shares, shareOf: 'origin', rows: [[0, 0], [0.1, 0.4], []] }));
    expect(tableOf(flows)[1]).toEqual([5, 20]);
  });

  it('of a trust have no base here, and say so', () => {
    const result = onBlocks(setOf({ ...shares, shareOf: 'destination', rows: [[0.6], [0.4], []] }));
    expect(result).toMatchObject({ ok: false, error: { code: 'shares-without-base', severity: 'error' } });
  });

  it('that come to more than everybody are refused, with the origin named', () => {
    const result = onBlocks(setOf({ ...shares, shareOf: 'origin', rows: [[0.5, 0.5], [0.9, 0.9], []] }));
    expect(result).toMatchObject({ ok: false, error: { code: 'shares-over-one' } });
    expect(result.ok ? '' : result.error.message).toContain('LAD2');
  });

  it('sum to the residents exactly, whatever they are, and spreading keeps every unit', () => {
    const row = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }).map((list) => {
      const sum = list.reduce((total, value) => total + value, 0);
      return list.map((value) => value / sum);
    });
    fc.assert(
      fc.property(row, row, (ham, lee) => {
        const flows = flowsFrom(setOf({ ...shares, shareOf: 'origin', rows: [ham, lee, []] }));
        const lived = tableOf(flows).map((people) => people.reduce((sum, count) => sum + count, 0));
        expect(lived[0]! + lived[2]!).toBe(300);
        expect(lived[1]).toBe(50);
        expect(tableByDestination(flows)).toEqual(tableOf(flows));
        for (const [destination, share] of ham.entries()) {
          const served = tableOf(flows)[0]![destination]! + tableOf(flows)[2]![destination]!;
          expect(Math.abs(served - 300 * share)).toBeLessThan(2 / 1024);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

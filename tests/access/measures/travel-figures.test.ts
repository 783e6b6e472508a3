import { describe, expect, it } from 'vitest';
import { peopleAged } from '../../../geodata/access/measures/aged-people.ts';
import { travelShares } from '../../../geodata/access/measures/curves.ts';
import { figuresBySlot, travelFigures } from '../../../geodata/access/measures/figures.ts';
import { blocksWhere, groundOf, ruralUrban } from '../../../geodata/access/measures/rural-gap.ts';
import { sitesUsed } from '../../../geodata/access/measures/sites-used.ts';
import { worstServed } from '../../../geodata/access/measures/worst-served.ts';
import { UNREACHED } from '../../../geodata/model/travel.ts';
import { travelOf } from './random-travel.ts';

// Six blocks. 100 people: 50 at 10 min, 20 at 15 min, 20 at 40 min, 6 at 61 min, 4 reach nothing; an empty block lies at 90 min.
const people = Float64Array.of(20, 50, 6, 20, 4, 0);
const travel = travelOf({
  minutes: [15, 10, 61, 40, null, 90],
  kilometres: [12, 8, 70, 30, null, 99],
  nearest: [1, 0, 0, 1, -1, 2],
  siteBlocks: [1, 3, 5],
});

describe('travel figures', () => {
  it('are percentiles and shares of people, not of blocks', () => {
    expect(travelFigures(travel, people, null)).toEqual({
      people: 100,
      unreached: 4,
      within: [0.7, 0.7, 0.9, 0.9],
      median: 10, // 50 of 100 are within 10 minutes: at least half
      p90: 40, // 90 are within 40
      p95: 61, // 96 are within 61
      medianKilometres: 8,
      masking: 4,
    });
  });

  it('are of the blocks that are asked for, in any order', () => {
    const figures = travelFigures(travel, people, [3, 0, 2]);
    // 46 people: 20 at 15, 20 at 40, 6 at 61. Half of 46 is 23, 90 % is 41.4.
    expect(figures).toMatchObject({ people: 46, median: 40, p90: 61, p95: 61, medianKilometres: 30 });
    expect(travelFigures(travel, people, [0, 2, 3])).toEqual(figures);
  });

  it('have no percentile where it falls on people who reach nothing, and none without people', () => {
    expect(travelFigures(travel, people, [2, 4])).toMatchObject({ people: 10, unreached: 4, median: 61, p90: null, p95: null });
    expect(travelFigures(travel, people, [4])).toMatchObject({ median: null, masking: null, medianKilometres: null });
    const nobody = { people: 0, unreached: 0, within: [0, 0, 0, 0], median: null, p90: null, p95: null };
    expect(travelFigures(travel, people, [5])).toMatchObject(nobody);
    expect(travelFigures(travel, people, [])).toMatchObject(nobody);
  });

  it('have no masking where half the people need no time', () => {
    const near = travelOf({ minutes: [0, 9], kilometres: [0, 9], nearest: [0, 0], siteBlocks: [0] });
    expect(travelFigures(near, Float64Array.of(5, 5), null)).toMatchObject({ median: 0, p90: 9, masking: null });
  });

  it('come by slot as they come one by one', () => {
    const slotOf = Uint16Array.of(1, 1, 2, 2, 0, 3);
    const bySlot = figuresBySlot(travel, people, { slotOf, slotCount: 3 });
    expect(bySlot).toEqual([[4], [0, 1], [2, 3], [5]].map((blocks) => travelFigures(travel, people, blocks)));
  });
});

describe('rural and urban', () => {
  const classes = [
    { code: 'C1', label: 'Urban', rural: false },
    { code: 'E1', label: 'Village', rural: true },
    { code: 'X', label: 'Not said', rural: null },
  ];
  const ground = groundOf({ id: 'ruc11', label: 'RUC', kind: 'class', classes, values: Uint8Array.of(0, 0, 1, 1, 255, 2) }, 6);

  it('are told by the class of the block', () => {
    expect([...ground]).toEqual([0, 0, 1, 1, 2, 2]);
    expect([...groundOf(null, 2)]).toEqual([2, 2]);
    expect([...blocksWhere(ground, 1, [3, 2, 0])]).toEqual([3, 2]);
  });

  it('differ by the gap of their medians', () => {
    // Urban: 50 of 70 at 10 min. Rural: 20 of 26 at 40 min.
    expect(ruralUrban(travel, people, ground, null)).toMatchObject({ gap: 30, rural: { median: 40 }, urban: { median: 10 } });
    expect(ruralUrban(travel, people, ground, [0, 1])).toMatchObject({ gap: null, rural: null });
  });
});

describe('people of an age', () => {
  const table = (bands: { from: number; to: number | null }[], byBand: number[]) => ({
    ...{ sourceId: 1, year: 2020, label: '', total: new Float64Array(2), bands, byBand: Float32Array.from(byBand) },
  });

  it('are summed over the bands from that age on', () => {
    const bands = [
      { from: 0, to: 74 },
      { from: 75, to: 84 },
      { from: 85, to: null },
    ];
    expect(peopleAged(table(bands, [9, 3, 1, 8, 0, 2]), 75)).toEqual(Float64Array.of(4, 2));
  });

  it('cannot be told from bands that straddle it or end below it', () => {
    expect(
      peopleAged(
        table(
          [
            { from: 0, to: 64 },
            { from: 65, to: null },
          ],
          [1, 2, 3, 4],
        ),
        75,
      ),
    ).toBeNull();
    expect(peopleAged(table([{ from: 0, to: 64 }], [1, 2]), 75)).toBeNull();
    expect(peopleAged(table([], []), 75)).toBeNull();
  });
});

describe('curves', () => {
  it('rise where people come within the minute', () => {
    const { people: count, shares } = travelShares(travel, people, null);
    const at = (minute: number): string => shares[minute]!.toFixed(2);
    expect([count, shares.length]).toEqual([100, 121]);
    expect([0, 9, 10, 14, 15, 39, 40, 60, 61, 120].map(at)).toEqual([
      '0.00',
      '0.00',
      '0.50',
      '0.50',
      '0.70',
      '0.70',
      '0.90',
      '0.90',
      '0.96',
      '0.96',
    ]);
    expect([...travelShares(travel, people, [5]).shares].every((share) => share === 0)).toBe(true);
    // A tenth of a second later is the next minute.
    const later = { deciseconds: Uint32Array.of(6001) };
    const one = travelShares(later, Float64Array.of(1), null).shares;
    expect([one[10], one[11]]).toEqual([0, 1]);
  });
});

describe('the worst served', () => {
  it('are the farthest blocks until the share is reached, the last in whole', () => {
    // 5 of 100: the 4 who reach nothing, then the 6 at 61 minutes. The empty block at 90 minutes is nobody.
    expect(worstServed(travel, people, null)).toEqual({ blocks: Uint32Array.of(4, 2), people: 10 });
    expect(worstServed(travel, people, null, 4)).toEqual({ blocks: Uint32Array.of(4), people: 4 });
    expect(worstServed(travel, people, null, 100).blocks).toEqual(Uint32Array.of(4, 2, 3, 0, 1));
    expect(worstServed(travel, people, [5])).toEqual({ blocks: new Uint32Array(0), people: 0 });
  });

  it('of equals take the lower block first', () => {
    const equal = { deciseconds: Uint32Array.of(7, 7, 7), decimetres: new Uint32Array(3) };
    expect([...worstServed(equal, Float64Array.of(1, 1, 1), [2, 1, 0], 60).blocks]).toEqual([0, 1]);
    const lost = { deciseconds: new Uint32Array(2).fill(UNREACHED), decimetres: new Uint32Array(2) };
    expect([...worstServed(lost, Float64Array.of(1, 1), null, 50).blocks]).toEqual([0]);
  });
});

describe('sites in use', () => {
  it('are listed by the people nearest to them', () => {
    expect(sitesUsed(travel, people, null)).toEqual([
      { site: 0, people: 56 },
      { site: 1, people: 40 },
    ]);
    expect(sitesUsed(travel, people, [0, 3])).toEqual([{ site: 1, people: 40 }]);
  });
});

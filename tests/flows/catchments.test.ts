import { describe, expect, it } from 'vitest';
import { allCatchments, catchmentOf, dominantDestinations } from '../../geodata/flows/catchments.ts';
import { flowsOf } from './random-flows.ts';

// Four blocks and three practices. Block 1 is a tie between A and B; block 2 splits 30 : 30 : 40; nobody of block 3 is registered.
const flows = flowsOf(
  ['A', 'B', 'C'],
  [
    [80, 20, 0],
    [50, 50, 0],
    [30, 30, 40],
    [0, 0, 0],
  ],
);

describe('a catchment', () => {
  it('first past the post takes the blocks that mostly use the practice, ties to the lower code', () => {
    const { blocks, shares, people, total, certainty } = catchmentOf(flows, 0, 'fptp');
    expect([...blocks]).toEqual([0, 1]);
    expect([...shares].map((share) => share.toFixed(2))).toEqual(['0.80', '0.50']);
    expect([...people]).toEqual([100, 100]);
    expect(total).toBe(200);
    expect(certainty).toBe(130 / 200);
    expect(catchmentOf(flows, 1, 'fptp')).toMatchObject({ total: 0, certainty: 0 });
    expect([...catchmentOf(flows, 2, 'fptp').blocks]).toEqual([2]);
  });

  it('by the 30 % rule takes blocks at exactly 30 % and may share them', () => {
    expect([...catchmentOf(flows, 0, 'share30').blocks]).toEqual([0, 1, 2]);
    expect([...catchmentOf(flows, 1, 'share30').blocks]).toEqual([1, 2]);
    expect(catchmentOf(flows, 1, 'share30')).toMatchObject({ total: 200, certainty: 80 / 200 });
  });

  it('by shares counts only those who use the practice', () => {
    const { blocks, people, total, certainty } = catchmentOf(flows, 1, 'proportional');
    expect([...blocks]).toEqual([0, 1, 2]);
    expect([...people]).toEqual([20, 50, 30]);
    expect(total).toBe(100);
    expect(certainty).toBe(100 / 300);
  });

  it("is the lower code's on a tie, whatever the order of the destinations", () => {
    const turned = flowsOf(['Z', 'B'], [[5, 5]]);
    expect([...dominantDestinations(turned).to]).toEqual([1]);
    expect([...catchmentOf(turned, 0, 'fptp').blocks]).toEqual([]);
  });
});

describe('all catchments at once', () => {
  it('give each block its provider and how sure that is', () => {
    expect([...dominantDestinations(flows).to]).toEqual([0, 0, 2, -1]);
    expect([...dominantDestinations(flows).share].map((share) => share.toFixed(2))).toEqual(['0.80', '0.50', '0.40', '0.00']);
    const { offsets, to } = allCatchments(flows, 'fptp');
    expect([[...offsets], [...to]]).toEqual([
      [0, 1, 2, 3, 3],
      [0, 0, 2],
    ]);
  });

  it('give blocks several providers by the 30 % rule and by shares', () => {
    expect([...allCatchments(flows, 'share30').to]).toEqual([0, 0, 1, 0, 1, 2]);
    expect([...allCatchments(flows, 'proportional').to]).toEqual([0, 1, 0, 1, 0, 1, 2]);
  });

  it('leave out a published zero', () => {
    const zero = flowsOf(
      ['A', 'B'],
      [
        [-0, 4],
        [-0, -0],
      ],
    );
    expect(zero.people.length).toBe(4);
    expect([...allCatchments(zero, 'proportional').offsets]).toEqual([0, 1, 1]);
    expect([...dominantDestinations(zero).to]).toEqual([1, -1]);
  });
});

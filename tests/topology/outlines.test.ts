import { describe, expect, it } from 'vitest';
import { blockAreas, buildAdjacency } from '../../geodata/topology/adjacency.ts';
import { buildTopology } from '../../geodata/topology/build-topology.ts';
import { nestHoles } from '../../geodata/topology/nest-holes.ts';
import { boundaryMask, traceOutlines, traceSlotOutlines } from '../../geodata/topology/outlines.ts';
import { stitchLines } from '../../geodata/topology/stitch-lines.ts';
import { TOWN_BLOCKS, townCouncil, townPolygons } from '../support/tiny-town.ts';

const town = buildTopology(townPolygons()).topology;
const slots = (inside: readonly number[]): Uint16Array =>
  Uint16Array.from({ length: TOWN_BLOCKS }, (_, b) => (inside.includes(b) ? 1 : 0));
const councils = Uint16Array.from({ length: TOWN_BLOCKS }, (_, b) => townCouncil(b));

describe('traceOutlines', () => {
  it('goes once round each council', () => {
    const outlines = traceOutlines(town, councils, 2);
    expect(Array.from(outlines.ringOffsets)).toEqual([0, 1, 2]);
    expect(Array.from(outlines.isHole)).toEqual([0, 0]);
    // Three columns, five rows: every block corner on the rim is a point.
    expect(Array.from(outlines.pointOffsets)).toEqual([0, 16, 32]);
  });

  it('tells a hole from an outer ring', () => {
    const outlines = traceOutlines(town, slots([7, 8, 9, 13, 15, 19, 20, 21]), 2);
    // Slot 1 is a ring round block 14; slot 0 is the town's rim, with a hole, and block 14.
    expect(Array.from(outlines.ringOffsets)).toEqual([0, 3, 5]);
    expect(Array.from(outlines.isHole)).toEqual([0, 0, 1, 0, 1]);
    expect(Array.from(nestHoles(outlines)).slice(3)).toEqual([3, 3]);
  });

  it('makes two rings of blocks that touch in a point', () => {
    const outlines = traceOutlines(town, slots([0, 7]), 2);
    expect(Array.from(outlines.isHole.subarray(outlines.ringOffsets[1], outlines.ringOffsets[2]))).toEqual([0, 0]);
  });

  it('keeps a hole that touches the outer ring in a point', () => {
    // Block 7 is out and touches the unassigned corner block 0 diagonally: slot 1's rim passes that corner.
    const inside = Array.from({ length: TOWN_BLOCKS }, (_, b) => b).filter((b) => b !== 0 && b !== 7);
    const outlines = traceOutlines(town, slots(inside), 2);
    expect(Array.from(outlines.isHole.subarray(outlines.ringOffsets[1], outlines.ringOffsets[2]))).toEqual([0, 1]);
  });

  it('traces one area alone as it does among all', () => {
    const all = traceOutlines(town, councils, 2);
    const one = traceSlotOutlines(town, councils, 2, [1]);
    expect(Array.from(one.ringOffsets)).toEqual([0, 0, 1]);
    expect(Array.from(one.coordinates)).toEqual(Array.from(all.coordinates.subarray(32)));
  });

  it('knows areas', () => {
    const areas = blockAreas(town, TOWN_BLOCKS);
    const west = areas.reduce((sum, area, block) => sum + (councils[block] === 0 ? area : 0), 0);
    expect(traceOutlines(town, councils, 2).squareMetres[0]! / west).toBeCloseTo(1, 12);
  });
});

describe('boundaryMask', () => {
  it('marks the rim and the line between the councils', () => {
    const marked = boundaryMask(town, councils).reduce((sum, bit) => sum + bit, 0);
    expect(marked).toBe(2 * (6 + 5) - 4 + 5);
  });
});

describe('stitchLines', () => {
  it('joins arcs to one line a pair of councils', () => {
    const lines = stitchLines(town, councils, 0xffff);
    const pairs = Array.from(lines.left, (left, line) => `${left},${lines.right[line]}`).sort();
    expect(pairs).toEqual(['0,-1', '0,1', '1,-1']);
    const between = pairs.length === 3 ? Array.from(lines.right).indexOf(1) : -1;
    expect(lines.offsets[between + 1]! - lines.offsets[between]!).toBe(5);
  });

  it('goes round an enclave once, with the lower unit on the left', () => {
    const lines = stitchLines(town, slots([14]), 0xffff);
    expect(lines.count).toBe(2);
    expect(Array.from(lines.left)).toEqual([0, 0]);
    expect(Array.from(lines.right).sort()).toEqual([-1, 1]);
  });

  it('treats blocks without a unit as outside', () => {
    const lines = stitchLines(town, slots([14]), 0);
    expect(lines.count).toBe(1);
    expect([lines.left[0], lines.right[0]]).toEqual([1, -1]);
  });
});

describe('buildAdjacency', () => {
  it('knows the neighbours of the tiny town and the length of borders', () => {
    const { offsets, neighbours, borderMetres, linked } = buildAdjacency(town, TOWN_BLOCKS, []);
    expect(Array.from(neighbours.subarray(offsets[0], offsets[1]))).toEqual([1, 6]);
    expect(Array.from(neighbours.subarray(offsets[14], offsets[15]))).toEqual([8, 13, 15, 20]);
    expect(borderMetres[0]).toBeGreaterThan(1111);
    expect(borderMetres[0]).toBeLessThan(1115);
    expect(linked.every((entry) => entry === 0)).toBe(true);
  });

  it('adds declared links in both directions, and not between blocks that touch', () => {
    const { offsets, neighbours, borderMetres, linked } = buildAdjacency(town, TOWN_BLOCKS, [
      { from: 29, to: 0 },
      { from: 0, to: 1 },
    ]);
    expect(Array.from(neighbours.subarray(offsets[0], offsets[1]))).toEqual([1, 6, 29]);
    expect(Array.from(linked.subarray(offsets[0], offsets[1]))).toEqual([0, 0, 1]);
    expect(borderMetres[2]).toBe(0);
    expect(Array.from(neighbours.subarray(offsets[29], offsets[30]))).toEqual([0, 23, 28]);
  });
});

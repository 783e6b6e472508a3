import { describe, expect, it } from 'vitest';
import { blockAreas } from '../../geodata/topology/adjacency.ts';
import { buildTopology } from '../../geodata/topology/build-topology.ts';
import { COLUMNS, ROWS, TOWN_BLOCKS, townPolygons } from '../support/tiny-town.ts';
import { coverageFaults } from './coverage-check.ts';
import { box, CELL, polygonSet, type Ring } from './grids.ts';

const reversed = (ring: Ring): Ring => [...ring].reverse();
const X = 10_000_000;
const Y = 520_000_000;
/** A rectangle in units of grid cells. */
const cells = (x1: number, y1: number, x2: number, y2: number): Ring =>
  box(X + x1 * CELL, Y + y1 * CELL, X + x2 * CELL, Y + y2 * CELL);

describe('buildTopology', () => {
  it('finds every border of the tiny town once', () => {
    const { topology, problems } = buildTopology(townPolygons());
    expect(problems).toEqual([]);
    const inner = (COLUMNS - 1) * ROWS + COLUMNS * (ROWS - 1);
    // On the rim the four corners are inside arcs, not nodes.
    const rim = 2 * (COLUMNS + ROWS) - 4;
    expect(topology.arcCount).toBe(inner + rim);
    expect(topology.nodeCount).toBe((COLUMNS + 1) * (ROWS + 1) - 4);
    expect(coverageFaults(topology)).toEqual([]);
  });

  it('has the lower block on the left and knows lengths and areas in metres', () => {
    const { topology } = buildTopology(townPolygons());
    for (let arc = 0; arc < topology.arcCount; arc++) {
      expect(topology.leftBlock[arc]).toBeGreaterThanOrEqual(0);
      const right = topology.rightBlock[arc]!;
      if (right >= 0) expect(right).toBeGreaterThan(topology.leftBlock[arc]!);
    }
    // 0.01 degree is 684-687 m east-west at 52 north and 1,113 m north-south.
    for (const area of blockAreas(topology, TOWN_BLOCKS)) {
      expect(area).toBeGreaterThan(684 * 1112);
      expect(area).toBeLessThan(688 * 1114);
    }
  });

  it('gives the same blocks whatever the direction of rings', () => {
    const square = polygonSet([[cells(0, 0, 1, 1)], [reversed(cells(1, 0, 2, 1))]]);
    const { topology, problems } = buildTopology(square);
    expect(problems).toEqual([]);
    expect(topology.arcCount).toBe(3);
    expect(coverageFaults(topology)).toEqual([]);
    for (const area of blockAreas(topology, 2)) expect(area).toBeGreaterThan(700_000);
  });

  it('reads an enclave in a hole as one closed arc between two blocks', () => {
    const { topology, problems } = buildTopology(polygonSet([[cells(0, 0, 3, 3), cells(1, 1, 2, 2)], [cells(1, 1, 2, 2)]]));
    expect(problems).toEqual([]);
    expect(topology.arcCount).toBe(2);
    const enclave = Array.from(topology.rightBlock).indexOf(1);
    expect(topology.leftBlock[enclave]).toBe(0);
    expect(topology.startNode[enclave]).toBe(topology.endNode[enclave]);
    const [around, inside] = blockAreas(topology, 2);
    expect(around! / inside!).toBeCloseTo(8, 3);
  });

  it('keeps blocks of several parts, and parts that touch in a point', () => {
    const { topology, problems } = buildTopology(polygonSet([[cells(0, 0, 1, 1), cells(1, 1, 2, 2)], [cells(1, 0, 2, 1)]]));
    expect(problems).toEqual([]);
    const [parts, single] = blockAreas(topology, 2);
    expect(parts! / single!).toBeCloseTo(2, 3);
    expect(coverageFaults(topology)).toEqual([]);
  });

  it('nodes a vertex of one polygon on an edge of its neighbour', () => {
    const long = cells(0, 0, 1, 2);
    const { topology, problems, repairs } = buildTopology(polygonSet([[long], [cells(1, 0, 2, 1)], [cells(1, 1, 2, 2)]]));
    expect(problems).toEqual([]);
    expect(repairs.gapsClosed + repairs.overlapsDecided).toBe(0);
    expect(coverageFaults(topology)).toEqual([]);
    const pairs = Array.from(topology.leftBlock, (left, arc) => `${left}|${topology.rightBlock[arc]}`);
    expect(pairs).toContain('0|1');
    expect(pairs).toContain('0|2');
  });

  it('reads two adjoining parts of one block as one piece of ground', () => {
    const { topology, problems } = buildTopology(polygonSet([[cells(0, 0, 1, 1), cells(1, 0, 2, 1)]]));
    expect(problems).toEqual([]);
    expect(topology.arcCount).toBe(1);
  });

  it('reports a block without ground', () => {
    const { problems } = buildTopology(polygonSet([[cells(0, 0, 1, 1)], []]));
    expect(problems).toMatchObject([{ kind: 'empty', blocks: [1] }]);
  });

  it('manages an empty set', () => {
    expect(buildTopology(polygonSet([])).topology.arcCount).toBe(0);
  });
});

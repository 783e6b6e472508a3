import { describe, expect, it } from 'vitest';
import { blockAreas } from '../../geodata/topology/adjacency.ts';
import { buildTopology } from '../../geodata/topology/build-topology.ts';
import { coverageFaults } from './coverage-check.ts';
import { box, CELL, polygonSet, type Ring } from './grids.ts';

const X = 10_000_000;
const Y = 520_000_000;
/** Fixed units per metre, roughly, east-west at 52 north. */
const METRE = 146;
const cells = (x1: number, y1: number, x2: number, y2: number): Ring =>
  box(X + x1 * CELL, Y + y1 * CELL, X + x2 * CELL, Y + y2 * CELL);

describe('repairs', () => {
  it('leaves clean data alone', () => {
    const build = buildTopology(polygonSet([[cells(0, 0, 1, 1)], [cells(1, 0, 2, 1)]]));
    expect(build.repairs).toMatchObject({ gapsClosed: 0, overlapsDecided: 0, holesLeft: 0, touchedBlocks: [] });
  });

  it('gives a thin enclosed gap to the neighbour with the longest border', () => {
    // Block 0 is the south; its north edge sags 10 m between the corners, so a sliver opens below blocks 1 and 2.
    const south: Ring = [...cells(0, 0, 3, 1).slice(0, 3), [X + 1.5 * CELL, Y + CELL - 10 * METRE], [X, Y + CELL]];
    const build = buildTopology(polygonSet([[south], [cells(0, 1, 2, 2)], [cells(2, 1, 3, 2)]]));
    expect(build.problems).toEqual([]);
    expect(build.repairs).toMatchObject({ gapsClosed: 1, overlapsDecided: 0 });
    expect(coverageFaults(build.topology)).toEqual([]);
    const whole = blockAreas(buildTopology(polygonSet([[cells(0, 0, 3, 2)]])).topology, 1)[0]!;
    const total = blockAreas(build.topology, 3).reduce((sum, area) => sum + area, 0);
    expect(total / whole).toBeCloseTo(1, 4);
    // Along the sag block 0 has the longest border (both slopes), so it is the one that grows back.
    expect(build.repairs.touchedBlocks).toEqual([0]);
  });

  it('decides a thin overlap and keeps the total', () => {
    const west: Ring = [
      [X, Y],
      [X + CELL, Y],
      [X + CELL + 5 * METRE, Y + CELL / 2],
      [X + CELL, Y + CELL],
      [X, Y + CELL],
    ];
    const build = buildTopology(polygonSet([[west], [cells(1, 0, 2, 1)]]));
    expect(build.problems).toEqual([]);
    expect(build.repairs).toMatchObject({ overlapsDecided: 1, touchedBlocks: [0, 1] });
    expect(coverageFaults(build.topology)).toEqual([]);
    const whole = blockAreas(buildTopology(polygonSet([[cells(0, 0, 2, 1)]])).topology, 1)[0]!;
    expect(blockAreas(build.topology, 2).reduce((sum, area) => sum + area, 0) / whole).toBeCloseTo(1, 4);
  });

  it('names both blocks and the place of a large overlap', () => {
    const build = buildTopology(polygonSet([[cells(0, 0, 1.3, 1)], [cells(1, 0, 2, 1)], [cells(2, 0, 3, 1)]]));
    expect(build.problems).toMatchObject([{ kind: 'overlap', blocks: [0, 1] }]);
    const [problem] = build.problems;
    expect(problem!.longitude).toBeGreaterThanOrEqual(1.0099);
    expect(problem!.longitude).toBeLessThanOrEqual(1.0131);
    expect(problem!.latitude).toBeGreaterThanOrEqual(52);
    expect(problem!.squareMetres / (0.3 * 686 * 1113)).toBeCloseTo(1, 1);
    expect(coverageFaults(build.topology)).toEqual([]);
  });

  it('reports a block that lies on another without a hole for it', () => {
    const build = buildTopology(polygonSet([[cells(0, 0, 3, 3)], [cells(1, 1, 2, 2)]]));
    expect(build.problems).toMatchObject([{ kind: 'overlap', blocks: [0, 1] }]);
  });

  it('reports a polygon that is there twice', () => {
    const build = buildTopology(polygonSet([[cells(0, 0, 1, 1)], [cells(0, 0, 1, 1)], [cells(1, 0, 2, 1)]]));
    expect(build.problems.some((problem) => problem.kind === 'overlap' && problem.blocks.join() === '0,1')).toBe(true);
  });

  it('leaves a lake open and counts it', () => {
    const build = buildTopology(polygonSet([[cells(0, 0, 3, 3), cells(1, 1, 2, 2)]]));
    expect(build.problems).toEqual([]);
    expect(build.repairs).toMatchObject({ gapsClosed: 0, holesLeft: 1 });
  });

  it('joins borders that differ by rounding only', () => {
    const east: Ring = [
      [X + CELL + 1, Y - 1],
      [X + 2 * CELL, Y],
      [X + 2 * CELL, Y + CELL],
      [X + CELL, Y + CELL + 1],
    ];
    const build = buildTopology(polygonSet([[cells(0, 0, 1, 1)], [east]]));
    expect(build.problems).toEqual([]);
    expect(build.topology.arcCount).toBe(3);
  });

  it('fills a thin ring round an enclave that is drawn a little too small', () => {
    const d = 4 * METRE;
    const small = box(X + CELL + d, Y + CELL + d, X + 2 * CELL - d, Y + 2 * CELL - d);
    const build = buildTopology(polygonSet([[cells(0, 0, 3, 3), cells(1, 1, 2, 2)], [small]]));
    expect(build.problems).toEqual([]);
    expect(build.repairs).toMatchObject({ gapsClosed: 1, holesLeft: 0, touchedBlocks: [0] });
    expect(build.topology.arcCount).toBe(2);
  });

  it('reads a polygon that crosses itself by the even-odd rule where it stands alone', () => {
    // Block 0 is a pentagram: its five points belong to it, its middle does not, being covered twice.
    const star = [0, 2, 4, 1, 3].map((k): [number, number] => {
      const turn = (k * 2 * Math.PI) / 5;
      return [X + Math.round(Math.sin(turn) * CELL), Y + Math.round(Math.cos(turn) * CELL)];
    });
    const build = buildTopology(polygonSet([[star]]));
    expect(build.problems).toEqual([]);
    expect(build.repairs.holesLeft).toBe(1);
    expect(coverageFaults(build.topology)).toEqual([]);
  });

  it('nodes shared borders that cross where two sheets of blocks overlap', () => {
    // Blocks 0 and 1 share a border from south to north, blocks 2 and 3 one from west to east across it.
    const sheets = [[cells(0, 0, 2, 4)], [cells(2, 0, 4, 4)], [cells(1, 1, 5, 2)], [cells(1, 2, 5, 3)]];
    const build = buildTopology(polygonSet(sheets));
    expect(coverageFaults(build.topology)).toEqual([]);
    expect(build.problems.map(({ kind, blocks }) => `${kind} ${blocks.join()}`)).toEqual([
      'overlap 0,2',
      'overlap 0,3',
      'overlap 1,2',
      'overlap 1,3',
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockInDirection } from '../../renderer/drawing/geometry/block-in-direction.ts';
import { pointsBetween } from '../../renderer/drawing/geometry/points-between.ts';
import { segmentDistance } from '../../renderer/drawing/geometry/segment-distance.ts';
import { sideOfPolyline } from '../../renderer/drawing/geometry/side-of-polyline.ts';
import { splitByLine } from '../../renderer/drawing/geometry/split-by-line.ts';
import { sweptBlocks } from '../../renderer/drawing/geometry/swept-blocks.ts';
import { GridSurface, gridAtlas, SIDE } from './grid-world.ts';

const at = (x: number, y: number) => ({ x, y });
const atlas = gridAtlas();
const surface = new GridSurface();
const all = Array.from({ length: SIDE * SIDE }, (_, block) => block);

describe('segmentDistance', () => {
  it('is measured to the nearest point of the segment, ends included', () => {
    expect(segmentDistance(at(5, 3), at(0, 0), at(10, 0))).toBe(3);
    expect(segmentDistance(at(13, 4), at(0, 0), at(10, 0))).toBe(5);
    expect(segmentDistance(at(3, 4), at(0, 0), at(0, 0))).toBe(5);
  });
});

describe('pointsBetween', () => {
  it('ends at the end and leaves no gap wider than the spacing', () => {
    const coordinate = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, fc.double({ min: 1, max: 50, noNaN: true }), (x, y, spacing) => {
        const points = [at(0, 0), ...pointsBetween(at(0, 0), at(x, y), spacing)];
        expect(points.at(-1)).toEqual(at(x, y));
        for (let i = 1; i < points.length; i++) {
          const [one, other] = [points[i - 1]!, points[i]!];
          expect(Math.hypot(other.x - one.x, other.y - one.y)).toBeLessThanOrEqual(spacing + 1e-6);
        }
      }),
    );
  });
});

describe('sideOfPolyline', () => {
  it('tells right from left of a straight line, beyond its ends too', () => {
    const east = [at(0, 0), at(10, 0)];
    expect(sideOfPolyline(at(5, 1), east)).toBe(1);
    expect(sideOfPolyline(at(5, -1), east)).toBe(-1);
    expect(sideOfPolyline(at(500, 20), east)).toBe(1);
    expect(sideOfPolyline(at(-500, -20), east)).toBe(-1);
    expect(sideOfPolyline(at(5, 0), east)).toBe(0);
  });

  it('goes round corners', () => {
    const corner = [at(0, 10), at(0, 0), at(10, 0)]; // up, then east
    expect(sideOfPolyline(at(5, 5), corner)).toBe(1);
    expect(sideOfPolyline(at(-3, -2), corner)).toBe(-1);
    expect(sideOfPolyline(at(-2, -3), corner)).toBe(-1);
  });

  it('is turned round with the line', () => {
    const coordinate = fc.integer({ min: -100, max: 100 });
    const point = fc.record({ x: coordinate, y: coordinate });
    fc.assert(
      fc.property(point, point, point, (probe, from, to) => {
        expect(sideOfPolyline(probe, [from, to]) + sideOfPolyline(probe, [to, from])).toBe(0);
      }),
    );
  });
});

describe('splitByLine', () => {
  const split = (blocks: readonly number[], line: { x: number; y: number }[]): number[] => [
    ...splitByLine({ atlas, blocks, line, place: (block) => surface.project(block) }),
  ];

  it('gives the side with fewer people', () => {
    expect(split(all, [at(20, -5), at(20, 90)])).toEqual(all.filter((block) => block % SIDE < 2));
    expect(split(all, [at(60, 90), at(60, -5)])).toEqual(all.filter((block) => block % SIDE >= 6));
  });

  it('gives nothing when the line passes by', () => {
    expect(split([0, 1, 8, 9], [at(50, 0), at(50, 80)])).toEqual([]);
  });

  it('leaves no crumbs of one side in the other', () => {
    // The line bites one square out of the second column: without its neighbours it stays with the west.
    const bitten = [at(20, -10), at(20, 28), at(8, 31), at(8, 39), at(20, 42), at(20, 90)];
    const part = split(all, bitten);
    expect(connected(part)).toBe(true);
    expect(connected(all.filter((block) => !part.includes(block)))).toBe(true);
  });
});

describe('sweptBlocks', () => {
  const slotOf = new Uint16Array(SIDE * SIDE).map((_, block) => (block % SIDE < 2 ? 1 : block % SIDE < 6 ? 2 : 3));

  it('takes blocks that touch the growing side, and those behind them', () => {
    expect(sweptBlocks({ atlas, slotOf, grows: 1, gives: 2 }, [3, 2])).toEqual([2, 3]);
  });

  it('takes nothing that would be an island, and nothing of a third area', () => {
    expect(sweptBlocks({ atlas, slotOf, grows: 1, gives: 2 }, [4, 6])).toEqual([]);
  });
});

describe('blockInDirection', () => {
  it('steps to the neighbour that way, and stops at the edge', () => {
    expect(blockInDirection(atlas, 9, 'north')).toBe(1);
    expect(blockInDirection(atlas, 9, 'south')).toBe(17);
    expect(blockInDirection(atlas, 9, 'east')).toBe(10);
    expect(blockInDirection(atlas, 9, 'west')).toBe(8);
    expect(blockInDirection(atlas, 8, 'west')).toBe(null);
  });

  it('leaves an island for the nearest block that way', () => {
    const alone = { ...atlas, neighbourOffsets: new Uint32Array(SIDE * SIDE + 1), neighbours: new Uint32Array(0) };
    expect(blockInDirection(alone, 27, 'east')).toBe(28);
    expect(blockInDirection(alone, 27, 'north')).toBe(19);
  });
});

function connected(blocks: readonly number[]): boolean {
  const left = new Set(blocks);
  const queue = blocks.slice(0, 1);
  for (const block of queue) {
    if (!left.delete(block)) continue;
    const near = atlas.neighbours.subarray(atlas.neighbourOffsets[block]!, atlas.neighbourOffsets[block + 1]!);
    queue.push(...[...near].filter((other) => left.has(other)));
  }
  return left.size === 0;
}

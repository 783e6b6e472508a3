// Measures against the plainest possible reading of their definitions, on small random grids.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectedGroups } from '../../geodata/measures/connected-groups.ts';
import { coterminosityReport } from '../../geodata/measures/coterminosity-report.ts';
import { movedBlocks } from '../../geodata/measures/moved-blocks.ts';
import { nestingParts } from '../../geodata/measures/nesting.ts';
import { smallestCircle } from '../../geodata/measures/reock.ts';
import { TierMeasures } from '../../geodata/measures/tier-measures.ts';
import { variationOfInformation } from '../../geodata/measures/variation-of-information.ts';
import { gridFacts, partitionOf } from './support/grid.ts';
import { type RandomGrid, randomGrid, SEED } from './support/random-town.ts';

const blocksWhere = (grid: RandomGrid, test: (block: number) => boolean): number[] =>
  Array.from({ length: grid.facts.count }, (_, block) => block).filter(test);
const peopleOf = (grid: RandomGrid, blocks: readonly number[]): number =>
  blocks.reduce((total, block) => total + grid.facts.people[block]!, 0);

/** Joins sets again and again until nothing changes. */
function groupsByMerging(grid: RandomGrid, blocks: readonly number[], withLinks: boolean): number[][] {
  let groups = blocks.map((block) => [block]);
  const touch = (a: number, b: number): boolean => {
    const { offsets, neighbours, linked } = grid.facts;
    for (let edge = offsets[a]!; edge < offsets[a + 1]!; edge++) {
      if (neighbours[edge] === b && (withLinks || linked[edge] === 0)) return true;
    }
    return false;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (let i = 0; i < groups.length && !changed; i++) {
      const j = groups.findIndex((other, at) => at > i && other.some((b) => groups[i]!.some((a) => touch(a, b))));
      if (j < 0) continue;
      const joined = [...groups[i]!, ...groups[j]!].sort((a, b) => a - b);
      groups = [...groups.filter((_, at) => at !== i && at !== j), joined];
      changed = true;
    }
  }
  return groups.sort((a, b) => a[0]! - b[0]!);
}

const check = (law: (grid: RandomGrid) => void): void => fc.assert(fc.property(randomGrid, law), SEED);

describe('against brute force', () => {
  it('connected groups', () =>
    check((grid) => {
      const members = blocksWhere(grid, (block) => grid.slotOf[block] === 1);
      const found = connectedGroups(grid.facts, Uint32Array.from(members)).map((group) => [...group]);
      expect(found).toEqual(groupsByMerging(grid, members, true));
    }));

  it('connected groups too large to sort', () => {
    // Two halves of 50 rows of 40, with a row left out between them.
    const facts = gridFacts({ columns: 40, rows: 101, people: () => 1 });
    const rows = (from: number, to: number): number[] => Array.from({ length: (to - from) * 40 }, (_, i) => from * 40 + i);
    const blocks = [...rows(0, 50), ...rows(51, 101)];
    const found = connectedGroups(facts, Uint32Array.from(blocks)).map((group) => [...group]);
    expect(found).toEqual([rows(0, 50), rows(51, 101)]);
  });

  it('holes are the groups of the rest that touch no outside', () =>
    check((grid) => {
      // Three blocks of four in the area, so that it encloses something often enough.
      const slotOf = grid.slotOf.map((slot) => (slot === 0 ? 0 : 1));
      const rest = blocksWhere(grid, (block) => slotOf[block] !== 1);
      const expected = groupsByMerging(grid, rest, false).filter((group) =>
        group.every((block) => grid.facts.outsideMetres[block] === 0),
      );
      const found = new TierMeasures(grid.facts, slotOf).holes(1).map((hole) => [...hole]);
      expect(found).toEqual(expected);
    }));

  it('borders', () =>
    check((grid) => {
      const measures = new TierMeasures(grid.facts, grid.slotOf);
      const { offsets, neighbours, linked } = grid.facts;
      let cut = 0;
      let kept = 0;
      for (const block of blocksWhere(grid, (each) => grid.slotOf[each] === 1)) {
        for (let edge = offsets[block]!; edge < offsets[block + 1]!; edge++) {
          if (linked[edge] === 1) continue;
          if (grid.slotOf[neighbours[edge]!] === 1) kept += 0.5;
          else cut++;
        }
      }
      expect([measures.cutEdges(1), measures.keptEdges(1)]).toEqual([cut, kept]);
    }));

  it('coterminosity', () =>
    check((grid) => {
      const { facts, slotOf, unitOf } = grid;
      const units = partitionOf(unitOf, 4);
      const report = coterminosityReport(facts, partitionOf(slotOf, 3), units);
      for (const row of report.units) {
        const slot = Number(row.code.slice(1));
        const area = blocksWhere(grid, (block) => slotOf[block] === slot);
        const matched = [1, 2, 3, 4].filter((unit) => {
          const all = blocksWhere(grid, (block) => unitOf[block] === unit);
          const here = all.filter((block) => slotOf[block] === slot);
          const everyone = peopleOf(grid, all);
          return everyone > 0 ? peopleOf(grid, here) > everyone / 2 : here.length > all.length / 2;
        });
        expect(row.matched).toEqual(matched.map((unit) => `S${unit}`));
        const union = blocksWhere(grid, (block) => matched.includes(unitOf[block]!));
        const either = new Set([...area, ...union]);
        const both = area.filter((block) => union.includes(block));
        const differs = [...either].filter((block) => !both.includes(block) && facts.matters[block] === 1);
        expect(row.exactUnion).toBe(matched.length > 0 && differs.length === 0);
        const all = peopleOf(grid, [...either]);
        expect(row.jaccard).toBeCloseTo(all > 0 ? peopleOf(grid, both) / all : 0, 12);
      }
      const split = [1, 2, 3, 4].filter((unit) => {
        const holders = new Set(blocksWhere(grid, (block) => unitOf[block] === unit).map((block) => slotOf[block]!));
        holders.delete(0);
        return holders.size >= 2;
      });
      expect(report.split.map((entry) => entry.code)).toEqual(split.map((unit) => `S${unit}`));
    }));

  it('moved blocks', () =>
    check((grid) => {
      const { slotOf, unitOf } = grid;
      const x = partitionOf(slotOf, 3);
      const y = partitionOf(unitOf, 4);
      const match = [0, 1, 2, 3].map((slot) => {
        let best = 0;
        let most = -1;
        for (const unit of [1, 2, 3, 4]) {
          const shared = blocksWhere(grid, (block) => slot > 0 && slotOf[block] === slot && unitOf[block] === unit);
          if (shared.length === 0 || peopleOf(grid, shared) <= most) continue;
          best = unit;
          most = peopleOf(grid, shared);
        }
        return best;
      });
      const found = movedBlocks({ x, y, people: grid.facts.people });
      expect([...found.matchOf]).toEqual(match);
      const stayed = (from: number, to: number): boolean => to === match[from] && (to > 0 || from === 0);
      expect([...found.blocks]).toEqual(blocksWhere(grid, (block) => !stayed(slotOf[block]!, unitOf[block]!)));
    }));

  it('variation of information is symmetric, 0 with itself, and obeys the triangle inequality', () =>
    check((grid) => {
      const { people } = grid.facts;
      const [x, y, z] = [
        partitionOf(grid.slotOf, 3),
        partitionOf(grid.unitOf, 4),
        partitionOf(
          grid.slotOf.map((slot) => slot % 2),
          1,
        ),
      ];
      const between = (a: typeof x, b: typeof x): number => variationOfInformation({ x: a, y: b, people }).variation;
      expect(between(x, x)).toBe(0);
      expect(between(x, y)).toBeCloseTo(between(y, x), 11);
      expect(between(x, y)).toBeLessThanOrEqual(between(x, z) + between(z, y) + 1e-9);
    }));

  it('nesting parts hold every person and every block once', () =>
    check((grid) => {
      const members = Uint32Array.from(blocksWhere(grid, (block) => grid.slotOf[block] === 1));
      const parts = nestingParts(grid.facts, members, grid.unitOf);
      expect(parts.reduce((total, part) => total + part.blocks, 0)).toBe(members.length);
      expect(parts.reduce((total, part) => total + part.people, 0)).toBe(peopleOf(grid, [...members]));
    }));
});

describe('the smallest circle', () => {
  it('holds every point and is no larger than the best circle through two or three', () => {
    const coordinate = fc.integer({ min: -50, max: 50 });
    const cloud = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(cloud, (points) => {
        const found = smallestCircle(Float64Array.from(points.flat()));
        for (const [x, y] of points) expect(Math.hypot(x - found.x, y - found.y)).toBeLessThanOrEqual(found.radius + 1e-6);
        expect(found.radius).toBeCloseTo(smallestByTrying(points), 6);
      }),
      SEED,
    );
  });
});

function smallestByTrying(points: readonly (readonly [number, number])[]): number {
  let best = points.every(([x, y]) => x === points[0]![0] && y === points[0]![1]) ? 0 : Number.POSITIVE_INFINITY;
  const tryCircle = (x: number, y: number, radius: number): void => {
    if (points.every(([px, py]) => Math.hypot(px - x, py - y) <= radius + 1e-7)) best = Math.min(best, radius);
  };
  for (const [ax, ay] of points) {
    for (const [bx, by] of points) {
      tryCircle((ax + bx) / 2, (ay + by) / 2, Math.hypot(ax - bx, ay - by) / 2);
      for (const [cx, cy] of points) {
        const d = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by));
        if (d === 0) continue;
        const [a, b, c] = [ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy];
        const x = (a * (by - cy) + b * (cy - ay) + c * (ay - by)) / d;
        const y = (a * (cx - bx) + b * (ax - cx) + c * (bx - ax)) / d;
        tryCircle(x, y, Math.hypot(ax - x, ay - y));
      }
    }
  }
  return best;
}
